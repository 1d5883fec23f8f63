import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Interview, Turn } from '../../../src/core/interview/interview'
import {
  charactersOf,
  lengthOf,
  lengthOfItem,
  lengthsOf,
  NORMSEITE,
  printLines,
  readingMinutes,
} from '../../../src/core/interview/lengths'
import { anyInterview } from '../arbitraries'

function said(speaker: string | null, ...texts: string[]): Turn {
  return {
    ...createTurn(`t${texts.join()}`, speaker),
    blocks: texts.map((text) => ({ type: 'paragraph', content: [{ text }] })),
  }
}

const interview: Interview = {
  ...createInterview('de'),
  people: [createPerson('q', 'kante', 'interviewer'), createPerson('a', 'Ina Wolf', 'guest')],
  body: [
    said('q', 'Wer da?'),
    said('a', 'Ich bin es.', 'Wer sonst?'),
    { type: 'note', content: [{ text: 'Ein langer Satz für das Haus' }] },
  ],
}

describe('lengths', () => {
  test('count characters with spaces and words, not labels and notes', () => {
    expect(lengthsOf(interview)).toMatchObject({ characters: 28, words: 7 })
    const framed = { ...interview, frame: { ...interview.frame, kicker: 'Hafen', headline: 'Der Kai', byline: 'X' } }
    expect(lengthsOf(framed)).toMatchObject({ characters: 35, words: 9 })
  })

  test('are the same characters where only these are asked for', () => {
    fc.assert(fc.property(anyInterview, (any) => charactersOf(any) === lengthsOf(any).characters))
  })

  test('count characters without spaces too, no-break spaces and line breaks included among the spaces', () => {
    expect(lengthOf(['z.\u00A0B. ja\nnein'])).toEqual({ characters: 13, withoutSpaces: 10, words: 4 })
  })

  test.each([
    ['', 10, 0],
    ['eins zwei', 9, 1],
    ['eins zwei', 8, 2],
    ['eins zwei drei vier', 9, 2],
    ['Donaudampfschiff', 5, 4],
    ['ab Donaudampfschiff ab', 8, 4],
  ])('%j at %i characters a line makes %i lines', (text, width, lines) => {
    expect(printLines(text, width)).toBe(lines)
  })

  test('reading takes a minute for 200 words, and one at least', () => {
    expect([0, 1, 200, 201].map(readingMinutes)).toEqual([0, 1, 1, 2])
  })

  test('shares are of what is spoken', () => {
    expect(lengthsOf(interview).shares).toEqual([
      { person: 'q', characters: 7, share: 0.25 },
      { person: 'a', characters: 21, share: 0.75 },
    ])
  })

  test('a Normseite has 1,800 characters', () => {
    expect(lengthsOf({ ...interview, body: [said('a', 'x'.repeat(NORMSEITE * 2))] }).normseiten).toBe(2)
  })

  test('an empty interview has none', () => {
    expect(lengthsOf(createInterview('de'))).toEqual({
      characters: 0,
      withoutSpaces: 0,
      words: 0,
      normseiten: 0,
      shares: [],
    })
  })

  test('shares are at most the whole, and remembered lengths change nothing', () => {
    fc.assert(
      fc.property(anyInterview, (any) => {
        const lengths = lengthsOf(any)
        const sum = lengths.shares.reduce((total, { share }) => total + share, 0)
        expect(sum === 0 || Math.abs(sum - 1) < 1e-9).toBe(true)
        const remembered = new Map(any.body.map((item) => [item, lengthOfItem(item, any.people)]))
        expect(lengthsOf(any, (item) => remembered.get(item) ?? lengthOf([]))).toEqual(lengths)
      }),
    )
  })
})
