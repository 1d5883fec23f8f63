import { useTranslation } from 'react-i18next'
import { turnsOf } from '../../../core/interview/views'
import type { Reading } from '../../../core/read/reading'
import { LinkButton } from '../../kit/Button'
import styles from './OtherReading.module.css'
import { useSummary } from './useSummary'

/** The second best way to read the text, where it has turns, too. */
export function OtherReading({ other, onTake }: { other: Reading | null; onTake(): void }) {
  const { t } = useTranslation()
  const summary = useSummary()
  if (!other || turnsOf(other.interview).length === 0) return null
  return (
    <p className={styles.line}>
      {t('import.other', { summary: summary(other) })}
      <LinkButton onClick={onTake}>{t('import.takeOther')}</LinkButton>
    </p>
  )
}
