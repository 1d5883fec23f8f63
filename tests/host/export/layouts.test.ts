import { afterAll, describe, expect, test } from 'vitest'
import type { Interview } from '../../../src/core/interview/interview'
import { wordsOf } from '../../../src/core/interview/views'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { type PageSetup, pageSetupSchema } from '../../../src/core/write/pageSetupSchema'
import { createExporter } from '../../../src/host/export/createExporter'
import { requireBrowser } from '../../../src/server/findBrowser'
import { createPrinter } from '../../../src/server/printPdf'
import { everything } from '../../core/write/everything'
import { redPng } from '../../pictures'
import { longInterview } from './longInterview'
import { printedWords } from './printedWords'
import { type Area, joinBroken, type Line, readPdf } from './readPdf'

const printer = createPrinter(requireBrowser)
const exporter = createExporter(printer)
afterAll(() => printer.close())

const picture = redPng(3000, 2000)
const style = houseStyle('full-then-short')
const MM = 72 / 25.4
const inMillimetres = (left: number, top: number, width: number, height: number): Area => ({
  left: left * MM,
  top: top * MM,
  width: width * MM,
  height: height * MM,
})

async function print(interview: Interview, setup: Partial<PageSetup>, area?: Area) {
  const pageSetup = pageSetupSchema.parse(setup)
  const readAsset = async () => ({ bytes: picture, type: 'image/png' })
  const { content } = await exporter(interview, { to: 'pdf', style, pageSetup, readAsset })
  return readPdf(content, area)
}

const MANUSCRIPT = inMillimetres(34, 28, 152, 241)
/** Without the numbers of the turns. */
const PROOF = inMillimetres(31, 27, 117, 245)

describe.each([
  ['article, one column', { columns: 1 }, undefined, 'A4'],
  ['article, three columns', { columns: 3 }, undefined, 'A4'],
  ['article on A5', { paper: 'a5' }, inMillimetres(0, 17, 148, 175), 'A5'],
  ['article on Letter', { paper: 'letter', typeSize: 'large' }, inMillimetres(0, 22, 216, 238), 'letter'],
  ['manuscript', { layout: 'manuscript' }, MANUSCRIPT, 'A4'],
  ['proof', { layout: 'proof', paper: 'a5' }, PROOF, 'A4'],
] as const)('%s', (_name, setup, area, size) => {
  const printed = print(everything(), setup, area)

  test('is a sound, tagged file with its own fonts, none of Type 3', async () => {
    const pdf = await printed
    expect(pdf.check()).toContain('No syntax or stream encoding errors found')
    expect(pdf.info()).toMatchObject({ Tagged: 'yes', 'Page size': expect.stringContaining(size) })
    expect(pdf.fonts().length).toBeGreaterThan(2)
    for (const { name, ...font } of pdf.fonts()) {
      expect(name).toMatch(/^[A-Z]{6}\+(Newsreader|HankenGrotesk|IBMPlexMono)/)
      expect(font).toEqual({ type: 'CID TrueType', embedded: 'yes', unicode: 'yes' })
    }
  })

  test('says the words of the interview, in order', async () => {
    const expected = printedWords(everything(), style, (name) => name)
    // Names of files stand beside the words.
    const text = (await printed).text().replace(/^Bild: \S+$/gm, '')
    expect(text).not.toContain('\u00ad')
    expect(joinBroken(wordsOf(text), expected)).toEqual(expected)
  })
})

