import type { BodyItem } from '../../../core/interview/interview'

/** An item that has a row. What was set aside has none. */
export interface BodyRow {
  item: BodyItem
  /** Among all rows of the body, from 0. */
  position: number
  /** Among those with a menu, from 0; null where it has none. */
  row: number | null
}

/** Rows that are drawn together, or not at all. */
export interface RowPart {
  rows: BodyRow[]
  /** Number of its first row with a menu, or of the next one behind it. */
  from: number
}

const ROWS_PER_PART = 20

/** The rows of a body in parts, so that of a long one only what is in view is drawn. There is one part at least. */
export function rowParts(body: readonly BodyItem[]): { parts: RowPart[]; rows: number; menus: number } {
  const parts: RowPart[] = [{ rows: [], from: 0 }]
  let position = 0
  let menus = 0
  for (const item of body) {
    if (item.type === 'note') continue
    const hasMenu = item.type === 'turn' || item.type === 'paragraph'
    if (position > 0 && position % ROWS_PER_PART === 0) parts.push({ rows: [], from: menus })
    parts.at(-1)?.rows.push({ item, position, row: hasMenu ? menus : null })
    position++
    if (hasMenu) menus++
  }
  return { parts, rows: position, menus }
}

/** The part in which a row with a menu stands. */
export function partOfRow(parts: readonly RowPart[], row: number): number {
  return Math.max(
    0,
    parts.findLastIndex(({ from }) => from <= row),
  )
}
