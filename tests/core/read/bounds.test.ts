import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { turnsOf } from '../../../src/core/interview/views'
import { readBytes } from '../../../src/core/read/readBytes'
import { counter } from './readingSummary'

const MB = 1_000_000
/** Seconds that a refusal may take, and the reading of the longest text there is, on a machine that does much else. Alone it is a tenth. */
const REFUSAL = 20_000
const READING = 60_000

const round = 'kante: Wie läuft es heute am Kai?\nIna Wolf: Gut, denn es regnet. Mein Rat: Bleiben Sie drin.\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const fill = (piece: string, length: number) => utf8(piece.repeat(Math.ceil(length / piece.length)))
const between = (before: string, piece: string, length: number, behind: string) =>
  utf8(`${before}${piece.repeat(Math.ceil(length / piece.length))}${behind}`)

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const word = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    'word/document.xml': utf8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...more,
  })
const odt = (xml: string) => zipSync({ 'content.xml': utf8(xml) })

const open = (bytes: Uint8Array, name: string) => readBytes(bytes, name, { newId: counter() })

describe('what no interview is, is refused before it takes time and memory', () => {
  test.each<[what: string, name: string, make: () => Uint8Array, code: string]>([
    ['50 MB of labelled text', 'a.txt', () => fill(round, 50 * MB), 'too-long'],
    ['50 MB in one line', 'a.txt', () => fill('wort ', 50 * MB), 'too-long'],
    [
      'more speakers than an interview has words, in one line',
      'a.txt',
      () => fill('Ina: Ja? Tom: Na. ', 5 * MB),
      'too-long',
    ],
    ['100,000 lines', 'a.txt', () => utf8('Ein Satz.\n'.repeat(100_000)), 'too-long'],
    ['50 MB of Markdown', 'a.md', () => fill('**Ina:** Was?\n\n', 50 * MB), 'too-long'],
    ['50 MB of tiny paragraphs', 'a.html', () => fill('<p>a</p>', 50 * MB), 'too-long'],
    ['50 MB of tiny marks in one paragraph', 'a.html', () => fill('<b>a</b> ', 50 * MB), 'too-long'],
    ['50 MB of line breaks', 'a.html', () => fill('a<br>', 50 * MB), 'too-long'],
    [
      '20 MB of paragraphs in RTF',
      'a.rtf',
      () => between('{\\rtf1 ', 'Ina: {\\b Was}?\\par\n', 20 * MB, '}'),
      'too-long',
    ],
    ['20 MB of open groups in RTF', 'a.rtf', () => between('{\\rtf1 ', '{', 20 * MB, ''), 'damaged-file'],
    [
      '50 MB of captions',
      'a.srt',
      () => fill('1\n00:00:01,000 --> 00:00:02,000\nIna: Was nun?\n\n', 50 * MB),
      'too-long',
    ],
    [
      'many segments of a transcript',
      'a.json',
      () =>
        between(
          '[',
          '{"start":1,"speaker":"A","text":"Was?"},{"start":2,"speaker":"B","text":"Das."},',
          5 * MB,
          '{"start":1,"text":"x"}]',
        ),
      'too-long',
    ],
    [
      '20 MB of paragraphs in Word',
      'a.docx',
      () => word('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(600_000)),
      'too-long',
    ],
    ['20 MB of empty paragraphs in Word', 'a.docx', () => word('<w:p/>'.repeat(3_500_000)), 'too-long'],
    [
      'notes of Word, deep in each other',
      'a.docx',
      () => word('<w:p/>', { 'word/footnotes.xml': utf8('<w:footnote>'.repeat(100_000)) }),
      'damaged-file',
    ],
    [
      'entities in the notes of Word',
      'a.docx',
      () => word('<w:p/>', { 'word/footnotes.xml': utf8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      'damaged-file',
    ],
    [
      'a ZIP bomb as Word',
      'a.docx',
      () => zipSync({ 'word/document.xml': new Uint8Array(120 * MB) }),
      'file-too-large-inside',
    ],
    ['a ZIP bomb as ODT', 'a.odt', () => zipSync({ 'content.xml': new Uint8Array(120 * MB) }), 'file-too-large-inside'],
    ['entities in ODT', 'a.odt', () => odt('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'damaged-file'],
    [
      '10 MB of paragraphs in ODT',
      'a.odt',
      () => odt(`<office:text>${'<text:p>a</text:p>'.repeat(500_000)}</office:text>`),
      'too-long',
    ],
  ])('%s', { timeout: REFUSAL }, async (_what, name, make, code) => {
    expect(await open(make(), name)).toMatchObject({ ok: false, code })
  })
})

describe('what is long or nests, but could be an interview, is read', () => {
  test.each<[what: string, name: string, make: () => Uint8Array]>([
    ['one line of 5 MB', 'a.txt', () => fill(round.replaceAll('\n', ' '), 5 * MB)],
    ['50,000 lines', 'a.txt', () => utf8(round.repeat(25_000))],
    ['a page of 50,000 paragraphs', 'a.html', () => utf8('<p><b>Was nun?</b></p><p>Nichts da.</p>'.repeat(25_000))],
    [
      'a page with 40 MB of pictures in it',
      'a.html',
      () =>
        between(
          '<p>Ina: Was?<p>Tom: Das.<p>Ina: So?<p>Tom: Ja.<img src="data:image/png;base64,',
          'AAAA',
          40 * MB,
          '">',
        ),
    ],
    [
      'a page nested 200,000 deep',
      'a.html',
      () => utf8(`${'<div>'.repeat(200_000)}<p>Ina: Was?<p>Tom: Das.<p>Ina: So?<p>Tom: Ja.`),
    ],
  ])('%s', { timeout: READING }, async (_what, name, make) => {
    const result = await open(make(), name)
    expect(result.ok && turnsOf(result.reading.interview).length).toBeGreaterThanOrEqual(4)
  })

  test.each([
    ['quotes', '>'],
    ['lists', '- '],
    ['numbered lists', '1. '],
    ['quotes and lists', '> - '],
  ])('Markdown with %s, deep in each other, keeps its words', { timeout: READING }, async (_what, mark) => {
    for (const depth of [60, 3_000, 100_000]) {
      const result = await open(utf8(`${mark.repeat(depth)}Wind`), 'a.md')
      expect(result.ok && JSON.stringify(result.reading.interview)).toContain('Wind')
    }
  })
})

test('a refusal for length names the limits that hold', async () => {
  const long = await open(utf8(`${'wort '.repeat(1_200_000)}!`), 'a.txt')
  const fits = await open(utf8('wort '.repeat(1_200_000)), 'a.txt')
  expect([long.ok, fits.ok]).toEqual([false, true])
  const lines = (count: number) => open(utf8('a\n\n'.repeat(count)), 'a.txt')
  expect([(await lines(50_001)).ok, (await lines(50_000)).ok]).toEqual([false, true])
})
