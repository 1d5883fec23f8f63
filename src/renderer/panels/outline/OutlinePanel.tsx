import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '../../editor/outline/outline'
import type { EditorSession } from '../../editor/session'
import { Disclosure } from '../../kit/Disclosure'
import styles from './OutlinePanel.module.css'
import { OutlinePart } from './OutlinePart'
import { useRowDrag } from './useRowDrag'

const ROWS_PER_PART = 20

interface OutlinePanelProps {
  session: EditorSession
  open: boolean
  onOpen(open: boolean): void
  /** Somebody went to a question. */
  onGo(): void
}

/**
 * The questions of the interview: to go there, and to put them into another order. A long one has thousands of rows, so only
 * those near the window are drawn, and none again where only what stands around the panel is.
 */
export const OutlinePanel = memo(function OutlinePanel({ session, open, onOpen, onGo }: OutlinePanelProps) {
  const { t } = useTranslation()
  const { rows, active } = useSyncExternalStore(session.onOutline, session.outline)
  const list = useRef<HTMLDivElement>(null)
  /** The place of the row that had the focus last. */
  const [focused, setFocused] = useState<number | null>(null)
  const focus = useWantedFocus(list, rows)
  const parts = useMemo(() => partsOf(rows), [rows])
  const move = (from: number, to: number) => {
    const [row, target] = [rows[from], rows[to]]
    if (!row || !target || from === to) return
    session.movePair(row.turn, target.turn, to < from ? 'before' : 'after')
  }
  const { mark, press } = useRowDrag(list, move)
  if (rows.length === 0) return null

  const stop = Math.max(
    0,
    rows.findIndex((row) => row.turn === active),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (place === null) return
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const beyond = step && (event.altKey ? nextPair(rows, place, step) : place + step)
    const next = beyond ?? { Home: 0, End: rows.length - 1 }[event.key]
    if (next === undefined || (event.altKey && !(step && event.shiftKey))) return
    event.preventDefault()
    if (next < 0 || next >= rows.length) return
    setFocused(event.altKey ? placeBeyond(rows, place, next) : next)
    if (event.altKey) move(place, next)
    focus(rows[event.altKey ? place : next], event.altKey)
  }
  const stopRow = rows[stop]
  const isHeld = (part: number) => part === partOf(stop) || (focused !== null && Math.abs(part - partOf(focused)) <= 1)
  return (
    <section className={styles.outline} aria-label={t('outline.heading')}>
      <div className={styles.heading}>
        <Disclosure name={t('outline.heading')} count={rows.length} open={open} onToggle={() => onOpen(!open)} />
      </div>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: rows stand in boxes, which an ol may not have
        <div
          ref={list}
          role="list"
          className={styles.rows}
          onFocus={({ target }) => setFocused(placeOf(target))}
          onPointerDown={({ target, nativeEvent }) => {
            const place = placeOf(target)
            if (place !== null) press(nativeEvent, place)
          }}
          onKeyDown={onKeyDown}
          onClick={({ target }) => {
            const row = rows[placeOf(target) ?? -1]
            if (!row) return
            onGo()
            session.goTo(row.turn)
          }}
        >
          {parts.map((part, number) => (
            <OutlinePart
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
              key={number}
              rows={part}
              from={number * ROWS_PER_PART}
              count={rows.length}
              isHeld={isHeld(number)}
              stop={stopRow && number === partOf(stop) ? stopRow.turn : null}
              active={part.some((row) => row.turn === active) ? active : null}
              mark={mark && number === partOf(mark.row) ? mark : null}
            />
          ))}
        </div>
      )}
    </section>
  )
})

function partsOf(rows: readonly OutlineRow[]): OutlineRow[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_PART) }, (_, part) =>
    rows.slice(part * ROWS_PER_PART, (part + 1) * ROWS_PER_PART),
  )
}

function partOf(place: number): number {
  return Math.floor(place / ROWS_PER_PART)
}

/** The place of the nearest row, up or down, that belongs to another pair. */
function nextPair(rows: readonly OutlineRow[], place: number, step: number): number {
  let next = place + step
  while (rows[next] && rows[next]?.pair === rows[place]?.pair) next += step
  return next
}

/** Where a row comes to stand when its pair passes the pair of another one. */
function placeBeyond(rows: readonly OutlineRow[], place: number, passed: number): number {
  const { length } = rows.filter(({ pair }) => pair === rows[passed]?.pair)
  return passed < place ? place - length : place + length
}

/** The place in the list of the row that an element is in. */
function placeOf(inside: EventTarget): number | null {
  const row = inside instanceof Element ? inside.closest<HTMLElement>('[data-place]') : null
  return row ? Number(row.dataset.place) : null
}

/** Gives the focus to a row as soon as it is drawn; to one that moves when it has moved, for by that the browser takes it away. */
function useWantedFocus(list: React.RefObject<HTMLElement | null>, rows: readonly OutlineRow[]) {
  const wanted = useRef<{ turn: string; before: readonly OutlineRow[] | null } | null>(null)
  useEffect(() => {
    if (!wanted.current || wanted.current.before === rows) return
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current.turn)}"]`)
    if (!row) return
    wanted.current = null
    row.focus()
  })
  return (row: OutlineRow | undefined, moves: boolean) => {
    wanted.current = row ? { turn: row.turn, before: moves ? rows : null } : null
  }
}
