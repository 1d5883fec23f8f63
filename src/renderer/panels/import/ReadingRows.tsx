import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BodyItem, Frame } from '../../../core/interview/interview'
import { plainText, textsOf } from '../../../core/interview/views'
import type { Correction } from '../../../core/read/correct/correction'
import type { Certainty, Reading } from '../../../core/read/reading'
import { moveAmongRows, rowsIn } from '../../kit/rows'
import { PlainRow } from './PlainRow'
import styles from './ReadingRows.module.css'
import { type OpenedRow, RowMenu } from './RowMenu'
import { TurnRow } from './TurnRow'

/** So many rows are drawn at once, and again whenever their end comes into view. */
const PORTION = 40

interface ReadingRowsProps {
  reading: Reading
  onCorrect(correction: Correction): void
}

/**
 * What was recognised, in order: the frame, then turns and what stands between them. A menu of each row sets it right. What
 * was set aside is shown elsewhere.
 */
export function ReadingRows({ reading, onCorrect }: ReadingRowsProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const [opened, setOpened] = useState<OpenedRow | null>(null)
  const [tabStop, setTabStop] = useState(0)
  const [shown, setShown] = useState(PORTION)
  const place = useFocusBack(list, { opened, reading, shown, tabStop })
  const open = useCallback(
    (chip: HTMLElement, item: BodyItem) => {
      place.current = rowsIn(list.current).indexOf(chip)
      setOpened({ chip, item, show: 'menu' })
    },
    [place],
  )
  const change = useCallback(
    (correction: Correction) => {
      place.current ??= rowOf(list.current, document.activeElement)
      // Its row is gone; the words are in the one above.
      if (correction.kind === 'join' || correction.kind === 'no-label') place.current = Math.max(0, place.current - 1)
      onCorrect(correction)
    },
    [place, onCorrect],
  )
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'End') {
      setShown(Number.POSITIVE_INFINITY)
      place.current = Number.POSITIVE_INFINITY
    }
    moveAmongRows(event, list.current)
  }
  const { frame, people, body, language } = reading.interview
  const rows = body.slice(0, shown)
  const last = rows.filter(({ type }) => type === 'turn' || type === 'paragraph').length - 1
  const stop = Math.min(tabStop, last)
  // Of the rows that have a menu.
  let row = -1
  return (
    <>
      <ul
        ref={list}
        className={styles.rows}
        aria-label={t('import.recognised')}
        lang={language}
        onKeyDown={move}
        onFocus={({ target }) => setTabStop(rowOf(list.current, target))}
      >
        {frameRows(frame).map(([field, text]) => (
          <PlainRow key={field} kind={t(`kind.${field}`)} text={text} certainty={certaintyAt(reading, field)} />
        ))}
        {rows.map((item, index) => {
          if (item.type === 'note') return null
          if (item.type === 'turn') {
            row++
            return (
              <TurnRow
                key={item.id}
                turn={item}
                people={people}
                certainty={reading.certainty[item.id] ?? 'sure'}
                label={reading.labels[item.id]}
                isTabStop={row === stop}
                onOpen={open}
                onCorrect={change}
              />
            )
          }
          if (item.type === 'paragraph') row++
          return (
            <PlainRow
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks between turns have no id
              key={index}
              kind={t(`kind.${item.type}`)}
              text={textsOf(item, people).join(' · ')}
              {...(item.type === 'paragraph' && { item, isTabStop: row === stop, onOpen: open })}
            />
          )
        })}
        {shown < body.length && <MoreRows key={shown} onSeen={() => setShown(shown + PORTION)} />}
      </ul>
      {opened && <RowMenu opened={opened} reading={reading} onShow={setOpened} onCorrect={change} />}
    </>
  )
}

/** The end of what is drawn so far. A text of several megabytes has more rows than a window can draw at once. */
function MoreRows({ onSeen }: { onSeen(): void }) {
  const end = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each end is seen once
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen())
    if (end.current) seen.observe(end.current)
    return () => seen.disconnect()
  }, [])
  return <li ref={end} className={styles.more} />
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

/** The row that has an element in it, counted among those with a menu; the first where there is none. */
function rowOf(list: Element | null, inside: Element | null): number {
  const chip = inside?.closest('li')?.querySelector<HTMLElement>('[data-row]')
  return chip ? Math.max(0, rowsIn(list).indexOf(chip)) : 0
}

interface Rows {
  opened: OpenedRow | null
  reading: Reading
  shown: number
  tabStop: number
}

/** After a menu, or a correction that took the row away, the focus is back at its place in the list. */
function useFocusBack(list: { current: HTMLElement | null }, { opened, reading, shown, tabStop }: Rows) {
  const place = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks after the rows have changed
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (opened || (place.current === null && !isLost)) return
    const rows = rowsIn(list.current)
    rows[Math.min(place.current ?? tabStop, rows.length - 1)]?.focus()
    place.current = null
  }, [opened, reading, shown, list])
  return place
}

/** Readers say how sure they are of turns; of the frame, a finding there says that it wants a look. */
function certaintyAt({ findings }: Reading, field: string): Certainty {
  const doubted = findings.some(
    ({ severity, where }) => severity !== 'hint' && where?.path[0] === 'frame' && where.path[1] === field,
  )
  return doubted ? 'check' : 'sure'
}
