import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Inline, Interview } from '../../../src/core/interview/interview'
import { plainText } from '../../../src/core/interview/views'
import { readBytes } from '../../../src/core/read/readBytes'
import { houseStyle, STYLE_NAMES } from '../../../src/core/style/houseStyle'
import type { HouseStyle } from '../../../src/core/style/houseStyleSchema'
import { cleanData } from '../../../src/core/write/cleanText'
import { writeDocx } from '../../../src/core/write/docx'
import { plainJpeg } from '../../pictures'
import { anyInterview } from '../arbitraries'
import { counter } from '../read/readingSummary'
import { everything, fixture } from './everything'

const style = houseStyle('every-turn')

async function readBack(content: Uint8Array): Promise<Interview> {
  const result = await readBytes(content, 'interview.docx', { newId: counter() })
  if (!result.ok) throw new Error(result.code)
  return result.reading.interview
}

const roundTrip = async (interview: Interview, by: HouseStyle = style) =>
  readBack((await writeDocx(interview, { style: by })).content)

const partsOf = (content: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(content)).map(([name, bytes]) => [name, strFromU8(bytes)]))

/** A Word file after somebody changed its main part. */
function edited(content: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(content)
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))),
  })
}

test('the main part has a style for every block', async () => {
  const { content, findings } = await writeDocx(everything(), { style })
  const xml = partsOf(content)['word/document.xml'] ?? ''
  await expect(`${xml.replace(/<w:p[ >]/g, '\n$&').replace(/r:id="rId[^"]*"/g, 'r:id="…"')}\n`).toMatchFileSnapshot(
    fixture('docx-document.xml'),
  )
  await expect(`${JSON.stringify(findings, null, 1)}\n`).toMatchFileSnapshot(fixture('docx-document.xml.findings.json'))
})

test.each(STYLE_NAMES)('our own reader reads the same interview in the style %s', async (name) => {
  expect(await roundTrip(everything(), houseStyle(name))).toEqual(printed(everything()))
})

test('our own reader reads any interview the same, as far as it is printed', async () => {
  const property = fc.asyncProperty(anyInterview, fc.constantFrom(...STYLE_NAMES), async (interview, name) => {
    expect(printed(await roundTrip(interview, houseStyle(name)))).toEqual(printed(cleanData(interview)))
  })
  await fc.assert(property, { numRuns: 80, endOnFailure: true })
})

test('pictures are embedded with their alternative text, others are missed', async () => {
  const pictures = (name: string) => (name === 'kai.jpg' ? plainJpeg() : null)
  const { content, findings } = await writeDocx(everything(), { style, pictures })
  const parts = partsOf(content)
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  expect(parts['word/document.xml']).toContain('descr="Leerer Kai im Nebel"')
  expect(findings.map(({ rule, values }) => [rule, values.name])).toEqual([['image-missing', 'ylva.jpg']])
  expect((await readBack(content)).body).toEqual(printed(everything()).body)
})

test('the file says its language, title, author and keywords', async () => {
  const parts = partsOf((await writeDocx(everything(), { style })).content)
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="de-DE"/>')
  expect(parts['docProps/core.xml']).toContain('<dc:creator>Carla Nünning</dc:creator>')
  expect(parts['docProps/core.xml']).toContain('<cp:keywords>Akustik, Stadtplanung</cp:keywords>')
  expect(parts['word/styles.xml']).toContain('<w:name w:val="Pull quote"/>')
})

test('words that an editor changed, added or took out are read as they stand now', async () => {
  const { content } = await writeDocx(everything(), { style })
  const added = '<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr><w:r><w:t>Und noch etwas.</w:t></w:r></w:p>'
  const back = await readBack(
    edited(content, (xml) =>
      xml
        .replace('zuletzt still?', 'ganz und gar still?')
        .replace('>Tomasz Wiśniewski:<', '>Ein Zwischenrufer:<')
        .replace('In dieser Reihenfolge.</w:t></w:r></w:p>', `In dieser Reihenfolge.</w:t></w:r></w:p>${added}`),
    ),
  )
  const texts = JSON.stringify(back)
  expect(texts).toContain('ganz und gar still?')
  expect(texts).toContain('Ein Zwischenrufer:')
  const turn = back.body.find((item) => item.type === 'turn' && JSON.stringify(item).includes('In dieser Reihenfolge.'))
  expect(turn).toMatchObject({
    blocks: expect.arrayContaining([{ type: 'paragraph', content: [{ text: 'Und noch etwas.' }] }]),
  })
})

