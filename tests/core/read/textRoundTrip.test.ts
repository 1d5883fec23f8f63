import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { BodyItem, Interview, Turn } from '../../../src/core/interview/interview'
import { personOf, plainText, textsOf, turnsOf } from '../../../src/core/interview/views'
import { readText } from '../../../src/core/read/text'
import { houseStyle, STYLE_NAMES } from '../../../src/core/style/houseStyle'
import { writeText } from '../../../src/core/write/text'
import { counter } from './readingSummary'
import { sentence } from './writtenInterview'

const trap = fc.constantFrom(
  'Mein Rat: Warten Sie ab.',
  'Zugegeben: Es regnet.',
  'Wer weiß das schon?',
  'Linux: Das war es.',
)
const answer = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence('.') }, { weight: 1, arbitrary: trap }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sentences) => ['Das stimmt.', ...sentences, 'Das ist alles.'].join(' '))
const question = fc.tuple(fc.constantFrom('', 'Das klingt gut. '), sentence('?')).map((parts) => parts.join(''))

const COMPANIES = [
  ['Kurier West', 'Ole Brandt'],
  ['kante', 'Dr. Ilse Tanner'],
  ['Rieke Sommer', 'Prof. Dr. Eva-Lotte von Thun'],
  ['Redaktion', 'Tom Rehm', 'Ina Wolf'],
] as const

const SUBHEADS = ['', 'Wind und Wetter', 'Der lange Weg nach Osten', 'Nachts', '40 Meter Kai', 'Was Ilse dazu sagt']

interface Round {
  question: string
  answers: string[][]
  hasSubhead: boolean
}

const interviews: fc.Arbitrary<Interview> = fc.constantFrom(...COMPANIES).chain((names) => {
  const round: fc.Arbitrary<Round> = fc.record({
    question,
    answers: fc.tuple(...names.slice(1).map(() => fc.array(answer, { minLength: 1, maxLength: 3 }))),
    hasSubhead: fc.boolean(),
  })
  return fc
    .tuple(
      fc.array(round, { minLength: 3, maxLength: 6 }),
      fc.constantFrom('', 'Ein Gespräch über den Kai und die Nacht.'),
    )
    .map(([rounds, standfirst]) => interviewOf(names, rounds, standfirst))
})

function interviewOf(names: readonly string[], rounds: readonly Round[], standfirst: string): Interview {
  const interview = createInterview('de')
  interview.frame.headline = 'Wenn der Kran leise wird'
  if (standfirst !== '') interview.frame.standfirst = [[{ text: standfirst }]]
  interview.people = names.map((name, index) => createPerson(`p${index}`, name, index === 0 ? 'interviewer' : 'guest'))
  interview.body = rounds.flatMap(({ question: asked, answers, hasSubhead }, index): BodyItem[] => [
    ...(hasSubhead && index > 0 ? [{ type: 'subhead' as const, content: [{ text: SUBHEADS[index] ?? '' }] }] : []),
    turn(`q${index}`, 'p0', [asked]),
    ...answers.map((texts, at) => turn(`a${index}${at}`, `p${at + 1}`, texts)),
  ])
  return interview
}

function turn(id: string, speaker: string, texts: readonly string[]): Turn {
  return { type: 'turn', id, speaker, blocks: texts.map((text) => ({ type: 'paragraph', content: [{ text }] })) }
}

/** Who says what, and the subheads between. */
function dialogue({ body, people }: Interview): string[][] {
  return body.flatMap((item) => {
    if (item.type === 'subhead') return [['subhead', plainText(item.content)]]
    if (item.type !== 'turn') return []
    const name = personOf(people, item.speaker)?.name ?? ''
    return [[name, ...item.blocks.flatMap((block) => textsOf(block, people))]]
  })
}

describe.each(STYLE_NAMES)('plain text in the style %s is read back the same', (name) => {
  test('turns, people, subheads, frame', () => {
    fc.assert(
      fc.property(interviews, (interview) => {
        const { content } = writeText(interview, { style: houseStyle(name) })
        const { interview: back } = readText(content, { newId: counter() })
        expect(back.frame).toEqual(interview.frame)
        expect(dialogue(back)).toEqual(dialogue(interview))
        expect(turnsOf(back)).toHaveLength(turnsOf(interview).length)
      }),
      { numRuns: 150 },
    )
  })
})
