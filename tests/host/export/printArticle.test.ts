import { afterAll, describe, expect, test } from 'vitest'
import type { Interview } from '../../../src/core/interview/interview'
import { printedTexts, wordsOf } from '../../../src/core/interview/views'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { createExporter } from '../../../src/host/export/createExporter'
import { requireBrowser } from '../../../src/server/findBrowser'
import { createPrinter } from '../../../src/server/printPdf'
import { everything } from '../../core/write/everything'
import { longInterview, QUESTION } from './longInterview'
import { printedWords } from './printedWords'
import { joinBroken, type Line, readPdf } from './readPdf'

const printer = createPrinter(requireBrowser)
const exporter = createExporter(printer)
afterAll(() => printer.close())

const style = houseStyle('full-then-short')
const print = async (interview: Interview) => (await exporter(interview, { to: 'pdf', style })).content

describe('the PDF of an interview with every block and mark', () => {
  const printed = print(everything()).then(readPdf)

  test('is tagged and says whose it is', async () => {
    const pdf = await printed
    expect(pdf.info()).toMatchObject({
      Title: '„Lärm ist ungebetene Auskunft“ #Hafenstille',
      Author: 'Carla Nünning',
      Subject: expect.stringMatching(/^Zwei Menschen vermessen/),
      Keywords: 'Akustik, Stadtplanung',
      Creator: 'Wechselrede',
      Producer: 'Wechselrede',
      Tagged: 'yes',
      Pages: '2',
      'Page size': expect.stringContaining('A4'),
    })
    expect(pdf.check()).toContain('No syntax or stream encoding errors found')
  })

  test('has a language, the outline of its headings and its title in the window', async () => {
    const pdf = await printed
    const objects = JSON.stringify(pdf.json('qpdf'))
    expect(objects).toContain('"/Lang":"u:de"')
    expect(objects).toContain('"/DisplayDocTitle":true')
    expect(pdf.json('outlines')).toMatchObject({
      outlines: [
        {
          title: '„Lärm ist ungebetene Auskunft“ #Hafenstille',
          kids: ['Das Ohr schläft nie', 'Was ist ein Dezibel?', 'Zur Person', 'Zur Person'].map((title) => ({ title })),
        },
      ],
    })
  })

  test('embeds its fonts as fonts: no Type 3, nothing of the system', async () => {
    const fonts = (await printed).fonts()
    expect(fonts.length).toBeGreaterThan(5)
    for (const { name, ...font } of fonts) {
      expect(name).toMatch(/^[A-Z]{6}\+(Newsreader|HankenGrotesk)/)
      expect(font).toEqual({ type: 'CID TrueType', embedded: 'yes', unicode: 'yes' })
    }
  })

  test('says the words of the interview, in order', async () => {
    const expected = printedWords(everything(), style)
    const text = (await printed).text()
    expect(text).not.toContain('\u00ad')
    expect(joinBroken(wordsOf(text), expected)).toEqual(expected)
  })
})

describe('a long interview', () => {
  const interview = longInterview(40)
  const printed = print(interview).then(readPdf)

  test('keeps whole words, with a hyphen only where a line ends, read in order and by columns', async () => {
    const pdf = await printed
    const expected = printedWords(interview, style)
    for (const text of [pdf.text(), pdf.textByColumns()]) {
      expect(text).not.toContain('\u00ad')
      expect(text.match(/\p{L}-\n\s*\p{Ll}/gu)?.length).toBeGreaterThan(20)
      expect(joinBroken(wordsOf(text), expected)).toEqual(expected)
    }
  })

  test('leaves no question at the foot of a column, nor with one line of its answer', async () => {
    const columns = byColumn((await printed).lines())
    expect(columns.length).toBeGreaterThan(8)
    for (const lines of columns) {
      const [last, lastButOne] = lines.toSorted((a, b) => b.bottom - a.bottom)
      const foot = `${lastButOne?.text} / ${last?.text}`
      expect(foot, `page ${last?.page}, ${last?.column}`).not.toMatch(new RegExp(`${QUESTION}|Zwischentitel`))
    }
  })
})

function byColumn(lines: readonly Line[]): Line[][] {
  const columns = new Map<string, Line[]>()
  for (const line of lines) {
    const key = `${line.page} ${line.column}`
    columns.set(key, [...(columns.get(key) ?? []), line])
  }
  return [...columns.values()]
}

test.each([4, 5, 6, 7, 8, 9, 10])('a bio box after %i pairs stays on one page', async (pairs) => {
  const interview = longInterview(pairs)
  const lines = readPdf(await print({ ...interview, body: [...interview.body, { type: 'bio', person: 'g' }] })).lines()
  const pageOf = (text: string) => lines.find((line) => line.text.includes(text))?.page
  expect(pageOf('Zur Person')).toBeGreaterThan(0)
  expect(pageOf('Schluss.')).toBe(pageOf('Zur Person'))
})

test('English is hyphenated as English, other languages not at all', async () => {
  const text =
    'The representatives of international organisations systematically underestimate neighbourhoods. '.repeat(9)
  const printIn = async (language: string) => {
    const body: Interview['body'] = [{ type: 'paragraph', content: [{ text }] }]
    return readPdf(await print({ ...longInterview(0, language), body })).text()
  }
  expect(await printIn('en-GB')).toMatch(/\p{L}-\n\p{Ll}/u)
  expect(await printIn('fr')).not.toMatch(/\p{L}-\n\p{Ll}/u)
})

test('an interview without words still gives a page', async () => {
  expect(printedTexts(longInterview(0))).toEqual([])
  expect(readPdf(await print(longInterview(0))).info()).toMatchObject({ Pages: '1', Title: 'Interview' })
})
