import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareInterviews } from '../../../src/core/compare/compareInterviews'
import { compareWords } from '../../../src/core/compare/compareWords'
import { partsOf } from '../../../src/core/compare/parts'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Interview, Turn } from '../../../src/core/interview/interview'
import { anyInterview } from '../arbitraries'

const turn = (id: string, text: string, speaker = 'p1'): Turn => ({
  ...createTurn(id, speaker),
  blocks: [{ type: 'paragraph', content: [{ text }] }],
})

function interview(...body: Interview['body']): Interview {
  const people = [createPerson('p1', 'Werft', 'interviewer'), createPerson('p2', 'Ilse Tanner', 'guest')]
  return { ...createInterview('de'), people, body }
}

/** Each part that is not the same, in short: `-` removed, `+` added, `~` words, `°` form, `>` moved. */
function shown(before: Interview, after: Interview): string[] {
  const signs = { removed: '-', added: '+', words: '~', form: '°', same: '' }
  return compareInterviews(before, after)
    .filter(({ change, moved }) => change !== 'same' || moved)
    .map(({ change, moved, words }) => {
      const text = words
        .map((word) => (word.mark === 'same' ? word.text : `[${signs[word.mark]}${word.text}]`))
        .join('')
      return `${signs[change]}${moved ? '>' : ''} ${text}`
    })
}

const one = turn('t1', 'Was hören Sie im Stahl?')
const two = turn('t2', 'Erst den Wind, dann den Stahl.', 'p2')
const three = turn('t3', 'Und wenn nichts klingt?')

describe('two versions', () => {
  test('that are the same have nothing to show', () => {
    expect(shown(interview(one, two), interview(one, two))).toEqual([])
  })

  test('show changed words of a turn in place', () => {
    const changed = turn('t2', 'Erst den Regen, dann den Stahl.', 'p2')
    expect(shown(interview(one, two), interview(one, changed))).toEqual(['~ Erst den [-Wind][+Regen], dann den Stahl.'])
  })

  test('show a new turn, and a removed one behind what it stood behind', () => {
    const compared = shown(interview(one, two, three), interview(one, turn('t9', 'Ganz neu.'), three))
    expect(compared).toEqual(['- [-Erst den Wind, dann den Stahl.]', '+ [+Ganz neu.]'])
  })

  test('show what was moved, and only that', () => {
    expect(shown(interview(one, two, three), interview(three, one, two))).toEqual(['> Und wenn nichts klingt?'])
  })

  test('show another speaker, marks and another kind of block as a change of form', () => {
    const bold: Turn = {
      ...one,
      blocks: [{ type: 'paragraph', content: [{ text: 'Was hören Sie im Stahl?', marks: ['bold'] }] }],
    }
    const note: Interview['body'][number] = { type: 'note', content: [{ text: 'Nachfragen.' }] }
    expect(shown(interview(one, two), interview(bold, { ...two, speaker: 'p1' }))).toEqual([
      '° Was hören Sie im Stahl?',
      '° Erst den Wind, dann den Stahl.',
    ])
    expect(shown(interview(note), interview({ ...note, type: 'subhead' }))).toEqual([
      '- [-Nachfragen.]',
      '+ [+Nachfragen.]',
    ])
  })

  test('know turns by their words where another program dropped the ids', () => {
    const after = interview(turn('a', 'Was hören Sie im Stahl?'), turn('b', 'Erst den Wind, dann das Eis.', 'p2'))
    expect(shown(interview(one, two), after)).toEqual(['~ Erst den Wind, dann [-den][+das] [-Stahl][+Eis].'])
  })

  test('show the frame and a bio', () => {
    const before = interview(one)
    const after: Interview = {
      ...before,
      frame: { ...before.frame, headline: 'Wenn Brücken sprechen', standfirst: [[{ text: 'Ein Gespräch.' }]] },
      people: before.people.map((person) => ({
        ...person,
        bio: person.id === 'p2' ? [[{ text: 'Prüft Brücken.' }]] : [],
      })),
    }
    expect(shown(before, after)).toEqual(['+ [+Wenn Brücken sprechen]', '+ [+Ein Gespräch.]', '+ [+Prüft Brücken.]'])
  })
})

describe('for any two versions', () => {
  test('no word is lost on either side', () => {
    fc.assert(
      fc.property(anyInterview, anyInterview, (before, after) => {
        const compared = compareInterviews(before, after)
        const side = (without: 'added' | 'removed') =>
          compared
            .map(({ words }) =>
              words
                .filter(({ mark }) => mark !== without)
                .map(({ text }) => text)
                .join(''),
            )
            .filter((text) => text !== '')
        const texts = (of: Interview) =>
          partsOf(of)
            .map(({ text }) => text)
            .filter((text) => text !== '')
        expect(side('removed')).toEqual(texts(after))
        expect(new Set(side('added'))).toEqual(new Set(texts(before)))
      }),
      { numRuns: 200 },
    )
  })

  test('a version beside itself is the same', () => {
    fc.assert(
      fc.property(anyInterview, (version) => {
        expect(compareInterviews(version, version).filter(({ change, moved }) => change !== 'same' || moved)).toEqual(
          [],
        )
      }),
    )
  })
})

test('words that are wholly different are compared in time that stays short', () => {
  const text = (letter: string) => Array.from({ length: 20_000 }, (_, n) => `${letter}${n}`).join(' ')
  const compared = compareWords(text('a'), text('b'))
  expect(
    compared
      .filter(({ mark }) => mark !== 'added')
      .map(({ text: part }) => part)
      .join(''),
  ).toBe(text('a'))
})
