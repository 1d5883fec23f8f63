import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { checkPdf } from '../../../src/core/equal/checkPdf'
import { compareLetters } from '../../../src/core/equal/compareLetters'
import { createInterview } from '../../../src/core/interview/create'
import type { Interview } from '../../../src/core/interview/interview'
import { houseStyle, STYLE_NAMES } from '../../../src/core/style/houseStyle'
import { LAYOUTS } from '../../../src/core/write/pageSetup'
import { pageSetupSchema } from '../../../src/core/write/pageSetupSchema'
import { createExporter } from '../../../src/host/export/createExporter'
import { requireBrowser } from '../../../src/server/findBrowser'
import { createPrinter } from '../../../src/server/printPdf'
import { anyInterview } from '../../core/arbitraries'
import { everything } from '../../core/write/everything'
import { redPng } from '../../pictures'

const printer = createPrinter(requireBrowser)
const exporter = createExporter(printer)
afterAll(() => printer.close())

const readAsset = async () => ({ bytes: redPng(300, 200), type: 'image/png' })
const print = (interview: Interview, setup: object = {}, name = 'every-turn') =>
  exporter(interview, { to: 'pdf', style: houseStyle(name), pageSetup: pageSetupSchema.parse(setup), readAsset })

describe.each(LAYOUTS)('a PDF as %s', (layout) => {
  test.each(STYLE_NAMES)('says the words of the draft in the style %s', async (name) => {
    expect((await print(everything(), { layout }, name)).characters).toBeGreaterThan(1000)
  })
})

test('a PDF says the words of any interview, in two columns and three layouts', async () => {
  const setups = fc.constantFrom(...LAYOUTS.map((layout) => ({ layout, columns: layout === 'article' ? 2 : 1 })))
  await fc.assert(
    fc.asyncProperty(anyInterview, setups, fc.constantFrom(...STYLE_NAMES), async (interview, setup, name) => {
      // Throws where the words differ.
      await print(interview, setup, name)
    }),
    { numRuns: 30 },
  )
}, 120_000)

test('a word that is missing, another, or one too many is found at its place', async () => {
  // Teeth: the file was printed of another draft than the one it is compared with.
  const printed = await print(everything())
  for (const words of ['ganz still', 'laut', '']) {
    const other: Interview = JSON.parse(JSON.stringify(everything()).replace('zuletzt still', `zuletzt ${words}`))
    const comparison = await checkPdf(other, printed, houseStyle('every-turn'))
    expect(comparison).toMatchObject({ same: false, path: ['body', 0, 'blocks', 0, 'content'] })
  }
})

test('a sign that no font has is said, and a text from right to left is not compared', async () => {
  const interview = createInterview('de')
  interview.frame.headline = 'Zeichen \u{12038} im Titel'
  const { findings, characters } = await print(interview)
  expect(characters).toBe(19)
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'sign-without-font', values: { signs: '\u{12038}' } }),
  )
  interview.frame.headline = 'שלום'
  expect((await print(interview)).characters).toBeNull()
})

test('spaces, hyphens and ways of writing a letter do not count, letters and their order do', () => {
  const compare = (text: string, printed: string) => compareLetters([{ text, path: ['a'] }], printed).same
  expect(compare('Social-Media-Kampagnen № 5', 'Social-Media-Kam-\npagnen No 5')).toBe(true)
  expect(compare('Zu\u0308rich', 'Zürich')).toBe(true)
  const place = compareLetters([{ text: 'Zu\u0308rich und Wind', path: ['a'] }], 'Zürich und Stahl')
  expect(place).toMatchObject({ same: false, expected: 'Wind', found: 'Stahl' })
  expect(compare('Wind und Stahl', 'Stahl und Wind')).toBe(false)
  expect(compare('Wind', 'Winde')).toBe(false)
  expect(compare('Winde', 'Wind')).toBe(false)
})
