import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainText, turnsOf } from '../../../src/core/interview/views'
import { readText } from '../../../src/core/read/text'
import { counter, summarize } from './readingSummary'
import { wordsOfInterview, wordsWithout } from './words'

const read = (text: string) => readText(text, { newId: counter() })
const sample = (language: string) =>
  readFileSync(new URL(`../../../resources/samples/${language}.txt`, import.meta.url), 'utf8')

describe('the samples', () => {
  test.each([
    { language: 'de', asking: 'tellerrand', guest: 'Ida Marwede', turns: 11, aside: 'Zurück', stray: 'Kassen- System' },
    { language: 'en', asking: 'kerbside', guest: 'Tessa Okafor', turns: 13, aside: 'Back', stray: 'next- day' },
  ])('$language: frame, people, turns, biography, what was set aside', ({ language, ...expected }) => {
    const reading = read(sample(language))
    const { interview, certainty, other } = reading
    const summary = summarize(reading)
    expect(summary.language).toBe(language)
    expect(summary.headline).toMatch(/#\S+$/)
    expect(summary.standfirst).toEqual([expect.stringMatching(/:$/)])
    expect(summary.people).toEqual([`${expected.asking}, interviewer`, `${expected.guest}, guest`])
    expect(summary.turns).toHaveLength(expected.turns)
    summary.turns.forEach((turn, index) => {
      expect(turn.startsWith(index % 2 === 0 ? expected.asking : expected.guest)).toBe(true)
    })
    expect(summary.biographies).toEqual([expect.stringMatching(`^${expected.guest}: ${expected.guest} `)])
    expect(summary.notes).toEqual([expected.aside])
    expect(interview.body.at(-1)?.type).toBe('note')
    expect(interview.body.at(-2)?.type).toBe('bio')
    expect(new Set(Object.values(certainty))).toEqual(new Set(['sure']))
    expect(Object.keys(certainty)).toEqual(turnsOf(interview).map((turn) => turn.id))
    expect(summary.findings).toContainEqual(expect.stringContaining(`stray-space-after-hyphen, ${expected.stray},`))
    expect(other?.interview.people).toEqual([])
    expect(other && turnsOf(other.interview)).toEqual([])
  })

  test('the finding for a stray space points at its very place', () => {
    const { interview, findings } = read(sample('de'))
    const where = findings.find(({ rule }) => rule === 'stray-space-after-hyphen')?.where
    const turn = interview.body[Number(where?.path[1])]
    const block = turn?.type === 'turn' ? turn.blocks[0] : undefined
    expect(where?.path).toEqual(['body', 6, 'blocks', 0, 'content'])
    expect(block?.type === 'paragraph' && plainText(block.content).slice(where?.from, where?.to)).toBe('Kassen- System')
  })
})

describe('signs that are no words', () => {
  const clean =
    'Ein Kran am Früh jahrskai\n\nkante: Wie laut ist er? Ina Wolf: Leise. kante: Wie leise? Ina Wolf: Sehr.'

  test.each([
    ['a byte order mark', `\uFEFF${clean}`],
    ['Windows line ends', clean.replaceAll('\n', '\r\n')],
    ['old Mac line ends', clean.replaceAll('\n', '\r')],
    ['line separators', clean.replaceAll('\n', '\u2028')],
    ['soft hyphens', clean.replaceAll('a', 'a\u00AD')],
    ['zero-width spaces', clean.replaceAll('e', 'e\u200B')],
    ['ligature breaks', clean.replaceAll('ei', 'e\u200Ci')],
    ['tabs', clean.replaceAll(': ', ':\t')],
    ['several spaces', clean.replaceAll(' ', '   ')],
    ['spaces at line ends', clean.replaceAll('\n', ' \t\n  ')],
  ])('%s', (_, text) => {
    expect(summarize(read(text))).toEqual(summarize(read(clean)))
  })

  test('a no-break space after a label is a space; inside the text it stays', () => {
    const reading = read('Ina\u00A0Wolf:\u00A0Um 10\u00A0Uhr?\nTom Rehm:\u00A0Um 11.')
    expect(summarize(reading).people).toEqual(['Ina Wolf, interviewer', 'Tom Rehm, guest'])
    expect(summarize(reading).turns[0]).toBe('Ina Wolf: Um 10\u00A0Uhr?')
  })

  test('a joiner inside an emoji stays', () => {
    expect(summarize(read('Die Familie 👩‍👧 wohnt hier.')).paragraphs).toEqual(['Die Familie 👩‍👧 wohnt hier.'])
  })
})

test('where the guest asks more than the interviewer, no turn is sure', () => {
  const { interview, certainty, findings } = read(
    readFileSync(new URL('../../cases/read/guest-asks-back.txt', import.meta.url), 'utf8'),
  )
  expect(interview.people.map(({ role }) => role)).toEqual(['interviewer', 'guest'])
  expect(new Set(Object.values(certainty))).toEqual(new Set(['likely']))
  expect(findings).toEqual([{ rule: 'roles-doubtful', severity: 'check', values: {}, where: { path: ['people'] } }])
})

test.each(['', ' \n\t\n', '\uFEFF', '\u00AD\u200B'])('an empty text (%j) is an empty interview', (text) => {
  const { interview, findings, certainty, other } = read(text)
  expect([interview.body, interview.people, interview.frame.headline]).toEqual([[], [], ''])
  expect(findings.map(({ rule }) => rule)).toEqual(['empty-text'])
  expect([certainty, other]).toEqual([{}, null])
})

test('an article before the conversation becomes text, not a standfirst', () => {
  const article = Array.from({ length: 8 }, (_, index) => `Absatz ${index} erzählt vom Hafen und seinen Leuten.`)
  const summary = summarize(read(`Der Hafen\n\n${article.join('\n\n')}\n\nQ: Und jetzt?\nA: Feierabend.\nQ: Danke.`))
  expect(summary.headline).toBe('Der Hafen')
  expect(summary.standfirst).toEqual([])
  expect(summary.paragraphs).toEqual(article)
  expect(summary.turns).toHaveLength(3)
})

test('labels apart, the words of the samples are all there, and no other', () => {
  for (const language of ['de', 'en']) {
    const source = sample(language).split(/\s+/).filter(Boolean)
    const { interview } = read(sample(language))
    const labels = turnsOf(interview).flatMap((turn) =>
      `${interview.people.find(({ id }) => id === turn.speaker)?.name}:`.split(' '),
    )
    expect(wordsWithout(source, [...wordsOfInterview(interview), ...labels])).toEqual([])
    expect(wordsWithout(wordsOfInterview(interview), source)).toEqual([])
  }
})
