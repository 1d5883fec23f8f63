import { type KeyboardEvent, memo, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '../../editor/outline/outline'
import type { EditorSession } from '../../editor/session'
import { Disclosure } from '../../kit/Disclosure'
import rowCss from '../../kit/row.module.css'
import { moveAmongRows, rowsIn } from '../../kit/rows'
import styles from './OutlinePanel.module.css'
import { useRowDrag } from './useRowDrag'

interface OutlinePanelProps {
  session: EditorSession
  open: boolean
  onOpen(open: boolean): void
  /** Somebody went to a question. */
  onGo(): void
}

/**
 * The questions of the interview: to go there, and to put them into another order. A long one has thousands of rows, so it is
 * not drawn again where only what stands around it is.
 */
export const OutlinePanel = memo(function OutlinePanel({ session, open, onOpen, onGo }: OutlinePanelProps) {
  const { t } = useTranslation()
  const { rows, active } = useSyncExternalStore(session.onOutline, session.outline)
  const list = useRef<HTMLOListElement>(null)
  const keepFocus = useKeptFocus(list, rows)
  const move = (from: number, to: number) => {
    const [row, target] = [rows[from], rows[to]]
    if (!row || !target || from === to) return
    session.movePair(row.turn, target.turn, to < from ? 'before' : 'after')
  }
  const { mark, press } = useRowDrag(list, move)
  if (rows.length === 0) return null

  const hint = t('outline.hint')
  const stop = rows.find((row) => row.turn === active) ?? rows[0]
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step && event.altKey && event.shiftKey) {
      event.preventDefault()
      keepFocus(rows[place])
      move(place, place + step)
    } else if (!event.altKey) moveAmongRows(event, list.current)
  }
  return (
    <section className={styles.outline} aria-label={t('outline.heading')}>
      <div className={styles.heading}>
        <Disclosure name={t('outline.heading')} count={rows.length} open={open} onToggle={() => onOpen(!open)} />
      </div>
      {open && (
        <ol ref={list} className={styles.rows}>
          {rows.map((row, place) => (
            <li key={row.turn} data-drop={mark?.row === place ? mark.where : undefined}>
              <button
                type="button"
                data-row={row.turn}
                className={`${rowCss.row} ${styles.row} ${row.asks ? '' : styles.answers}`}
                tabIndex={row === stop ? 0 : -1}
                aria-current={row.turn === active ? 'true' : undefined}
                aria-keyshortcuts="Alt+Shift+ArrowUp Alt+Shift+ArrowDown"
                title={hint}
                onPointerDown={(event) => press(event.nativeEvent, place)}
                onKeyDown={(event) => onKeyDown(event, place)}
                onClick={() => {
                  onGo()
                  session.goTo(row.turn)
                }}
              >
                <span className={styles.words}>{row.words || t('outline.empty')}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
})

/** The row that moves keeps the focus: the browser takes it from an element that changes its place. */
function useKeptFocus(list: React.RefObject<HTMLElement | null>, rows: readonly OutlineRow[]) {
  const wanted = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks after the rows have changed
  useEffect(() => {
    const row = rowsIn(list.current).find((button) => button.dataset.row === wanted.current)
    wanted.current = null
    row?.focus()
  }, [rows, list])
  return (row: OutlineRow | undefined) => {
    wanted.current = row?.turn ?? null
  }
}
