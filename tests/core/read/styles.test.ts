import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personOf, turnsOf } from '../../../src/core/interview/views'
import { readText } from '../../../src/core/read/text'
import { counter } from './readingSummary'
import { wordsOfInterview, wordsWithout } from './words'
import { written } from './writtenInterview'

interface Label {
  name: string
  /** Which turn this is, from 0. */
  count: number
}

const minutes = (count: number) => `${10 + count}:05`

/** How a house sets a turn, and what its labels are called. Every style keeps names, words, and times if it has them. */
const STYLES: Readonly<Record<string, { turn: (label: Label, words: string) => string; timed?: true }>> = {
  'a name in brackets': { turn: ({ name }, words) => `[${name}] ${words}` },
  'a name in brackets with a colon': { turn: ({ name }, words) => `[${name}]: ${words}` },
  'a name in angle brackets': { turn: ({ name }, words) => `<${name}> ${words}` },
  'a name in round brackets': { turn: ({ name }, words) => `(${name}) ${words}` },
  'an arrow': { turn: ({ name }, words) => `${name}> ${words}` },
  'a list': { turn: ({ name }, words) => `- ${name}: ${words}` },
  'a line of its own': { turn: ({ name }, words) => `${name}\n${words}` },
  'a heading': { turn: ({ name }, words) => `### ${name}\n\n${words}` },
  'a bold line': { turn: ({ name }, words) => `**${name}**\n\n${words}` },
  'chevrons and a name': { turn: ({ name }, words) => `>> ${name}: ${words}` },
  'a chat': { turn: ({ name, count }, words) => `12:${10 + count}:05 From ${name} to Everyone:\n\t${words}` },
  'a time behind a name on its own line': {
    turn: ({ name, count }, words) => `${name}  ${minutes(count)}\n${words}`,
    timed: true,
  },
  'a time in brackets on the name’s line': {
    turn: ({ name, count }, words) => `${name} (00:${minutes(count)})\n${words}`,
    timed: true,
  },
  'a span of time': {
    turn: ({ name, count }, words) => `${name} (00:${minutes(count)} - 00:${minutes(count + 1)})\n${words}`,
    timed: true,
  },
  'a time on the line above': {
    turn: ({ name, count }, words) => `[00:${minutes(count)}]\n${name}: ${words}`,
    timed: true,
  },
}

describe.each(Object.entries(STYLES))('%s', (_, { turn, timed }) => {
  test('names, words and times are found', () => {
    fc.assert(
      fc.property(written, ({ turns, headline, standfirst }) => {
        const opening = [headline, standfirst].filter((text) => text !== '')
        const body = turns.map(({ label, text }, count) => turn({ name: label, count }, text))
        const { interview } = readText([...opening, ...body].join('\n\n'), { newId: counter() })
        const found = turnsOf(interview).map(({ speaker, time }) => [
          personOf(interview.people, speaker)?.name,
          timed ? time : null,
        ])
        expect(found).toEqual(turns.map(({ label }, count) => [label, timed ? 605 + 60 * count : null]))
        const source = [...opening, ...turns.map(({ text }) => text)].flatMap((text) => text.split(' '))
        expect(wordsWithout(source, wordsOfInterview(interview))).toEqual([])
        expect(wordsWithout(wordsOfInterview(interview), source)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

/** A question and its answer, as somebody says them who is spoken to. */
const rounds = fc.array(
  fc.tuple(
    fc.constantFrom(
      'Wie geht es Ihnen damit?',
      'Was sagen Sie dazu?',
      'Und wer hilft Ihnen?',
      'Erzählen Sie uns mehr davon.',
    ),
    fc.constantFrom(
      'Ich gehe morgens an den Kai und warte. Mein Hund wartet mit.',
      'Das weiß ich nicht. Wir haben es nie gezählt, und es fragt auch niemand.',
      'Meine Schwester macht das. Warum auch nicht? Sie kann es besser als ich.',
    ),
  ),
  { minLength: 3, maxLength: 9 },
)

const UNNAMED: Readonly<Record<string, (text: string, index: number) => string>> = {
  'paragraphs that ask': (text) => text,
  'bold questions': (text, index) => (index % 2 === 0 ? `**${text}**` : text),
  'questions as headings': (text, index) => (index % 2 === 0 ? `## ${text}` : text),
  'a dash before each turn': (text) => `– ${text}`,
  'a dash before each question': (text, index) => (index % 2 === 0 ? `— ${text}` : text),
}

describe.each(Object.entries(UNNAMED))('nobody is named: %s', (_, set) => {
  test('turns and their kinds are found, and no speaker is invented', () => {
    fc.assert(
      fc.property(rounds, (asked) => {
        const texts = asked.flat()
        const { interview } = readText(['Am Kai', ...texts.map(set)].join('\n\n'), { newId: counter() })
        expect(interview.people).toEqual([])
        expect(turnsOf(interview).map(({ speaker, kind }) => [speaker, kind])).toEqual(
          texts.map((__, index) => [null, index % 2 === 0 ? 'question' : 'answer']),
        )
        expect(wordsOfInterview(interview)).toEqual(['Am', 'Kai', ...texts.flatMap((text) => text.split(' '))])
      }),
      { numRuns: 60 },
    )
  })
})

test('lines wrapped at any width are joined again', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 50, max: 90 }), ({ turns }, width) => {
      const paragraphs = turns.map(({ label, text }) => `${label}: ${text}`)
      const wrapped = paragraphs.map((paragraph) => wrap(paragraph, width)).join('\n\n')
      const { interview } = readText(wrapped, { newId: counter() })
      expect(turnsOf(interview).map(({ speaker }) => personOf(interview.people, speaker)?.name)).toEqual(
        turns.map(({ label }) => label),
      )
      const source = turns.flatMap(({ text }) => text.split(' '))
      expect(wordsOfInterview(interview)).toEqual(source)
    }),
    { numRuns: 60 },
  )
})

function wrap(paragraph: string, width: number): string {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const open = lines.at(-1)
    if (open !== undefined && open.length + 1 + word.length <= width) lines[lines.length - 1] = `${open} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
