import { Check, Loader } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../kit/Button'
import { Icon } from '../kit/Icon'
import { localeOf } from '../kit/locale'
import { SeverityGlyph } from '../kit/SeverityGlyph'
import { saveCopy } from './interviewFiles'
import styles from './SaveIndicator.module.css'
import { useUi } from './uiStore'
import { saveNow } from './workspace'

/** Whether the words are on the disk. When they are not, it is said here, and typing goes on. */
export function SaveIndicator() {
  const { t, i18n } = useTranslation(['app', 'core'])
  const save = useUi((state) => state.save)
  if (!save) return null
  if (save.status === 'failed') {
    return (
      <span className={`${styles.saved} ${styles.failed}`} data-save="failed" title={t(`core:errors.${save.code}`)}>
        <SeverityGlyph severity="error" />
        {t('save.failed')} · <LinkButton onClick={() => void saveNow()}>{t('save.again')}</LinkButton> ·{' '}
        <LinkButton onClick={() => void saveCopy()}>{t('save.copyElsewhere')}</LinkButton>
      </span>
    )
  }
  const saving = save.status === 'saving'
  return (
    <span className={styles.saved} data-save={save.status}>
      <Icon of={saving ? Loader : Check} size={13} />
      {saving ? t('save.saving') : t('save.saved', { time: timeOf(save.when, i18n.language) })}
    </span>
  )
}

function timeOf(iso: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: 'numeric', minute: '2-digit' }).format(new Date(iso))
}
