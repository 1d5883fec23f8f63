import { useTranslation } from 'react-i18next'
import type { Interview } from '../../../core/interview/interview'
import { plainText } from '../../../core/interview/views'
import { LinkButton } from '../../kit/Button'
import { setAsideOf } from './choices'
import styles from './SetAside.module.css'

interface SetAsideProps {
  /** As it was read. */
  interview: Interview
  taken: readonly number[]
  onChange(taken: readonly number[]): void
}

/** What is no part of the conversation. Nothing is thrown away: it becomes a note, or text when it is taken after all. */
export function SetAside({ interview, taken, onChange }: SetAsideProps) {
  const { t } = useTranslation()
  const aside = setAsideOf(interview)
  if (aside.length === 0) return null
  return (
    <section className={styles.list} aria-label={t('import.setAside')}>
      {aside.map(({ index, item }) => {
        const isTaken = taken.includes(index)
        return (
          <div key={index} className={styles.row}>
            <h3 className={styles.title}>{t(isTaken ? 'import.taken' : 'import.setAside')}</h3>
            <span className={styles.words} lang={interview.language}>
              {plainText(item.content)}
            </span>
            <span className={styles.space} />
            <LinkButton
              onClick={() => onChange(isTaken ? taken.filter((other) => other !== index) : [...taken, index])}
            >
              {t(isTaken ? 'import.layAside' : 'import.takeAfterAll')}
            </LinkButton>
          </div>
        )
      })}
    </section>
  )
}
