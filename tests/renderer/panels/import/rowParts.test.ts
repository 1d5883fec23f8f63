import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BodyItem } from '../../../../src/core/interview/interview'
import { partOfRow, rowParts } from '../../../../src/renderer/panels/import/rowParts'

const item = fc.constantFrom<BodyItem[]>(
  { type: 'turn', id: 'a', speaker: null, blocks: [] },
  { type: 'paragraph', content: [] },
  { type: 'subhead', content: [] },
  { type: 'note', content: [] },
)

test('each item but a note has a row, in order; rows with a menu are counted, and found in their part', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 90 }), (body) => {
      const { parts, rows, menus } = rowParts(body)
      const all = parts.flatMap((part) => part.rows)
      expect(all.map((row) => row.item)).toEqual(body.filter(({ type }) => type !== 'note'))
      expect(all.map(({ position }) => position)).toEqual([...Array(rows).keys()])
      const numbers = all.flatMap(({ row }) => (row === null ? [] : [row]))
      expect(numbers).toEqual([...Array(menus).keys()])
      for (const row of numbers) expect(parts[partOfRow(parts, row)]?.rows.map((one) => one.row)).toContain(row)
      for (const part of parts) expect(part.rows.length).toBeLessThanOrEqual(20)
    }),
  )
})
