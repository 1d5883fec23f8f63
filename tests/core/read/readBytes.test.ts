import { describe, expect, test } from 'vitest'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Draft } from '../../../src/core/interview/draft'
import { turnsOf } from '../../../src/core/interview/views'
import { type ReadResult, readBytes } from '../../../src/core/read/readBytes'
import { wording } from '../../../src/core/wording/wording'
import { counter, summarize } from './readingSummary'

const TEXT = 'Müller: Wie heißt „das“ – hier?\nJörg Çelik: Fünf Straßen für 3 €.\n'
const open = (bytes: Uint8Array, name = 'text.txt') => readBytes(bytes, name, { newId: counter() })
const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => Uint8Array.from(values)

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  view.setUint16(0, 0xfeff, littleEndian)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96 }
  return Uint8Array.from([...text].map((character) => special[character] ?? character.charCodeAt(0)))
}

function turnsIn(result: ReadResult): string[] {
  return result.ok ? summarize(result.reading).turns : [result.code]
}

describe('encodings are found without asking', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-16 little endian', utf16(TEXT, true)],
    ['UTF-16 big endian', utf16(TEXT, false)],
    ['Windows-1252', windows1252(TEXT)],
  ])('%s', async (_, content) => {
    expect(turnsIn(await open(content))).toEqual([
      'Müller: Wie heißt „das“ – hier?',
      'Jörg Çelik: Fünf Straßen für 3 €.',
    ])
  })

  test('UTF-8 with a broken letter stays UTF-8 and says so', async () => {
    const content = utf8(`${TEXT}Müller: Grüße aus Köln? Äpfel, Öl, Übermut, ß`)
    const result = await open(content.slice(0, -1))
    expect(result.ok && summarize(result.reading).findings).toEqual(['broken-characters, 1'])
    expect(turnsIn(result)[0]).toContain('heißt')
  })
})

test.each(['a.txt', 'a.TXT', 'a.text', 'a.md', 'a', 'Gespräch mit Dr. Wolf', 'folder.v2/a'])(
  '%s is read as text',
  async (name) => {
    expect(turnsIn(await open(utf8(TEXT), name))).toHaveLength(2)
  },
)