describe('a manuscript', () => {
  const printed = print(longInterview(12), { layout: 'manuscript' }, MANUSCRIPT)

  test('has at most 30 lines of at most 60 characters on a page, at the heights of the numbers', async () => {
    const lines = (await printed).lines()
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThanOrEqual(60)
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeGreaterThan(55)
    const rows = lines.map(({ bottom }) => (bottom / MM - 28.5) / 8)
    expect(Math.max(...rows)).toBeLessThan(30)
    expect(Math.max(...rows)).toBeGreaterThan(28)
    for (const row of rows) expect(Math.abs(row - Math.round(row - 0.75) - 0.75)).toBeLessThan(0.15)
  })

  test('numbers its lines through and says how long it is on the first page', async () => {
    const pdf = await printed
    const numbersOn = (page: number) =>
      [...pdf.layout(page).matchAll(/^ {0,12}(\d+)(?= {2}|$)/gm)].map(([, n]) => Number(n))
    expect(numbersOn(1)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(numbersOn(3)).toEqual(Array.from({ length: 30 }, (_, index) => index + 61))
    expect(pdf.layout(1)).toMatch(/\d\.\d{3} Zeichen · \d,\d Normseiten · \d+ Wörter/)
    expect(pdf.layout(2)).toContain('30 Zeilen zu 60 Zeichen')
    expect(pdf.structure()).not.toMatch(/Normseiten|30 Zeilen/)
  })
})

test('a proof numbers its turns and every fifth line beside the words, not among them', async () => {
  const pdf = await print(longInterview(12, 'en'), { layout: 'proof' }, PROOF)
  expect(pdf.layout(1)).toMatch(/^ *5(?= |$)/m)
  expect(pdf.layout(2)).toMatch(/^ *40(?= |$)/m)
  expect(pdf.layout(1)).toContain('Remarks')
  expect(pdf.layout(1)).toMatch(/Proof +1 ?\/ ?\d/)
  expect(pdf.structure()).not.toMatch(/"\d+"|Remarks/)
})

/** Below a picture across the columns, which ends them and begins them anew. */
const belowPicture = Array.from({ length: 12 }, (_, cut) => ({ columns: 2, cut: cut + 1 }) as const)

test.each([{ columns: 1, cut: 0 }, { columns: 2, cut: 0 }, { columns: 3, cut: 0 }, ...belowPicture] as const)(
  'no line of a paragraph stands alone at the edge of a column: %o',
  async ({ columns, cut }) => {
    const picture: Interview['body'] = [
      { type: 'figure', image: { asset: 'kai.png', alt: '', credit: '' }, caption: [] },
    ]
    const long = longInterview(30)
    const marked = long.body.map(markEnds)
    const body = cut === 0 ? marked : [...picture, ...marked.slice(cut * 2)]
    const edges = edgesOf((await print({ ...long, body }, { columns })).lines(), columns)
    expect(edges.length).toBeGreaterThan(3)
    for (const { first, last } of edges) {
      expect(first).not.toContain('Ende.')
      expect(last).not.toMatch(/Brandström:|^Anfang/)
    }
  },
)

/** Answers get a second paragraph of three lines. The last line of each says "Ende.". */
function markEnds(item: Interview['body'][number]): Interview['body'][number] {
  const [first] = item.type === 'turn' && item.speaker === 'g' ? item.blocks : []
  if (item.type !== 'turn' || first?.type !== 'paragraph') return item
  const three = `Anfang ${'Nachbarschaft und Hafenstadt. '.repeat(4)}`
  const blocks = [
    { ...first, content: [...first.content, { text: ' Ende.' }] },
    { ...first, content: [{ text: three }, { text: 'Ende.', link: 'https://hafen.example' }] },
  ]
  return { ...item, blocks }
}

test('the header is what was asked for; black is the only colour then, in pictures too', async () => {
  const pdf = await print(everything(), { header: 'Lotsenblatt · „Heft“ 12/2026', colour: false })
  const pages = Array.from({ length: Number(pdf.info().Pages) }, (_, index) => index + 1)
  expect(pdf.layout(1)).toMatch(/^ *Lotsenblatt · „Heft“ 12\/2026/m)
  expect(pdf.images()).toHaveLength(2)
  expect(pages.filter((page) => pdf.isColoured(page))).toEqual([])
  const coloured = await print(everything(), {})
  expect(pages.filter((page) => coloured.isColoured(page))).toEqual(pages)
})

test('pictures keep no more than 300 pixels an inch, and what is said about them', async () => {
  const pdf = await print(everything(), {})
  expect(pdf.images()).toHaveLength(2)
  for (const { ppi } of pdf.images()) {
    expect(ppi).toBeGreaterThan(295)
    expect(ppi).toBeLessThan(305)
  }
  expect(JSON.stringify(pdf.json('qpdf'))).toContain('"/Alt":"u:Leerer Kai im Nebel"')
})

test.each(['manuscript', 'proof'] as const)('a %s names the files of the pictures it does not show', async (layout) => {
  const interview = everything()
  const name = `${'0123456789abcdef'.repeat(4)}.png`
  const long: Interview = JSON.parse(JSON.stringify(interview).replaceAll('kai.jpg', name))
  const lines = (await print(long, { layout }, layout === 'proof' ? PROOF : MANUSCRIPT)).lines().map(({ text }) => text)
  expect(lines.filter((text) => text.startsWith('Bild: '))).toEqual(['Bild: 0123456789ab….png', 'Bild: ylva.jpg'])
})

test('opening marks hang before the line they open', async () => {
  const quoted: Interview['body'] = ['„Laut“, sagt sie.', 'Leise.'].map((text) => ({
    type: 'pullQuote',
    content: [{ text }],
    speaker: null,
    turn: null,
  }))
  const lines = (await print({ ...longInterview(0), body: quoted }, { columns: 1 })).lines()
  const leftOf = (start: string) => lines.find(({ text }) => text.startsWith(start))?.left ?? 0
  // A mark of 20 points is some 8 points wide.
  expect(leftOf('Leise') - leftOf('„Laut')).toBeGreaterThan(5)
  expect(leftOf('Leise') - leftOf('„Laut')).toBeLessThan(12)
})

/** The first and last line of each column of each page. */
function edgesOf(lines: readonly Line[], columns: number): { first: string; last: string }[] {
  // What hangs stands a little left of its column.
  const margin = 50
  const width = (596 - 2 * margin) / columns
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const key = `${line.page} ${Math.floor((line.left - margin) / width)}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].map((column) => {
    const sorted = column.toSorted((a, b) => a.bottom - b.bottom)
    return { first: sorted[0]?.text ?? '', last: sorted.at(-1)?.text ?? '' }
  })
}
