import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Interview, Turn, TurnKind } from '../../../src/core/interview/interview'
import { authorOf, guestsOf, kindOf, pairsOf, printedTexts, turnsOf, voiceOf } from '../../../src/core/interview/views'
import { anyInterview } from '../arbitraries'

const people = [
  createPerson('q', 'kante', 'interviewer'),
  createPerson('a', 'Ina Wolf', 'guest'),
  createPerson('b', 'Dr. Tom Rehm', 'guest'),
]

function interview(...body: Interview['body']): Interview {
  return { ...createInterview('de'), people, body }
}

/** `q`, `a`, `b`: who speaks; `!` after it: as a statement, `?`: as a question. */
function turns(script: string): Turn[] {
  const kinds: Record<string, TurnKind> = { '!': 'statement', '?': 'question' }
  return script.split(' ').map((word, index) => createTurn(`t${index}`, word.charAt(0), kinds[word.charAt(1)]))
}

describe('a new person', () => {
  test.each([
    ['Ina Wolf', 'guest', 'Wolf'],
    ['Dr. Henrike von Thun', 'guest', 'Thun'],
    ['Kai und Meer', 'interviewer', 'Kai und Meer'],
    ['Q', 'guest', 'Q'],
    ['', 'guest', ''],
  ] as const)('%s as %s is short %s', (name, role, short) => {
    expect(createPerson('p', name, role).short).toBe(short)
  })
})

describe('the kind of a turn', () => {
  test.each([
    ['the interviewer asks', turns('q'), 'question'],
    ['the guest answers', turns('a'), 'answer'],
    ['nobody states', [createTurn('t', null)], 'statement'],
    ['an unknown person states', [createTurn('t', 'x')], 'statement'],
    ['its own kind wins', turns('a?'), 'question'],
  ] as const)('%s', (_, [turn], kind) => {
    expect(turn && kindOf(turn, people)).toBe(kind)
  })
})

describe('pairs', () => {
  test.each([
    ['q a q a', 'q|a q|a'],
    ['q a b q a', 'q|ab q|a'],
    ['q q a', 'qq|a'],
    ['a q a', '|a q|a'],
    ['q a q! a', 'q|aqa'],
    ['q a a? q a', 'q|a aq|a'],
    ['q', 'q|'],
  ])('%s', (script, expected) => {
    const speakers = (some: Turn[]) => some.map((turn) => turn.speaker).join('')
    const pairs = pairsOf(interview(...turns(script)))
    expect(pairs.map(({ questions, answers }) => `${speakers(questions)}|${speakers(answers)}`).join(' ')).toBe(
      expected,
    )
  })

  test('hold every turn once, in order, whatever stands between', () => {
    fc.assert(
      fc.property(anyInterview, (any) => {
        const paired = pairsOf(any).flatMap(({ questions, answers }) => [...questions, ...answers])
        expect(paired).toEqual(turnsOf(any))
      }),
    )
  })
})

test('printed are frame and body, not notes, labels and alt texts', () => {
  const one = interview(
    {
      ...createTurn('t', 'q'),
      blocks: [
        { type: 'paragraph', content: [{ text: 'Was?' }] },
        { type: 'note', content: [{ text: 'prüfen' }] },
      ],
    },
    { type: 'list', ordered: true, items: [[{ text: 'eins' }], [{ text: 'zwei' }]] },
    { type: 'figure', image: { asset: 'a.jpg', alt: 'Bild', credit: 'Foto' }, caption: [{ text: 'Der Kai' }] },
    { type: 'box', title: 'Kasten', content: [[{ text: 'Zahl' }]] },
    { type: 'note', content: [{ text: 'geheim' }] },
    { type: 'bio', person: 'a' },
  )
  one.frame.headline = 'Titel'
  one.frame.standfirst = [[{ text: 'Vor' }, { break: true }, { text: 'spann' }]]
  one.people = one.people.map((person) =>
    person.id === 'a' ? { ...person, bio: [[{ text: 'lebt am Kai' }]] } : person,
  )
  expect(printedTexts(one)).toEqual([
    'Titel',
    'Vor\nspann',
    'Was?',
    'eins',
    'zwei',
    'Der Kai',
    'Kasten',
    'Zahl',
    'Ina Wolf',
    'lebt am Kai',
  ])
})

test('the author is the byline, else the interviewers', () => {
  const one = interview()
  expect(authorOf(one)).toBe('kante')
  one.frame.byline = ' Jonte Falk '
  expect(authorOf(one)).toBe('Jonte Falk')
})

test('voices: the house is 0, guests count from 1, five at most, and keep a colour of their own', () => {
  const crowd = [...people, ...[3, 4, 5, 6].map((n) => createPerson(`p${n}`, `Gast ${n}`, 'guest'))]
  expect(crowd.map(({ id }) => voiceOf(crowd, id))).toEqual([0, 1, 2, 3, 4, 5, 5])
  expect(voiceOf(crowd, null)).toBe(0)
  expect(voiceOf([{ ...createPerson('a', 'Ina', 'guest'), voice: 4 }], 'a')).toBe(4)
  expect(guestsOf({ people: crowd })).toHaveLength(6)
})
