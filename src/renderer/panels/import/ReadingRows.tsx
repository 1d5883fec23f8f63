import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BodyItem, Frame } from '../../../core/interview/interview'
import { plainText } from '../../../core/interview/views'
import type { Correction } from '../../../core/read/correct/correction'
import type { Certainty, Reading } from '../../../core/read/reading'
import { PlainRow } from './PlainRow'
import styles from './ReadingRows.module.css'
import { type OpenedRow, RowMenu } from './RowMenu'
import { RowsPart } from './RowsPart'
import { partOfRow, rowParts } from './rowParts'

interface ReadingRowsProps {
  reading: Reading
  onCorrect(correction: Correction): void
}

/**
 * What was recognised, in order: the frame, then turns and what stands between them. A menu of each row sets it right. What
 * was set aside is shown elsewhere. The list is one tab stop, and only the rows near the window are drawn.
 */
export function ReadingRows({ reading, onCorrect }: ReadingRowsProps) {
  const { t } = useTranslation()
  const { frame, body, language } = reading.interview
  const list = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<OpenedRow | null>(null)
  const [tabStop, setTabStop] = useState(0)
  const { parts, rows, menus } = useMemo(() => rowParts(body), [body])
  const stop = Math.max(0, Math.min(tabStop, menus - 1))
  const place = useFocusBack(list, { opened, reading, stop, menus, setTabStop })
  const open = useCallback(
    (chip: HTMLElement, item: BodyItem) => {
      place.current = rowOf(chip)
      setOpened({ chip, item, show: 'menu' })
    },
    [place],
  )
  const change = useCallback(
    (correction: Correction) => {
      place.current ??= rowOf(document.activeElement)
      // Its row is gone; the words are in the one above.
      if (correction.kind === 'join' || correction.kind === 'no-label') place.current = Math.max(0, place.current - 1)
      onCorrect(correction)
    },
    [place, onCorrect],
  )
  const move = (event: KeyboardEvent<HTMLElement>) => {
    // On a busy machine a menu is not there at once: keys until then are not the list's.
    if (opened || !(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return
    const next = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: menus - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (next < 0 || next >= menus || next === stop) return
    place.current = next
    setTabStop(next)
  }
  const above = frameRows(frame)
  const count = above.length + rows
  const here = partOfRow(parts, stop)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: rows stand in boxes, which a ul may not have */}
      <div
        ref={list}
        role="list"
        className={styles.rows}
        aria-label={t('import.recognised')}
        lang={language}
        onKeyDown={move}
        onFocus={({ target }) => setTabStop(rowOf(target))}
      >
        {above.map(([field, text], index) => (
          <PlainRow
            key={field}
            kind={t(`kind.${field}`)}
            text={text}
            certainty={certaintyAt(reading, field)}
            position={index + 1}
            count={count}
          />
        ))}
        {parts.map((part, index) => (
          <RowsPart
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
            key={index}
            rows={part.rows}
            reading={reading}
            isFirst={index === 0}
            isHeld={Math.abs(index - here) <= 1}
            tabStop={index === here ? stop : null}
            above={above.length}
            count={count}
            onOpen={open}
            onCorrect={change}
          />
        ))}
      </div>
      {opened && <RowMenu opened={opened} reading={reading} onShow={setOpened} onCorrect={change} />}
    </>
  )
}

function frameRows({ kicker, headline, standfirst, byline }: Frame) {
  const rows = [
    ['kicker', kicker],
    ['headline', headline],
    ['standfirst', standfirst.map(plainText).join(' ')],
    ['byline', byline],
  ] as const
  return rows.filter(([, text]) => text !== '')
}

/** The number of the row that has an element in it; the first where there is none. */
function rowOf(inside: Element | null): number {
  const chip = inside?.closest('[role="listitem"]')?.querySelector<HTMLElement>('[data-row]')
  return Number(chip?.dataset.row ?? 0)
}

interface Rows {
  opened: OpenedRow | null
  reading: Reading
  stop: number
  menus: number
  setTabStop(row: number): void
}

/** After a key, a menu, or a correction that took the row away, the focus is at its place in the list. */
function useFocusBack(list: { current: HTMLElement | null }, { opened, reading, stop, menus, setTabStop }: Rows) {
  const place = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks after the rows have changed
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (opened || (place.current === null && !isLost)) return
    const wanted = Math.min(place.current ?? stop, menus - 1)
    const chip = list.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`)
    // Its part is drawn first.
    if (!chip) return setTabStop(Math.max(0, wanted))
    chip.focus()
    place.current = null
  }, [opened, reading, stop, list])
  return place
}

/** Readers say how sure they are of turns; of the frame, a finding there says that it wants a look. */
function certaintyAt({ findings }: Reading, field: string): Certainty {
  const doubted = findings.some(
    ({ severity, where }) => severity !== 'hint' && where?.path[0] === 'frame' && where.path[1] === field,
  )
  return doubted ? 'check' : 'sure'
}
