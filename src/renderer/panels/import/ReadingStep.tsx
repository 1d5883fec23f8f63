import { useTranslation } from 'react-i18next'
import { LoadingLines } from '../../kit/LoadingLines'
import styles from './ReadingStep.module.css'

/** A long file takes its time: after a second a line says so. */
export function ReadingStep({ name }: { name: string }) {
  const { t } = useTranslation()
  return (
    <div className={styles.step}>
      <LoadingLines label={t('import.reading', { name })} />
      <p className={styles.line}>{t('import.reading', { name })}</p>
      <progress className={styles.progress} aria-label={t('import.reading', { name })} />
    </div>
  )
}
