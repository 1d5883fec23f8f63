import { Popover } from '@base-ui/react/popover'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { namesake } from '../../../core/interview/people'
import { LinkButton } from '../../kit/Button'
import fieldCss from '../../kit/field.module.css'
import { PopoverPopup } from '../../kit/PopoverPopup'
import popup from '../../kit/popup.module.css'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import css from './speakers.module.css'

interface NameFieldProps {
  chip: Element
  people: readonly Person[]
  /** Who gets another name. */
  person: Person | undefined
  onName(name: string): void
  /** The name is somebody else's, and the two are to be one. */
  onMerge(into: Person): void
  onClose(): void
}

/** A name, typed where it will stand. Enter takes it, Escape does not. */
export function NameField({ chip, people, person, onName, onMerge, onClose }: NameFieldProps) {
  const { t } = useTranslation('editor')
  const [name, setName] = useState(person?.name ?? '')
  const ids = { label: useId(), wrong: useId() }
  const other = namesake(people, person?.id ?? null, name)
  const take = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && !other) onName(name.trim())
  }
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={chip} sideOffset={6} align="end" className={popup.layer}>
          <PopoverPopup className={css.menu} aria-labelledby={ids.label} finalFocus={false}>
            <form className={css.naming} onSubmit={take}>
              <label className={css.caption}>
                <span id={ids.label}>{t('speaker.renameEverywhere')}</span>
                <input
                  type="text"
                  className={fieldCss.field}
                  value={name}
                  aria-invalid={other ? true : undefined}
                  aria-describedby={other ? ids.wrong : undefined}
                  onFocus={(event) => event.currentTarget.select()}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
              </label>
              {other && (
                <p id={ids.wrong} className={`${fieldCss.wrong} ${css.wrong}`}>
                  <SeverityGlyph severity="error" />
                  <span>{t('speaker.taken', { name: other.name })}</span>
                  <LinkButton onClick={() => onMerge(other)}>{t('speaker.merge')}</LinkButton>
                </p>
              )}
            </form>
          </PopoverPopup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
