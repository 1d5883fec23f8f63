import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageRules } from '../../../src/core/write/pageRules'
import { LAYOUTS, PAPERS, TYPE_SIZES } from '../../../src/core/write/pageSetup'
import { type PageSetup, pageSetupSchema } from '../../../src/core/write/pageSetupSchema'

const PX = 25.4 / 96
const WIDTHS: Readonly<Record<string, number>> = { '210mm 297mm': 210, '148mm 210mm': 148, '8.5in 11in': 215.9 }

const setups: fc.Arbitrary<PageSetup> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  paper: fc.constantFrom(...PAPERS),
  columns: fc.constantFrom(1, 2, 3),
  typeSize: fc.constantFrom(...TYPE_SIZES),
  header: fc.string({ maxLength: 120 }),
  colour: fc.boolean(),
})

/** Lengths in mm, columns as a number. */
function measuresOf(css: string) {
  const property = (name: string) => Number(new RegExp(`--${name}:([\\d.]+)`).exec(css)?.[1])
  const [, size = '', margins = ''] = /@page\{size:([^;]+);margin:([^}]+)\}/.exec(css) ?? []
  const [, right = 0, , left = 0] = margins.split(' ').map((margin) => Number(margin.replace('mm', '')))
  return {
    paper: WIDTHS[size] ?? 0,
    margins: left + right,
    width: property('width') * PX,
    room: property('room'),
    columns: property('columns'),
    gap: property('gap') * PX,
    indent: property('indent') * PX,
  }
}

test('the type area fits between the margins of every page, and an article fills it to the pixel', () => {
  fc.assert(
    fc.property(setups, (setup) => {
      expect(pageSetupSchema.parse(setup)).toEqual(setup)
      const { paper, margins, width, room } = measuresOf(pageRules(setup))
      const free = paper - margins - width - 2 * room
      expect(free).toBeGreaterThanOrEqual(0)
      if (setup.layout === 'article') expect(free).toBeLessThan(PX)
    }),
  )
})

test('columns have whole pixels, so that lines break on screen as they do in print', () => {
  fc.assert(
    fc.property(setups, (setup) => {
      const { columns, gap, width, indent } = measuresOf(pageRules({ ...setup, layout: 'article' }))
      expect(columns).toBe(setup.columns)
      const column = (width - indent - gap * (columns - 1)) / columns / PX
      expect(column).toBeCloseTo(Math.round(column), 6)
    }),
  )
})

test('a manuscript has 30 numbered lines on any paper, a proof a number every five; an article none', () => {
  const numbersOf = (setup: Partial<PageSetup>) =>
    pageRules(pageSetupSchema.parse(setup)).match(/counter\(line-\d+\)/g)?.length ?? 0
  for (const paper of PAPERS) {
    expect(numbersOf({ layout: 'manuscript', paper })).toBe(30)
    expect(numbersOf({ layout: 'article', paper })).toBe(0)
  }
  expect(numbersOf({ layout: 'proof' })).toBe(7)
})

test('a setup with anything unknown is refused', () => {
  for (const setup of [
    { columns: 4 },
    { paper: 'a3' },
    { layout: 'poster' },
    { margin: 3 },
    { header: 'x'.repeat(121) },
  ]) {
    expect(pageSetupSchema.safeParse(setup).success).toBe(false)
  }
})
