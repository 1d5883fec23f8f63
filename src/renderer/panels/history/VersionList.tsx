import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useTranslation } from 'react-i18next'
import type { KeptVersion } from '../../../host/history/history'
import { localeOf } from '../../kit/locale'
import rowCss from '../../kit/row.module.css'
import { showWhen } from '../library/showWhen'
import styles from './HistoryDialog.module.css'

interface VersionListProps {
  versions: readonly KeptVersion[]
  chosen: string
  onChoose(name: string): void
}

/** The versions, newest first. One tab stop, arrows inside. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const { t, i18n } = useTranslation()
  const now = new Date()
  return (
    <RadioGroup aria-label={t('history.title')} value={chosen} onValueChange={onChoose} className={styles.versions}>
      {versions.map(({ name, saved, label }) => (
        <Radio.Root
          key={name}
          value={name}
          className={`${rowCss.row} ${styles.version}`}
          nativeButton
          render={<button type="button" title={exactly(saved, i18n.language)} />}
        >
          <span className={styles.label}>{label ?? showWhen(saved, i18n.language, now)}</span>
          <span className={styles.when}>
            {label === null ? clockOf(saved, i18n.language, now) : exactly(saved, i18n.language)}
          </span>
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}

/** The time of day, where the label does not say it already. */
function clockOf(iso: string, language: string, now: Date): string {
  const when = new Date(iso)
  if (when.toDateString() === now.toDateString()) return ''
  return new Intl.DateTimeFormat(localeOf(language), { hour: 'numeric', minute: '2-digit' }).format(when)
}

export function exactly(iso: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}
