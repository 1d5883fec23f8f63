import { describe, expect, it } from 'vitest'
import { type QuotedTurn, quoteSource } from '../../../src/core/check/quoteSource'

const turns: QuotedTurn[] = [
  { id: 'q1', speaker: 'house', kind: 'question', said: () => 'Was hören Sie?' },
  { id: 'a1', speaker: 'guest', kind: 'answer', said: () => 'Erst den Wind.' },
  { id: 'q2', speaker: 'house', kind: 'question', said: () => 'Und dann?' },
  { id: 'a2', speaker: 'guest', kind: 'answer', said: () => 'Dann den Stahl.' },
]

describe('quoteSource', () => {
  it.each([
    ['stands where it was taken from', 'Erst den Wind', 'guest', 'a1', { stands: true, kind: 'answer', number: 1 }],
    ['went into another answer', 'Dann den Stahl', 'guest', 'a1', { stands: true, kind: 'answer', number: 2 }],
    ['is a question', 'Und dann?', 'house', 'q2', { stands: true, kind: 'question', number: 2 }],
    ['is no longer what was said', 'Erst den Regen', 'guest', 'a2', { stands: false, kind: 'answer', number: 2 }],
    ['remembers no turn', 'den Stahl', 'guest', null, { stands: true, kind: 'answer', number: 2 }],
    ['was said by somebody else', 'den Stahl', 'house', null, null],
    ['is nowhere', 'Erst den Regen', 'guest', 'gone', null],
  ])('%s', (_name, text, speaker, turn, source) => {
    expect(quoteSource(turns, { text, speaker, turn })).toEqual(source)
  })
})