describe('what is no text is refused with a code', () => {
  test.each([
    ['empty', 'no bytes', bytes(), 'a.txt'],
    ['empty', 'white space only', utf8(' \n\t'), 'a.txt'],
    ['empty', 'a byte order mark only', bytes(0xef, 0xbb, 0xbf), 'a.txt'],
    ['binary', 'a zero byte', utf8('Ina:\0 Was?'), 'a.txt'],
    ['binary', 'a PNG by another name', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'a.txt'],
    ['damaged-file', 'a PDF by another name', utf8('%PDF-1.7 text'), 'a'],
    ['old-word', 'Word before 2007', bytes(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'a.doc'],
    ['binary', 'a table before 2007', bytes(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'a.txt'],
    ['binary', 'a ZIP by another name', bytes(0x50, 0x4b, 3, 4), 'a.txt'],
    ['binary', 'control characters', Uint8Array.from({ length: 600 }, (_, index) => (index % 7) + 1), 'a.txt'],
    ['damaged-file', 'half a Word file', bytes(0x50, 0x4b, 3, 4), 'a.docx'],
    ['unknown-kind', 'a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'a.png'],
    ['unknown-kind', 'JSON of somebody else', utf8('{"name":"x"}'), 'package.json'],
    ['broken-json', 'half a draft', utf8('{"format":"wechselrede","version":1,"peo'), 'draft.json'],
    ['broken-json', 'half a draft without its ending', utf8('{"format":"wechselrede","version":1,"peo'), 'draft'],
    ['broken-draft', 'a draft without people', utf8('{"format":"wechselrede","version":1}'), 'draft.json'],
    ['newer-draft', 'a draft of the future', utf8('{"format":"wechselrede","version":99}'), 'draft.json'],
  ] as const)('%s: %s', async (code, _, content, name) => {
    const result = await open(content, name)
    expect(result).toMatchObject({ ok: false, code })
    expect(wording.de.reading[code]).toMatch(/\.$/)
    expect(wording.en.reading[code]).toMatch(/\.$/)
  })

  test('a newer draft tells its version', async () => {
    expect(await open(utf8('{"format":"wechselrede","version":7}'), 'a.json')).toMatchObject({ values: { version: 7 } })
  })
})

describe('drafts', () => {
  const interview = {
    ...createInterview('de'),
    people: [createPerson('p1', 'Ina Wolf', 'guest')],
    body: [createTurn('t1', 'p1')],
  }
  const draft: Draft = {
    ...interview,
    draft: {
      id: 'd1',
      revision: 3,
      checksum: '',
      state: 'draft',
      style: 'every-turn',
      created: '2026-11-02T08:00:00.000Z',
      changed: '2026-11-02T08:00:00.000Z',
      exports: [],
    },
  }

  test.each([
    ['a draft', draft, 'draft.json'],
    ['an interview without a record', interview, 'a.json'],
    ['a draft without its ending', draft, 'draft'],
  ])('%s opens unchanged, as an interview', async (_, content, name) => {
    const result = await open(utf8(JSON.stringify(content)), name)
    expect(result).toEqual({
      ok: true,
      text: null,
      aside: [],
      reading: { interview, findings: [], certainty: { t1: 'sure' }, labels: {}, other: null },
    })
  })
})

describe('kinds of files', () => {
  const turns = ['Müller: Wie heißt das?', 'Çelik: Größe.']
  const rtf = "{\\rtf1\\ansi M\\'fcller: Wie hei\\'dft das?\\par \\'c7elik: Gr\\'f6\\'dfe.\\par}"
  const subtitles =
    '1\n00:00:01,000 --> 00:00:02,000\nMüller: Wie heißt das?\n\n2\n00:00:03,000 --> 00:00:04,000\nÇelik: Größe.\n'
  const transcript = JSON.stringify([
    { start: 1, speaker: 'Müller', text: 'Wie heißt das?' },
    { start: 3, speaker: 'Çelik', text: 'Größe.' },
  ])
  test.each([
    ['a.md', '**Müller:** Wie heißt das?\n\n**Çelik:** Größe.\n'],
    ['a.rtf', rtf],
    ['a.txt', rtf],
    ['a.srt', subtitles],
    ['a.txt', subtitles],
    [
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Müller>Wie heißt das?\n\n00:03.000 --> 00:04.000\n<v Çelik>Größe.\n',
    ],
    ['a.json', transcript],
  ])('%s', async (name, content) => {
    const result = await open(utf8(content), name)
    expect(turnsIn(result)).toEqual(turns)
    const times = result.ok
      ? result.reading.interview.body.flatMap((item) => (item.type === 'turn' ? [item.time] : []))
      : []
    if (/srt|vtt|json/u.test(name)) expect(times).toEqual([1, 3])
  })

  test('what was deleted in a file lies in a note at the end, in both readings', async () => {
    const result = await open(utf8('{\\rtf1 Ina: Was?\\par Ole: Das {\\deleted sehr }gut.\\par}'), 'a.rtf')
    if (!result.ok) throw new Error(result.code)
    for (const { interview } of [result.reading, result.reading.other ?? result.reading])
      expect(interview.body.at(-1)).toEqual({ type: 'note', content: [{ text: 'sehr' }] })
    expect(result.reading.findings[0]?.rule).toBe('tracked-changes')
    expect(result.text).toBe('Ina: Was?\n\nOle: Das gut.')
  })
})

test('captions with marks for a change of speaker are turns from the first word on, with their times', async () => {
  const cues = ['Good evening.', '>> Good evening to you.', 'How are you?', '>> Well, thanks.']
  const vtt = cues.map((text, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${text}`).join('\n\n')
  const result = await open(utf8(`WEBVTT\n\n${vtt}\n`), 'a.vtt')
  const turns = result.ok ? turnsOf(result.reading.interview) : []
  expect(turns.map(({ time, speaker }) => [time, speaker])).toEqual([
    [0, null],
    [1, null],
    [3, null],
  ])
  expect(turnsIn(result)[1]).toContain('Good evening to you. How are you?')
})
