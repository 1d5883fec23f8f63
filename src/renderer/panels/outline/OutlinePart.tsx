import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '../../editor/outline/outline'
import rowCss from '../../kit/row.module.css'
import { useNear } from '../../kit/useNear'
import styles from './OutlinePanel.module.css'
import type { DropMark } from './useRowDrag'

/** Of a row that was never drawn, in pixels. */
const USUAL_HEIGHT = 28

interface OutlinePartProps {
  rows: readonly OutlineRow[]
  /** The place of its first row in the list, and how many rows the list has. */
  from: number
  count: number
  /** Drawn wherever it is: the list's tab stop or the focus is here, or goes on to here with the next key. */
  isHeld: boolean
  /** Of the three, only what is in this part. */
  stop: string | null
  active: string | null
  mark: DropMark | null
}

/** Some rows of the outline; out of sight an empty box as high as they are. */
export const OutlinePart = memo(function OutlinePart({ rows, from, count, isHeld, ...here }: OutlinePartProps) {
  const { t } = useTranslation()
  const { place, isNear, height } = useNear<HTMLDivElement>(from === 0)
  if (!isNear && !isHeld) return <div ref={place} style={{ height: height ?? rows.length * USUAL_HEIGHT }} />
  return (
    <div ref={place}>
      {rows.map(({ turn, words, asks }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: rows stand in boxes, which an ol may not have
        <div
          key={turn}
          role="listitem"
          className={styles.item}
          aria-posinset={from + index + 1}
          aria-setsize={count}
          data-drop={here.mark?.row === from + index ? here.mark.where : undefined}
        >
          <button
            type="button"
            data-row={turn}
            data-place={from + index}
            className={`${rowCss.row} ${styles.row} ${asks ? '' : styles.answers}`}
            tabIndex={turn === here.stop ? 0 : -1}
            aria-current={turn === here.active ? 'true' : undefined}
            aria-keyshortcuts="Alt+Shift+ArrowUp Alt+Shift+ArrowDown"
            title={t('outline.hint')}
          >
            <span className={styles.words}>{words || t('outline.empty')}</span>
          </button>
        </div>
      ))}
    </div>
  )
})
