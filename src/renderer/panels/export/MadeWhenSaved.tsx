import { useTranslation } from 'react-i18next'
import type { Interview } from '../../../core/interview/interview'
import { plainText } from '../../../core/interview/views'
import styles from './Preview.module.css'

interface MadeWhenSavedProps {
  to: 'docx' | 'zip'
  interview: Interview
}

/** In place of a preview, for what no page can show. */
export function MadeWhenSaved({ to, interview }: MadeWhenSavedProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.pane} aria-label={t('export.preview')}>
      <div className={styles.page} lang={interview.language}>
        <p className={styles.headline}>{interview.frame.headline}</p>
        {interview.frame.standfirst.map((content, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: never changes while it is shown
          <p key={index} className={styles.standfirst}>
            {plainText(content)}
          </p>
        ))}
        <p className={styles.sentence}>{t(`export.whenSaved.${to}`)}</p>
      </div>
    </section>
  )
}
