import { useTranslation } from 'react-i18next'
import { PAPERS, TYPE_SIZES } from '../../../core/write/pageSetup'
import type { PageSetup } from '../../../core/write/pageSetupSchema'
import { Choice } from '../../kit/Choice'
import fieldCss from '../../kit/field.module.css'
import { Segment } from '../../kit/Segment'
import { Toggle } from '../../kit/Toggle'
import styles from './ExportDialog.module.css'

interface PageSetupOptionsProps {
  setup: PageSetup
  /** What stands at the head of the page where nothing is asked for. */
  house: string
  onChange(setup: PageSetup): void
}

const COLUMNS = { '1': 1, '2': 2, '3': 3 } as const
type ColumnCount = keyof typeof COLUMNS

/** Paper, columns, type, header and ink of a PDF; what a layout does not leave open is not asked. */
export function PageSetupOptions({ setup, house, onChange }: PageSetupOptionsProps) {
  const { t } = useTranslation()
  const { layout, paper, columns, typeSize, header, colour } = setup
  const isArticle = layout === 'article'
  const papers = PAPERS.filter((name) => isArticle || name !== 'a5')
  const counts: readonly ColumnCount[] = ['1', '2', '3']
  return (
    <>
      <div className={styles.row}>
        <span>{t('pages.paper')}</span>
        <Choice
          label={t('pages.paper')}
          value={papers.includes(paper) ? paper : 'a4'}
          choices={papers.map((value) => ({ value, label: t(`pages.papers.${value}`) }))}
          onChange={(next) => onChange({ ...setup, paper: next })}
        />
      </div>
      {isArticle && (
        <div className={styles.row}>
          <span>{t('pages.columns')}</span>
          <Segment
            label={t('pages.columns')}
            value={`${columns}`}
            choices={counts.map((value) => ({ value, label: value }))}
            onChange={(next) => onChange({ ...setup, columns: COLUMNS[next] })}
          />
        </div>
      )}
      {layout !== 'manuscript' && (
        <div className={styles.row}>
          <span>{t('pages.typeSize')}</span>
          <Segment
            label={t('pages.typeSize')}
            value={typeSize}
            choices={TYPE_SIZES.map((value) => ({ value, label: t(`pages.typeSizes.${value}`) }))}
            onChange={(next) => onChange({ ...setup, typeSize: next })}
          />
        </div>
      )}
      <label className={styles.row}>
        <span>{t('pages.header')}</span>
        <input
          type="text"
          className={`${fieldCss.field} ${styles.field}`}
          value={header}
          maxLength={120}
          placeholder={house}
          onChange={(event) => onChange({ ...setup, header: event.currentTarget.value })}
        />
      </label>
      <Toggle label={t('pages.colour')} on={colour} onChange={(next) => onChange({ ...setup, colour: next })} />
    </>
  )
}
