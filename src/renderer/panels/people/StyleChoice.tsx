import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { guestsOf } from '../../../core/interview/views'
import { houseStyle, STYLE_NAMES, type StyleName } from '../../../core/style/houseStyle'
import { labelsOf } from '../../../core/style/labels'
import { RadioList } from '../../kit/RadioList'
import styles from './PeoplePanel.module.css'

interface StyleChoiceProps {
  people: readonly Person[]
  style: StyleName
  onChange(style: StyleName): void
}

/** The house style, each choice with what it makes of a person of this interview. */
export function StyleChoice({ people, style, onChange }: StyleChoiceProps) {
  const { t } = useTranslation(['app', 'core'])
  const heading = useId()
  const choices = STYLE_NAMES.map((name) => ({
    value: name,
    label: t(`core:styles.${name}`),
    example: exampleOf(name, people) ?? t('style.noLabels'),
  }))
  return (
    <section className={styles.section}>
      <h2 id={heading} className={styles.heading}>
        {t('style.heading')}
      </h2>
      <RadioList labelledBy={heading} value={style} choices={choices} onChange={onChange} />
    </section>
  )
}

/** The first and the next label of a guest, as they will be printed; null for a style without labels. */
function exampleOf(name: StyleName, people: readonly Person[]): string | null {
  const person = guestsOf({ people: [...people] })[0] ?? people[0]
  const style = houseStyle(name)
  if (!person || style.labels === 'none') return null
  const turns = ['first', 'next'].map((id) => ({ id, speaker: person.id }))
  return [...labelsOf(turns, people, style).values()].map((label) => `${label}${style.separator.trimEnd()} …`).join(' ')
}
