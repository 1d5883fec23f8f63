import { type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import styles from './WhoAsks.module.css'

interface WhoAsksProps {
  people: readonly Person[]
  asking: readonly string[]
  /** The first choice: where the dialog starts. */
  firstRef: RefObject<HTMLInputElement | null>
  onChange(asking: readonly string[]): void
}

/** Of two people one asks, and choosing the other swaps the roles; of more, several may ask. */
export function WhoAsks({ people, asking, firstRef, onChange }: WhoAsksProps) {
  const { t } = useTranslation()
  const name = useId()
  const several = people.length > 2
  const choose = (id: string, chosen: boolean) => {
    if (!several) onChange([id])
    else onChange(chosen ? [...asking, id] : asking.filter((other) => other !== id))
  }
  const start = several ? people[0]?.id : (asking[0] ?? people[0]?.id)
  return (
    <fieldset aria-labelledby={name} className={styles.bar}>
      <span id={name} className={styles.question}>
        {t('import.whoAsks')}
      </span>
      {people.map((person) => (
        <label key={person.id} className={styles.option}>
          <input
            ref={person.id === start ? firstRef : undefined}
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={asking.includes(person.id)}
            onChange={(event) => choose(person.id, event.currentTarget.checked)}
          />
          {person.name}
        </label>
      ))}
    </fieldset>
  )
}
