import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BodyItem } from '../../../core/interview/interview'
import { textsOf } from '../../../core/interview/views'
import type { Correction } from '../../../core/read/correct/correction'
import type { Reading } from '../../../core/read/reading'
import { useNear } from '../../kit/useNear'
import { PlainRow } from './PlainRow'
import type { BodyRow } from './rowParts'
import { TurnRow } from './TurnRow'

/** Of a row that was never drawn, in pixels. */
const USUAL_HEIGHT = 58

interface RowsPartProps {
  rows: readonly BodyRow[]
  reading: Reading
  isFirst: boolean
  /** Drawn wherever it is: the focus is here, or goes on to here with the next key. */
  isHeld: boolean
  /** The row that is the list's tab stop, where it is in this part. */
  tabStop: number | null
  /** Rows above those of the body, and all together. */
  above: number
  count: number
  onOpen(chip: HTMLElement, item: BodyItem): void
  onCorrect(correction: Correction): void
}

/** Some rows of the list; out of sight an empty box as high as they are. */
export const RowsPart = memo(function RowsPart({ rows, reading, isFirst, isHeld, ...list }: RowsPartProps) {
  const { t } = useTranslation()
  const { place, isNear, height } = useNear<HTMLDivElement>(isFirst)
  if (!isNear && !isHeld) return <div ref={place} style={{ height: height ?? rows.length * USUAL_HEIGHT }} />
  const { people } = reading.interview
  return (
    <div ref={place}>
      {rows.map(({ item, position, row }) => {
        const inList = { position: list.above + position + 1, count: list.count }
        if (item.type === 'turn') {
          return (
            <TurnRow
              key={item.id}
              turn={item}
              people={people}
              certainty={reading.certainty[item.id] ?? 'sure'}
              label={reading.labels[item.id]}
              row={row ?? 0}
              isTabStop={row === list.tabStop}
              onOpen={list.onOpen}
              onCorrect={list.onCorrect}
              {...inList}
            />
          )
        }
        return (
          <PlainRow
            key={position}
            kind={t(`kind.${item.type}`)}
            text={textsOf(item, people).join(' · ')}
            {...inList}
            {...(item.type === 'paragraph' &&
              row !== null && { menu: { item, row, isTabStop: row === list.tabStop, onOpen: list.onOpen } })}
          />
        )
      })}
    </div>
  )
})
