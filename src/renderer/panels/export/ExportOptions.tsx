import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/interview/finding'
import type { HouseStyle } from '../../../core/style/houseStyle'
import { type ExportTarget, HEADLINE_APART, type PackedTarget } from '../../../core/write/exportTarget'
import type { PageSetup } from '../../../core/write/pageSetup'
import { Choice } from '../../kit/Choice'
import { Icon } from '../../kit/Icon'
import { Toggle } from '../../kit/Toggle'
import { FindingList } from '../findings/FindingList'
import { useStyleChoices } from '../style/useStyleChoices'
import styles from './ExportDialog.module.css'
import { PackedToggles } from './PackedToggles'
import { PageSetupOptions } from './PageSetupOptions'
import type { TargetId } from './targets'

interface ExportOptionsProps {
  target: TargetId
  to: ExportTarget
  style: string
  /** Styles besides the four. */
  own: readonly HouseStyle[]
  withHeadline: boolean
  /** What lies in the ZIP. */
  packed: readonly PackedTarget[]
  findings: readonly Finding[]
  /** How many notes stay in the house. */
  notes: number
  pageSetup: PageSetup
  /** The names of those who ask. */
  house: string
  onStyle(style: string): void
  onWithHeadline(on: boolean): void
  onPageSetup(setup: PageSetup): void
  onPacked(packed: PackedTarget[]): void
}

export function ExportOptions({
  target,
  to,
  style,
  own,
  withHeadline,
  packed,
  findings,
  notes,
  pageSetup,
  house,
  onStyle,
  onWithHeadline,
  onPageSetup,
  onPacked,
}: ExportOptionsProps) {
  const { t } = useTranslation(['app', 'core'])
  const styleNames = useStyleChoices(own, style)
  return (
    <div className={styles.options}>
      <section>
        <h3>{t(`export.target.${target}`)}</h3>
        <div className={styles.row}>
          <span>{t('export.style')}</span>
          <Choice label={t('export.style')} value={style} choices={styleNames} onChange={onStyle} />
        </div>
        {HEADLINE_APART.has(to) && (
          <Toggle label={t('export.withHeadline')} on={withHeadline} onChange={onWithHeadline} />
        )}
        {to === 'pdf' && <PageSetupOptions setup={pageSetup} house={house} onChange={onPageSetup} />}
        {to === 'zip' && <PackedToggles packed={packed} onChange={onPacked} />}
      </section>
      {findings.length > 0 && (
        <section>
          <h3>{t('export.lookFirst')}</h3>
          <FindingList findings={findings} />
        </section>
      )}
      <section>
        <p className={styles.kept}>
          <Icon of={Lock} />
          <span>
            {notes > 0 && `${t('export.notesKept', { count: notes })} `}
            {t('export.sameText')}
          </span>
        </p>
      </section>
    </div>
  )
}
