import type { Inline } from '../../interview/interview'
import { plainText } from '../../interview/views'
import { isTime } from '../text/labelMarks'
import type { HtmlBlock } from './block'

/** A longer cell is a column of the page's layout or a text, not a field of a table. */
const LONGEST_CELL = 200
const LONGEST_LABEL = 60

/**
 * Rows of a table as one paragraph each, their cells parted by bars. Where the first of two cells recurs, or the
 * one behind a time, the table is a transcript and it is a label. Cells with several or long paragraphs stay on their own.
 */
export function joinRows(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const rows = rowsOf(blocks)
  const counts = new Map<string, number>()
  for (const row of rows) {
    const label = labelOf(row)
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return rows.flatMap((row) => {
    const [first] = row
    const label = labelOf(row)
    const isSpoken = label !== null && ((counts.get(label) ?? 0) > 1 || label.endsWith(':'))
    if (!first || row.length < 2 || (!isSpoken && row.some((cell) => lengthOf(cell) > LONGEST_CELL))) return row
    const bar = !isSpoken ? ' | ' : label.endsWith(':') ? ' ' : ': '
    return [
      {
        ...first,
        content: row.flatMap((cell, index): Inline[] => [
          ...(index > 0 ? [{ text: isSpoken && index <= timesOf(row) ? ' ' : bar }] : []),
          ...cell.content,
        ]),
      },
    ]
  })
}

/** Neighbouring blocks of one row; any other block alone. */
function rowsOf(blocks: readonly HtmlBlock[]): HtmlBlock[][] {
  const rows: HtmlBlock[][] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (block.kind === 'cell' && last?.[0]?.kind === 'cell' && last[0].group === block.group) last.push(block)
    else rows.push([block])
  }
  return rows
}

/** A label stands before the only other cell; a time may stand before it. */
function labelOf(row: readonly HtmlBlock[]): string | null {
  const [label, words, ...more] = row.slice(timesOf(row))
  if (!label || !words || more.length > 0 || lengthOf(label) > LONGEST_LABEL) return null
  return plainText(label.content)
}

function timesOf([first]: readonly HtmlBlock[]): 0 | 1 {
  return first && isTime(plainText(first.content)) ? 1 : 0
}

function lengthOf(cell: HtmlBlock): number {
  return plainText(cell.content).length
}
