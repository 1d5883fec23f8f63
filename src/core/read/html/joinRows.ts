import type { Inline } from '../../interview/interview'
import { plainText } from '../../interview/views'
import { isTime } from '../text/labelMarks'
import type { HtmlBlock } from './block'

/** A longer cell is a column of the page's layout or a text, not a field of a table. */
const LONGEST_CELL = 200
const LONGEST_LABEL = 60

/**
 * Rows of a table as one paragraph each, their cells parted by bars. Where the first of two cells recurs, or the
 * one behind a time, the table is a transcript and it is a label; further paragraphs of the words stay on their own. So do
 * rows with long cells that nobody speaks.
 */
export function joinRows(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const rows = rowsOf(blocks)
  const counts = new Map<string, number>()
  for (const row of rows) {
    const label = labelOf(row)
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return rows.flatMap((row) => {
    const label = labelOf(row)
    const isSpoken = label !== null && ((counts.get(label) ?? 0) > 1 || label.endsWith(':'))
    if (row.length < 2 || (!isSpoken && row.some((cell) => lengthOf(cell) > LONGEST_CELL))) return row
    const joined = isSpoken ? timesOf(row) + 2 : row.length
    const bar = !isSpoken ? ' | ' : label.endsWith(':') ? ' ' : ': '
    const content = row
      .slice(0, joined)
      .flatMap((cell, index): Inline[] => [
        ...(index > 0 ? [{ text: isSpoken && index <= timesOf(row) ? ' ' : bar }] : []),
        ...cell.content,
      ])
    return row.slice(joined - 1).map((block, index) => (index === 0 ? { ...block, content } : block))
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

/** A label stands in a cell before the only other one; a time may stand before it. */
function labelOf(row: readonly HtmlBlock[]): string | null {
  const [label, ...words] = row.slice(timesOf(row))
  const isPair = label && words.length > 0 && words.every(({ cell }) => cell === words[0]?.cell && cell !== label.cell)
  if (!isPair || lengthOf(label) > LONGEST_LABEL) return null
  return plainText(label.content)
}

function timesOf([first]: readonly HtmlBlock[]): 0 | 1 {
  return first && isTime(plainText(first.content)) ? 1 : 0
}

function lengthOf(cell: HtmlBlock): number {
  return plainText(cell.content).length
}
