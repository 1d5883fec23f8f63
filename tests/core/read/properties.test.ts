import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interviewSchema } from '../../../src/core/interview/interview'
import { personOf, turnsOf } from '../../../src/core/interview/views'
import { readText } from '../../../src/core/read/text'
import { counter, summarize } from './readingSummary'
import { wordsOfInterview, wordsWithout } from './words'
import { written } from './writtenInterview'

const LAYOUTS = {
  'a line per turn': (turns: string[]) => turns.join('\n'),
  'a blank line between': (turns: string[]) => turns.join('\n\n'),
  'run on': (turns: string[]) => turns.join(' '),
}
const SEPARATORS = [': ', ' : ', ':\n']

describe.each(Object.entries(LAYOUTS))('%s', (layout, join) => {
  const separators = layout === 'run on' ? SEPARATORS.slice(0, 2) : SEPARATORS
  test.each(separators)('labels with %j are found, no word is lost or invented', (separator) => {
    fc.assert(
      fc.property(written, ({ turns, headline, standfirst }) => {
        const opening = [headline, standfirst].filter((text) => text !== '')
        const body = join(turns.map(({ label, text }) => `${label}${separator}${text}`))
        const reading = readText([...opening, body].join('\n\n'), { newId: counter() })
        const { interview } = reading
        const found = turnsOf(interview).map((turn) => personOf(interview.people, turn.speaker)?.name)
        expect(found).toEqual(turns.map(({ label }) => label))
        expect(summarize(reading).people).toEqual(
          [...new Set(turns.map(({ label }) => label))].map(
            (label, index) => `${label}, ${index === 0 ? 'interviewer' : 'guest'}`,
          ),
        )
        const source = [...opening, ...turns.map(({ text }) => text)].flatMap((text) => text.split(' '))
        expect(wordsWithout(source, wordsOfInterview(interview))).toEqual([])
        expect(wordsWithout(wordsOfInterview(interview), source)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

/** How a transcript writes a label, by the label and a count: the text before the words, and their time. */
const MARKED: [string, (label: string, count: number) => { written: string; time?: number }][] = [
  ['a time code before', (label, count) => ({ written: `[00:${10 + count}:05] ${label}: `, time: 605 + 60 * count })],
  ['a time code behind', (label, count) => ({ written: `${label} (00:${10 + count}:05): `, time: 605 + 60 * count })],
  ['a time code after', (label, count) => ({ written: `${label}: 00:${10 + count}:05 `, time: 605 + 60 * count })],
  ['a number', (label, count) => ({ written: `${count + 1}. ${label}: ` })],
  ['emphasis, colon inside', (label) => ({ written: `**${label}:** ` })],
  ['emphasis, colon outside', (label) => ({ written: `**${label}**: ` })],
]

describe.each(MARKED)('labels with %s', (_, mark) => {
  test.each(Object.entries(LAYOUTS))('%s', (__, join) => {
    fc.assert(
      fc.property(written, ({ turns, headline }) => {
        const opening = headline === '' ? [] : [headline]
        const marked = turns.map(({ label, text }, index) => ({ label, text, ...mark(label, index) }))
        const body = join(marked.map(({ written, text }) => `${written}${text}`))
        const { interview } = readText([...opening, body].join('\n\n'), { newId: counter() })
        const found = turnsOf(interview).map((turn) => [personOf(interview.people, turn.speaker)?.name, turn.time])
        expect(found).toEqual(marked.map(({ label, time }) => [label, time]))
        const source = [...opening, ...turns.map(({ text }) => text)].flatMap((text) => text.split(' '))
        expect(wordsWithout(source, wordsOfInterview(interview))).toEqual([])
        expect(wordsWithout(wordsOfInterview(interview), source)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Ina Wolf:',
    'Q:',
    'A:',
    'Tom:',
    'kante:',
    'Dr.',
    '?',
    '.',
    ':',
    '\n',
    '\n\n',
    ' ',
    '(lacht)',
    'Zurück',
    'Zur Person',
    'Ina Wolf ist Lotsin.',
    '[00:05]',
    '00:01:05',
    '**',
    '1.',
    'J. R.',
    'Q.',
    'A.',
    'Startseite / Menü',
    'INTERVIEW',
    '[Ina]',
    '<Tom>',
    'Ina Wolf –',
    'TOM REHM.',
    'Ina |',
    '>>',
    '– Was?',
    '- Nun?',
    'Wie geht es Ihnen?',
    'Ich weiß es nicht.',
    '2)',
    '#00:01:02-3#',
    '//Tom: ja//',
    'Q)',
    'Von Ina Wolf',
    '12. März 2031',
    '#Kai',
    'Foto: Wolf',
    'Danke für das Gespräch.',
    '## Was?',
    '**Wie?**',
    'das ge-\ntrennte Wort',
    '(Kai):',
  ),
)

test('any text at all: never throws, a valid interview, and every word is in the reading or is a label', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('', ' '), (pieces, glue) => {
      const text = pieces.join(glue)
      const { interview, other } = readText(text, { newId: counter() })
      expect(interviewSchema.safeParse(interview).error).toBeUndefined()
      // Letters only: what a label takes away are its own letters, colons and numbers.
      const letters = (words: readonly string[]) => words.join(' ').match(/\p{L}+/gu) ?? []
      const visible = text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
      const kept = [...wordsOfInterview(interview), ...labelWords(text)]
      expect(wordsWithout(letters([visible]), letters(kept))).toEqual([])
      expect(wordsWithout(letters(wordsOfInterview(interview)), letters([visible]))).toEqual([])
      if (!other) return
      const others = [...wordsOfInterview(other.interview), ...labelWords(text)]
      expect(wordsWithout(letters([visible]), letters(others))).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

/** The words before a colon, of a line that recurs, and `Q.` with `A.`: the most that labels may take away. */
function labelWords(text: string): string[] {
  const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]/u).map((line) => line.trim())
  const recurring = lines.filter((line, index) => lines.indexOf(line) !== index || lines.lastIndexOf(line) !== index)
  const cues = [...text.matchAll(/(?<!\S)(?:Dr\. )?[QA](?=\d{0,3}\.\s)/gu)].map(([cue]) => cue)
  return [...[...text.matchAll(/([^\n]{1,80})[:：]/gu)].map(([, label]) => label ?? ''), ...recurring, ...cues]
}
