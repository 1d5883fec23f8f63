import { isTime } from './labelMarks'
import { isLabel, shapeOf, tidyLabel } from './labelShape'

const FEWEST_ROWS = 4
/** Of the lines have the same columns. */
const MOSTLY = 0.8
/** Of the lines begin with a label where answers have further paragraphs; each label recurs then. */
const OFTEN = 0.1

/**
 * A transcript in columns, as a spreadsheet or a table on the clipboard gives it (time, name, words, with tabs between),
 * as lines with labels. Any other text comes back as it is.
 */
export function withoutTabColumns(text: string): string {
  if (!text.includes('\t')) return text
  const rows = text.split(/\r\n?|\n/u).map((line) => line.split('\t').map((cell) => cell.trim()))
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''))
  const column = labelColumn(filled)
  if (column === null) return text
  return rows.map((cells) => (isRow(cells, column) ? lineOf(cells, column) : cells.join('\t'))).join('\n')
}

/** The column behind nothing but time codes in which few labels recur, before the words. */
function labelColumn(rows: readonly string[][]): number | null {
  for (const column of [0, 1, 2, 3]) {
    const own = rows.filter((cells) => isRow(cells, column))
    if (own.length < FEWEST_ROWS) continue
    const counts = new Map<string, number>()
    for (const cells of own) counts.set(cells[column] ?? '', (counts.get(cells[column] ?? '') ?? 0) + 1)
    const isNamed = [...counts.keys()].filter((label) => shapeOf(tidyLabel(label)).score > 0).length > 1
    if (!isNamed || counts.size > own.length / 2) continue
    const rest = rows.filter((cells) => !isRow(cells, column))
    if (own.length >= rows.length * MOSTLY || areContinued(counts, own.length, rest)) return column
  }
  return null
}

/** Rows whose labels all recur, among paragraphs without a tab that go on with somebody's words. */
function areContinued(counts: ReadonlyMap<string, number>, rows: number, rest: readonly string[][]): boolean {
  const recur = [...counts.values()].every((count) => count > 1)
  return recur && rows >= (rows + rest.length) * OFTEN && rest.every((cells) => cells.length === 1)
}

function isRow(cells: readonly string[], column: number): boolean {
  const label = (cells[column] ?? '').replace(/:$/u, '')
  return cells.length > column + 1 && cells.slice(0, column).every(isTime) && isLabel(tidyLabel(label))
}

function lineOf(cells: readonly string[], column: number): string {
  const label = (cells[column] ?? '').replace(/:$/u, '')
  const words = cells.slice(column + 1).filter((cell) => cell !== '')
  return `${[cells.slice(0, column).join(' - '), label].filter((part) => part !== '').join(' ')}: ${words.join(' ')}`
}
