import { useTranslation } from 'react-i18next'
import type { Interview } from '../../../core/interview/interview'
import { plainText } from '../../../core/interview/views'
import { LinkButton } from '../../kit/Button'
import styles from './SetAside.module.css'

interface SetAsideProps {
  interview: Interview
  /** A note's place in the body. */
  onTake(item: number): void
}

/** What is no part of the conversation. Nothing is thrown away: it becomes a note, or text when it is taken after all. */
export function SetAside({ interview, onTake }: SetAsideProps) {
  const { t } = useTranslation()
  const aside = interview.body.flatMap((item, index) => (item.type === 'note' ? [{ index, item }] : []))
  if (aside.length === 0) return null
  return (
    <section className={styles.list} aria-label={t('import.setAside')}>
      {aside.map(({ index, item }) => (
        <div key={index} className={styles.row}>
          <h3 className={styles.title}>{t('import.setAside')}</h3>
          <span className={styles.words} lang={interview.language}>
            {plainText(item.content)}
          </span>
          <span className={styles.space} />
          <LinkButton onClick={() => onTake(index)}>{t('import.takeAfterAll')}</LinkButton>
        </div>
      ))}
    </section>
  )
}
