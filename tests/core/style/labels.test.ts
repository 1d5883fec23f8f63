import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPerson, createTurn } from '../../../src/core/interview/create'
import { turnsOf } from '../../../src/core/interview/views'
import { DEFAULT_STYLE, houseStyle, isStyleName, STYLE_NAMES } from '../../../src/core/style/houseStyle'
import { initialsOf, labelsOf } from '../../../src/core/style/labels'
import { anyInterview } from '../arbitraries'

const people = [createPerson('q', 'Kai und Meer', 'interviewer'), createPerson('a', 'Dr. Ina von Thun', 'guest')]
const turns = ['q', 'a', 'q', 'a'].map((speaker, index) => createTurn(`t${index}`, speaker))
const labels = (style: string, who = people, spoken = turns) => [...labelsOf(spoken, who, houseStyle(style)).values()]

describe('labels by house style', () => {
  test.each([
    ['every-turn', ['Kai und Meer', 'Dr. Ina von Thun', 'Kai und Meer', 'Dr. Ina von Thun']],
    ['full-then-short', ['Kai und Meer', 'Dr. Ina von Thun', 'Kai und Meer', 'Thun']],
    ['initials', ['Kai und Meer', 'Dr. Ina von Thun', 'KM', 'IT']],
    ['question-bold', []],
  ])('%s', (style, expected) => {
    expect(labels(style)).toEqual(expected)
  })

  test('two people with the same short form keep their names', () => {
    const twins = [createPerson('q', 'Ina Wolf', 'guest'), createPerson('a', 'Ida Wolf', 'guest')]
    const expected = ['Ina Wolf', 'Ida Wolf', 'Ina Wolf', 'Ida Wolf']
    expect(labels('full-then-short', twins)).toEqual(expected)
    expect(labels('initials', twins)).toEqual(expected)
  })

  test('without a short form the name stays', () => {
    expect(labels('full-then-short', [createPerson('q', 'Ina Wolf', 'guest', '')])).toEqual(['Ina Wolf', 'Ina Wolf'])
  })

  test('a turn without a speaker has none', () => {
    expect(labels('every-turn', people, [createTurn('t', null), createTurn('u', 'nobody')])).toEqual([])
  })

  test('a renamed person is renamed everywhere', () => {
    const renamed = people.map((person) => ({ ...person, name: `${person.name} II` }))
    expect(new Set(labels('every-turn', renamed))).toEqual(new Set(['Kai und Meer II', 'Dr. Ina von Thun II']))
  })

  test('in any interview each turn of a person has a label, and nobody else', () => {
    fc.assert(
      fc.property(anyInterview, fc.constantFrom(...STYLE_NAMES), (any, name) => {
        const found = labelsOf(turnsOf(any), any.people, houseStyle(name))
        const spoken = turnsOf(any).filter((turn) => turn.speaker !== null)
        expect([...found.keys()]).toEqual(name === 'question-bold' ? [] : spoken.map(({ id }) => id))
      }),
    )
  })
})

test.each([
  ['Dr. Henrike Vossberg', 'HV'],
  ['Prof. Dr. Ole Brandt', 'OB'],
  ['Eva-Lotte Kern', 'ELK'],
  ['Ina von Thun', 'IT'],
  ['kontor', 'K'],
  ['kante acht', 'KA'],
  ['Ängström', 'Ä'],
  ['Dr.', 'D'],
  ['', ''],
])('initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('a style nobody knows is the default', () => {
  expect(houseStyle('brand-new').name).toBe(DEFAULT_STYLE)
  expect([isStyleName('initials'), isStyleName('toString')]).toEqual([true, false])
  expect(STYLE_NAMES.map((name) => houseStyle(name).name)).toEqual([...STYLE_NAMES])
})
