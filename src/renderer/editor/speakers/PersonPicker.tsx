import { Autocomplete } from '@base-ui/react/autocomplete'
import { Popover } from '@base-ui/react/popover'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { namesake } from '../../../core/interview/people'
import type { KnownPerson } from '../../../core/people/register'
import fieldCss from '../../kit/field.module.css'
import { PopoverPopup } from '../../kit/PopoverPopup'
import popup from '../../kit/popup.module.css'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import { TwoLines } from '../../kit/TwoLines'
import { type KnownPeople, useKnownPeople, whatTheyAre } from './knownPeople'
import css from './speakers.module.css'

interface PersonPickerProps {
  anchor: Element
  align: 'start' | 'end'
  people: readonly Person[]
  known: KnownPeople | undefined
  onName(name: string): void
  onKnown(person: KnownPerson): void
  onClose(): void
}

/**
 * Somebody new, by a name that is typed, or somebody of the library, who is looked for by the same letters. Enter takes the name; the
 * arrows go to those who are known.
 */
export function PersonPicker({ anchor, align, people, known, onName, onKnown, onClose }: PersonPickerProps) {
  const { t } = useTranslation('editor')
  const [name, setName] = useState('')
  const [isOn, setOn] = useState(false)
  const ids = { label: useId(), wrong: useId() }
  const { people: found } = useKnownPeople(known, name, people)
  const other = namesake(people, null, name)
  const take = (event: FormEvent) => {
    event.preventDefault()
    if (!isOn && name.trim() !== '' && !other) onName(name.trim())
  }
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} align={align} className={popup.layer}>
          <PopoverPopup className={css.menu} aria-labelledby={ids.label} finalFocus={false}>
            <Autocomplete.Root
              open
              inline
              items={found}
              filter={null}
              value={name}
              itemToStringValue={(person: KnownPerson) => person.name}
              onValueChange={(next, { reason }) => reason !== 'item-press' && setName(next)}
              onItemHighlighted={(person) => setOn(person !== undefined)}
            >
              <form className={css.naming} onSubmit={take}>
                <span id={ids.label} className={css.caption}>
                  {t('speaker.newName')}
                </span>
                <Autocomplete.Input
                  className={fieldCss.field}
                  aria-labelledby={ids.label}
                  aria-invalid={other ? true : undefined}
                  aria-describedby={other ? ids.wrong : undefined}
                  spellCheck={false}
                />
                {other && (
                  <p id={ids.wrong} className={`${fieldCss.wrong} ${css.wrong}`}>
                    <SeverityGlyph severity="error" />
                    <span>{t('speaker.taken', { name: other.name })}</span>
                  </p>
                )}
              </form>
              {found.length > 0 && <p className={css.group}>{t('speaker.known')}</p>}
              <Autocomplete.List aria-label={t('speaker.known')} className={css.known}>
                {(person: KnownPerson) => (
                  <Autocomplete.Item
                    key={person.id}
                    value={person}
                    className={css.person}
                    onClick={() => onKnown(person)}
                  >
                    <TwoLines name={person.name} detail={whatTheyAre(person)} />
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </PopoverPopup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
