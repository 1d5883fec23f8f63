import { describe, expect, test } from 'vitest'
import { turnsOf } from '../../../src/core/interview/views'
import { readText } from '../../../src/core/read/text'
import { growthOf, MOST_GROWTH } from './growth'
import { counter } from './readingSummary'

const round = 'kante: Wie läuft es heute am Kai?\nIna Wolf: Gut, denn es regnet. Mein Rat: Bleiben Sie drin.\n'

const shapes: [string, (size: number) => string][] = [
  ['turns on lines', (size) => round.repeat(size * 50)],
  ['turns in one paragraph', (size) => round.replaceAll('\n', ' ').repeat(size * 50)],
  ['prose on lines', (size) => 'Ein Satz, in dem niemand spricht.\n'.repeat(size * 200)],
  ['one line of prose', (size) => 'wort '.repeat(size * 4000)],
  ['one word', (size) => 'w'.repeat(size * 20_000)],
  ['hyphens', (size) => 'ab-'.repeat(size * 6000)],
  ['colons', (size) => ': '.repeat(size * 2000)],
  [
    'a label per sentence',
    (size) => Array.from({ length: size * 200 }, (_, index) => `Ina Wolf${index}: Was nun? `).join(''),
  ],
  ['names in a row', (size) => `Q: Wer? A: Ich. Q: ${'Ina Wolf, '.repeat(size * 2000)}`],
  ['blank lines', (size) => `a${'\n'.repeat(size * 20_000)}b`],
  ['spaces', (size) => `a${' '.repeat(size * 20_000)}b`],
  ['quotation marks', (size) => '“'.repeat(size * 20_000)],
  ['question marks', (size) => '? '.repeat(size * 10_000)],
  ['initials', (size) => 'A. '.repeat(size * 6000)],
  ['names and full stops', (size) => 'Ina Wolf. '.repeat(size * 1000)],
  ['words divided at line ends', (size) => 'ein langes wort und noch ein langes, ge-\n'.repeat(size * 400)],
  ['dialogue with dashes', (size) => '– Was nun?\n– Gar nichts.\n'.repeat(size * 200)],
  ['questions without names', (size) => 'Was sagen Sie?\nIch sage nichts.\n'.repeat(size * 200)],
  ['names in brackets', (size) => '[Ina] Was nun?\n[Tom] Nichts.\n'.repeat(size * 200)],
  ['both at once', (size) => 'Ina: Was? //Tom: nun// ja?\nTom: Nein.\n'.repeat(size * 100)],
  [
    'questions quoted in a mail',
    (size) => '> Was sagen Sie\n> denn dazu?\n\nNichts, was hülfe.\n\n'.repeat(size * 200),
  ],
  ['columns', (size) => '00:01:02\tIna\tWas nun?\n00:01:04\tTom\tNichts.\n'.repeat(size * 200)],
  ['numbered lines', (size) => '1 Q. Was sagen Sie\n2 denn dazu?\n3 A. Nichts.\n'.repeat(size * 200)],
  ['subheads', (size) => 'Ina: Was nun?\nTom: Nichts. Gar nichts.\nDas Ende vom Lied\n'.repeat(size * 200)],
  ['lines about the article', (size) => `Q: Wer?\nA: Ich.\nQ: Was?\nA: Das.\n${'Foto: Ina Wolf\n'.repeat(size * 400)}`],
  ['time codes', (size) => `Ina: ${'[00:01:02] '.repeat(size * 500)}`],
]

/** Milliseconds for a text of several megabytes on a machine that does much else. Alone it takes a few seconds. */
const PATIENCE = 120_000

describe('time grows with the text, not faster', () => {
  test.each(shapes)('%s', (_, shape) => {
    expect(growthOf((text) => readText(text, { newId: counter() }), shape)).toBeLessThanOrEqual(MOST_GROWTH)
  })
})

test('100,000 lines are read, each in its turn', { timeout: PATIENCE }, () => {
  const { interview } = readText(round.repeat(50_000), { newId: counter() })
  expect(turnsOf(interview)).toHaveLength(100_000)
})

test('one line of 5 MB is read', { timeout: PATIENCE }, () => {
  const line = round.replaceAll('\n', ' ')
  const text = line.repeat(Math.ceil(5_000_000 / line.length))
  const { interview } = readText(text, { newId: counter() })
  expect(turnsOf(interview)).toHaveLength(2 * Math.ceil(5_000_000 / line.length))
})

test('27,000 words in 563 turns are read in less than a second', () => {
  const answer = `${'der Kran läuft heute leise über den Kai und niemand hört ihn mehr '.repeat(7)}weil es regnet.`
  const turns = Array.from({ length: 563 }, (_, index) =>
    index % 2 === 0
      ? `kante: Wie läuft es heute am Kai, ${answer.slice(0, 40)}?`
      : `Ina Wolf: Gut. ${answer} ${index}.`,
  )
  for (const glue of ['\n', ' ']) {
    const text = turns.join(glue)
    const seconds = Array.from({ length: 5 }, () => {
      const start = performance.now()
      expect(turnsOf(readText(text, { newId: counter() }).interview)).toHaveLength(563)
      return (performance.now() - start) / 1000
    })
    expect(Math.min(...seconds)).toBeLessThan(1)
  }
})
