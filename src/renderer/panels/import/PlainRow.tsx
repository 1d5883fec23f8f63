import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paragraph } from '../../../core/interview/interview'
import type { Certainty } from '../../../core/read/reading'
import { CertaintyBars } from './CertaintyBars'
import styles from './ReadingRows.module.css'

interface PlainRowProps {
  kind: string
  text: string
  certainty?: Certainty
  /** Given together, for a row with a menu. */
  item?: Paragraph
  isTabStop?: boolean
  onOpen?(chip: HTMLElement, item: Paragraph): void
}

/** A part of the frame, or what stands between turns. */
export const PlainRow = memo(function PlainRow({ kind, text, certainty, item, isTabStop, onOpen }: PlainRowProps) {
  const { t } = useTranslation()
  return (
    <li className={`${styles.row} ${styles.plain}`}>
      {item === undefined ? (
        <span className={styles.kind}>{kind}</span>
      ) : (
        <button
          type="button"
          data-row
          aria-haspopup="menu"
          tabIndex={isTabStop ? 0 : -1}
          className={`${styles.chip} ${styles.kind}`}
          title={t('import.rowMenu')}
          onClick={({ currentTarget }) => onOpen?.(currentTarget, item)}
        >
          {kind}
        </button>
      )}
      <p className={styles.words}>{text}</p>
      {certainty ? <CertaintyBars certainty={certainty} /> : <span />}
    </li>
  )
})
