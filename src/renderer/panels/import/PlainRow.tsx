import { useTranslation } from 'react-i18next'
import type { Paragraph } from '../../../core/interview/interview'
import type { Certainty } from '../../../core/read/reading'
import { CertaintyBars } from './CertaintyBars'
import styles from './ReadingRows.module.css'

interface PlainRowProps {
  kind: string
  text: string
  certainty?: Certainty
  /** In the list, from 1, of so many. */
  position: number
  count: number
  /** For a row with a menu. */
  menu?: { item: Paragraph; row: number; isTabStop: boolean; onOpen(chip: HTMLElement, item: Paragraph): void }
}

/** A part of the frame, or what stands between turns. */
export function PlainRow({ kind, text, certainty, position, count, menu }: PlainRowProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list
    <div role="listitem" aria-posinset={position} aria-setsize={count} className={`${styles.row} ${styles.plain}`}>
      {menu === undefined ? (
        <span className={styles.kind}>{kind}</span>
      ) : (
        <button
          type="button"
          data-row={menu.row}
          aria-haspopup="menu"
          tabIndex={menu.isTabStop ? 0 : -1}
          className={`${styles.chip} ${styles.kind}`}
          title={t('import.rowMenu')}
          onClick={({ currentTarget }) => menu.onOpen(currentTarget, menu.item)}
        >
          {kind}
        </button>
      )}
      <p className={styles.words}>{text}</p>
      {certainty ? <CertaintyBars certainty={certainty} /> : <span />}
    </div>
  )
}
