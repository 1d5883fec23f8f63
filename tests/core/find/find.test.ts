import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitsIn, searchedTexts } from '../../../src/core/find/findIn'
import { fillIn, matchesIn } from '../../../src/core/find/matches'
import { compileQuery, type FindQuery } from '../../../src/core/find/query'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { Interview, TurnBlock } from '../../../src/core/interview/interview'
import { passagesOf } from '../../../src/core/interview/passages'
import { plainText } from '../../../src/core/interview/views'
import { anyInterview, anyText } from '../arbitraries'

const PLAIN: Omit<FindQuery, 'text' | 'scope'> = { matchCase: false, wholeWord: false, expression: false }

function found(text: string, query: string, options: Partial<typeof PLAIN> = {}): string[] {
  const compiled = compileQuery({ ...PLAIN, ...options, text: query })
  if (compiled === null || compiled === 'invalid') return [String(compiled)]
  return matchesIn(text, compiled.pattern).map(({ from, to }) => text.slice(from, to))
}

describe('a query', () => {
  it.each<[string, string, Partial<typeof PLAIN>, string[]]>([
    ['Wind und wind', 'wind', {}, ['Wind', 'wind']],
    ['Wind und wind', 'wind', { matchCase: true }, ['wind']],
    ['ÄRZTE, Ärzte', 'ärzte', {}, ['ÄRZTE', 'Ärzte']],
    ['Windrad, Wind, Ostwind', 'wind', { wholeWord: true }, ['Wind']],
    ['Öl, Ölung, Erdöl', 'öl', { wholeWord: true }, ['Öl']],
    ['3.5 + 3x5', '3.5', {}, ['3.5']],
    ['a\\b [c] {d} (e) a/b', '[c] {d} (e)', {}, ['[c] {d} (e)']],
    ['z.\u00a0B. so', 'z. B.', {}, ['z.\u00a0B.']],
    ['Er sagt „Ja“ – geht’s', '"ja"', {}, ['„Ja“']],
    ['Er sagt „Ja“ – geht’s', "geht's", {}, ['geht’s']],
    ['2019 und 2021', '\\d{4}', { expression: true }, ['2019', '2021']],
    ['erste\nzweite', '^zw', { expression: true }, ['zw']],
    ['abc', 'x*', { expression: true }, []],
    ['eins zwei', 'eins|zwei', { expression: true, wholeWord: true }, ['eins', 'zwei']],
    ['egal', '(', { expression: true }, ['invalid']],
    ['egal', 'a)(?:b', { expression: true, wholeWord: true }, ['invalid']],
    ['egal', '', {}, ['null']],
  ])('%j for %j', (text, query, options, expected) => {
    expect(found(text, query, options)).toEqual(expected)
  })

  it('finds any text as it stands, whatever signs are in it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, text, after) => {
        fc.pre(text !== '')
        expect(found(before + text + after, text, { matchCase: true }).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a replacement', () => {
  const match = { groups: ['Tanner, Ilse', 'Tanner', 'Ilse'], named: { first: 'Ilse' } }
  it.each([
    ['$2 $1', 'Ilse Tanner'],
    ['$<first> [$&]', 'Ilse [Tanner, Ilse]'],
    ['$$1 $3 $0', '$1 $3 $0'],
    ['$12', 'Tanner2'],
    ['$<nobody>', '$<nobody>'],
  ])('%s gives %s', (template, expected) => expect(fillIn(template, match)).toBe(expected))
})

describe('the scope', () => {
  const says = (text: string): TurnBlock[] => [{ type: 'paragraph', content: [{ text }] }]
  const interview: Interview = {
    ...createInterview('de'),
    people: [
      createPerson('w', 'werft', 'interviewer'),
      { ...createPerson('t', 'Ilse Tanner', 'guest'), bio: [[{ text: 'Stahl im Leben' }]] },
      { ...createPerson('r', 'Anton Rehm', 'guest'), bio: [[{ text: 'Stahl ohne Kasten' }]] },
    ],
    body: [
      { type: 'turn', id: '1', speaker: 'w', blocks: says('Stahl?') },
      { type: 'turn', id: '2', speaker: 't', blocks: says('Ja, Stahl.') },
      {
        type: 'box',
        title: 'Stahl',
        content: [[{ text: 'Eisen und ' }, { text: 'Sta', marks: ['bold'] }, { text: 'hl' }]],
      },
      { type: 'turn', id: '3', speaker: 'r', blocks: says('Nein, Stahl.') },
      { type: 'bio', person: 't' },
    ],
  }
  interview.frame.headline = 'Stahl'

  it.each<[FindQuery['scope'], string[]]>([
    [
      { kind: 'all' },
      [
        'frame/headline 0',
        'body/0/blocks/0/content 0',
        'body/1/blocks/0/content 4',
        'body/2/title 0',
        'body/2/content/0 10',
        'body/3/blocks/0/content 6',
        'people/1/bio/0 0',
      ],
    ],
    [{ kind: 'questions' }, ['body/0/blocks/0/content 0']],
    [{ kind: 'answers' }, ['body/1/blocks/0/content 4', 'body/3/blocks/0/content 6']],
    [{ kind: 'speaker', person: 'r' }, ['body/3/blocks/0/content 6']],
  ])('%j', (scope, expected) => {
    const hits = hitsIn(searchedTexts(interview, scope), (text) => matchesIn(text, /stahl/giu))
    expect(hits.map(({ place }) => `${place.path.join('/')} ${place.from}`)).toEqual(expected)
  })
})

describe('passages', () => {
  it('lead where their paths say', () => {
    fc.assert(
      fc.property(anyInterview, (interview) => {
        for (const { path, content } of passagesOf(interview)) {
          const value = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], interview)
          expect(typeof value === 'string' ? value : plainText(value as typeof content)).toBe(plainText(content))
        }
      }),
    )
  })
})
