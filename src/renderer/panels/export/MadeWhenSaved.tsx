import { useTranslation } from 'react-i18next'
import type { Interview } from '../../../core/interview/interview'
import styles from './MadeWhenSaved.module.css'

interface MadeWhenSavedProps {
  to: 'docx' | 'zip'
  interview: Interview
}

/** In place of a preview, for what no page can show. */
export function MadeWhenSaved({ to, interview }: MadeWhenSavedProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.pane} aria-label={t('export.preview')}>
      <p className={styles.headline} lang={interview.language}>
        {interview.frame.headline}
      </p>
      <p>{t(`export.whenSaved.${to}`)}</p>
    </section>
  )
}
