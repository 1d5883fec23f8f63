import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { Button } from '../../kit/Button'
import styles from './PeoplePanel.module.css'

interface RemovePersonProps {
  person: Person
  people: readonly Person[]
  /** False where the person still speaks. */
  onRemove(): boolean
  onMerge(into: Person): void
}

/** Whoever still speaks can't just go: the words go to somebody else then. */
export function RemovePerson({ person, people, onRemove, onMerge }: RemovePersonProps) {
  const { t } = useTranslation()
  const [speaks, setSpeaks] = useState(false)
  const sentence = useId()
  const others = people.filter((other) => other.id !== person.id)
  const nameOf = ({ name }: Person) => name || t('person.unnamed')
  if (!speaks) {
    return (
      <div className={styles.foot}>
        <Button onClick={() => setSpeaks(!onRemove())}>{t('person.remove')}</Button>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form; this is one line with its buttons
    <div className={styles.merge} role="group" aria-labelledby={sentence}>
      <p id={sentence} role="status">
        {t(others.length > 0 ? 'person.stillSpeaks' : 'person.mergeNobody', { name: nameOf(person) })}
      </p>
      <div className={styles.others}>
        {others.map((other, place) => (
          // Takes the place of the button that had the focus.
          <Button key={other.id} look="outline" autoFocus={place === 0} onClick={() => onMerge(other)}>
            {nameOf(other)}
          </Button>
        ))}
        <Button autoFocus={others.length === 0} onClick={() => setSpeaks(false)}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  )
}
