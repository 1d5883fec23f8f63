import { useTranslation } from 'react-i18next'
import { fixOf } from '../../../core/check/fixOf'
import { LinkButton } from '../../kit/Button'
import styles from './Checks.module.css'
import type { Checks, Shown } from './createChecks'

export function FindingActions({ finding, checks }: { finding: Shown; checks: Checks }) {
  const { t } = useTranslation()
  return (
    <div className={styles.actions}>
      {fixOf(finding) && <LinkButton onClick={() => checks.fix(finding.id)}>{t('checks.replace')}</LinkButton>}
      <button type="button" className={styles.quiet} onClick={() => checks.ignore(finding.id)}>
        {t('checks.ignore')}
      </button>
    </div>
  )
}
