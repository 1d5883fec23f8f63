import { useTranslation } from 'react-i18next'
import type { Certainty } from '../../../core/read/reading'
import styles from './CertaintyBars.module.css'

export function CertaintyBars({ certainty }: { certainty: Certainty }) {
  const { t } = useTranslation()
  return (
    <span className={`${styles.certainty} ${styles[certainty]}`}>
      <span className={styles.bars} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {t(`certainty.${certainty}`)}
    </span>
  )
}
