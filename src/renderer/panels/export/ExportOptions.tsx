import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/interview/finding'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import { Choice } from '../../kit/Choice'
import { Icon } from '../../kit/Icon'
import { FindingList } from '../findings/FindingList'
import { useStyleChoices } from '../style/useStyleChoices'
import styles from './ExportDialog.module.css'
import { TargetOptions, type TargetOptionsProps } from './TargetOptions'
import type { TargetId } from './targets'

interface ExportOptionsProps extends TargetOptionsProps {
  target: TargetId
  style: string
  /** Styles besides the four. */
  own: readonly HouseStyle[]
  findings: readonly Finding[]
  /** How many notes stay in the house. */
  notes: number
  onStyle(style: string): void
}

export function ExportOptions({ target, style, own, findings, notes, onStyle, ...open }: ExportOptionsProps) {
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
        <TargetOptions {...open} />
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
