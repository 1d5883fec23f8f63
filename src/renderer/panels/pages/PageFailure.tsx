import { useTranslation } from 'react-i18next'
import type { ClientErrorCode } from '../../client/clientError'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import styles from './PageFailure.module.css'

/** Why there are no pages to be seen. */
export function PageFailure({ code }: { code: ClientErrorCode }) {
  const { t } = useTranslation('core')
  return (
    <p role="alert" className={styles.failed}>
      <SeverityGlyph severity="error" />
      {t(`errors.${code}`)}
    </p>
  )
}