test('a list stays one where another program gives its first item another number, as LibreOffice does', async () => {
  const items: Inline[][] = [[{ text: 'eins' }], [{ text: 'zwei' }]]
  const list = { type: 'list' as const, ordered: true, items }
  const interview: Interview = { ...everything(), body: [list, list] }
  const { content } = await writeDocx(interview, { style })
  const numbers = (xml: string) => [...xml.matchAll(/<w:numId w:val="\d+"\/>/g)].map(([number]) => number)
  const changed = edited(content, (xml) => {
    const [first = '', , , last = ''] = numbers(xml)
    expect(last).not.toBe(first)
    return xml.replace(first, last)
  })
  expect((await readBack(changed)).body).toEqual([list, list])
})

test('without its record it is read like any Word file, and no word is lost', async () => {
  const { content } = await writeDocx(everything(), { style })
  const parts = unzipSync(content)
  const { 'docProps/custom.xml': _record, ...rest } = parts
  const back = await readBack(zipSync(rest))
  expect(back.frame.headline).toBe('„Lärm ist ungebetene Auskunft“ #Hafenstille')
  expect(JSON.stringify(back)).toContain('doppelt so laut.')
})

/** What a Word file carries of an interview: without notes, empty parts and the bios that nobody sees. */
function printed(interview: Interview): Interview {
  const { people, body, frame } = interview
  const shown = new Set(body.flatMap((item) => (item.type === 'bio' ? [item.person] : [])))
  const own = (content: readonly Inline[]) => joined(content, interview.language)
  type Body = Interview['body']
  const items = body.flatMap((item): Body => {
    if (item.type !== 'turn') return printedBlock(item)
    const blocks = item.blocks.flatMap((block) => printedBlock(block) as typeof item.blocks)
    return blocks.length > 0 ? [{ ...item, blocks }] : []
  })
  return {
    ...interview,
    frame: {
      ...frame,
      kicker: shownText(frame.kicker),
      headline: shownText(frame.headline),
      byline: shownText(frame.byline),
      standfirst: frame.standfirst.map(own).filter(hasWords),
    },
    people: people.map((person) => ({
      ...person,
      bio: shown.has(person.id) ? person.bio.map(own).filter(hasWords) : [],
    })),
    body: items,
  }
  function printedBlock<Item extends Exclude<Body[number], { type: 'turn' }>>(block: Item): Item[] {
    if (block.type === 'note') return []
    if (block.type === 'list') {
      const items = block.items.map(own).filter(hasWords)
      return items.length > 0 ? [{ ...block, items }] : []
    }
    if (block.type === 'box') {
      const content = block.content.map(own).filter(hasWords)
      const title = shownText(block.title)
      return title !== '' || content.length > 0 ? [{ ...block, title, content }] : []
    }
    if (block.type === 'figure') {
      const caption = own(block.caption)
      return hasWords(caption) ? [{ ...block, caption }] : []
    }
    if (block.type === 'bio') {
      const person = people.find(({ id }) => id === block.person)
      return person && (person.name.trim() !== '' || person.bio.some(hasWords)) ? [block] : []
    }
    const content = own((block as { content: Inline[] }).content)
    return hasWords(content) ? [{ ...block, content }] : []
  }
}

const hasWords = (content: readonly Inline[]) => plainText(content).trim() !== ''
const shownText = (text: string) => (text.trim() === '' ? '' : text)

/** Runs that look the same are one, empty ones are none, and what is in the language of the text is no foreign passage. */
function joined(content: readonly Inline[], language: string): Inline[] {
  const runs: Inline[] = []
  for (const inline of content) {
    const last = runs.at(-1)
    const next: Inline =
      'text' in inline
        ? {
            ...inline,
            lang: inline.lang === language ? undefined : inline.lang,
            // A link around a space alone would be one without a name.
            link: inline.text.trim() === '' ? undefined : inline.link,
            marks: inline.marks?.length ? [...inline.marks].sort() : undefined,
          }
        : inline
    if ('text' in next && next.text === '') continue
    if (last && 'text' in last && 'text' in next && looks(last) === looks(next)) {
      runs[runs.length - 1] = { ...last, text: last.text + next.text }
    } else runs.push(next)
  }
  return JSON.parse(JSON.stringify(runs))
}

const looks = (run: Inline) => ('text' in run ? JSON.stringify([run.marks, run.link, run.lang]) : '')
