import { type FocusEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correction, KnownPerson } from '../../../core/people/register'
import { Button } from '../../kit/Button'
import { PropertyField } from '../../kit/PropertyField'
import { Property, PropertyList } from '../../kit/PropertyList'
import { bioFromText, bioToText } from './bioText'
import { LinkProperties } from './LinkProperties'
import styles from './Register.module.css'

interface KnownFormProps {
  person: KnownPerson
  /** Address of the portrait. */
  portrait: string | null
  onCorrect(correction: Correction): void
  onForget(): void
}

const LINES = ['name', 'short', 'position', 'organisation', 'contact'] as const
const BIOS = ['bio', 'shortBio'] as const

/** One of the library's people. What was changed holds when one goes on to something else, so that drafts are not offered half a word. */
export function KnownForm({ person, portrait, onCorrect, onForget }: KnownFormProps) {
  const { t } = useTranslation()
  const [changed, setChanged] = useState<Correction>({})
  const shown = { ...person, ...changed }
  const nameMissing = shown.name.trim() === ''
  const save = useSaveOnLeave(nameMissing ? {} : changed, onCorrect, () => setChanged({}))
  const change = (correction: Correction) => setChanged((before) => ({ ...before, ...correction }))
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) save()
  }
  return (
    <fieldset className={styles.form} aria-label={person.name} onBlur={leave}>
      {portrait && <img className={styles.portrait} src={portrait} alt={person.portrait?.alt ?? ''} />}
      <PropertyList>
        {LINES.map((field) => (
          <Property key={field} name={t(`person.${field}`)}>
            {(id) => (
              <PropertyField
                labelledBy={id}
                value={shown[field]}
                placeholder="–"
                {...(field === 'contact' && { hint: t('person.contactStays') })}
                wrong={field === 'name' && nameMissing ? t('register.nameMissing') : null}
                onChange={(value) => change({ [field]: value })}
              />
            )}
          </Property>
        ))}
        {BIOS.map((field) => (
          <Property key={field} name={t(`person.${field}`)}>
            {(id) => (
              <PropertyField
                labelledBy={id}
                lines
                value={bioToText(shown[field])}
                placeholder="–"
                onChange={(text) => change({ [field]: bioFromText(text, person[field]) })}
              />
            )}
          </Property>
        ))}
        <LinkProperties links={shown.links} onChange={(links) => change({ links })} />
      </PropertyList>
      <Forget name={person.name} onForget={onForget} />
    </fieldset>
  )
}

/** Hands over what was changed when asked to, and at the latest when the form goes. */
function useSaveOnLeave(changed: Correction, onCorrect: (correction: Correction) => void, onSaved: () => void) {
  const latest = useRef({ changed, onCorrect })
  latest.current = { changed, onCorrect }
  const save = () => {
    const { changed: now, onCorrect: hand } = latest.current
    latest.current = { changed: {}, onCorrect: hand }
    if (Object.keys(now).length > 0) hand(now)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only at the end
  useEffect(() => save, [])
  return () => {
    save()
    onSaved()
  }
}

function Forget({ name, onForget }: { name: string; onForget(): void }) {
  const { t } = useTranslation()
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <div className={styles.foot}>
        <Button onClick={() => setAsks(true)}>{t('register.forget')}</Button>
      </div>
    )
  }
  return (
    <div className={styles.foot} role="status">
      <p>{t('register.forgetQuestion', { name })}</p>
      <Button look="outline" onClick={onForget}>
        {t('register.forgetNow')}
      </Button>
      {/* Takes the place of the button that had the focus. */}
      <Button autoFocus onClick={() => setAsks(false)}>
        {t('action.cancel')}
      </Button>
    </div>
  )
}
