import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { Interview } from '../../../src/core/interview/interview'
import { sliceInterview, type TextPoint } from '../../../src/core/interview/sliceInterview'
import { printedTexts } from '../../../src/core/interview/views'

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ text }] })
const interview: Interview = {
  ...createInterview('de'),
  people: [createPerson('p1', 'wehr', 'interviewer'), createPerson('p2', 'Ina Kolk', 'guest')],
  body: [
    { type: 'turn', id: 't1', speaker: 'p1', blocks: [paragraph('Wer?')] },
    {
      type: 'turn',
      id: 't2',
      speaker: 'p2',
      blocks: [paragraph('Ich.'), { type: 'list', ordered: false, items: [[{ text: 'eins' }], [{ text: 'zwei' }]] }],
    },
    { type: 'subhead', content: [{ text: 'Weiter' }] },
    { type: 'turn', id: 't3', speaker: 'p1', blocks: [paragraph('Wann?')] },
  ],
}
interview.frame.headline = 'Am Wehr'
interview.frame.standfirst = [[{ text: 'Ein Gespräch.' }]]

const PATHS: TextPoint['path'][] = [
  ['frame', 'headline'],
  ['frame', 'standfirst', 0],
  ['body', 0, 'blocks', 0, 'content'],
  ['body', 1, 'blocks', 0, 'content'],
  ['body', 1, 'blocks', 1, 'items', 0],
  ['body', 1, 'blocks', 1, 'items', 1],
  ['body', 2, 'content'],
  ['body', 3, 'blocks', 0, 'content'],
]
const whole = printedTexts(interview)

describe('a slice of an interview', () => {
  test('has the texts from one point to the other, the first and the last one cut', () => {
    const point = fc.tuple(fc.nat(PATHS.length - 1), fc.nat(13))
    fc.assert(
      fc.property(point, point, (one, other) => {
        const [[first, start], [last, end]] =
          one[0] < other[0] || (one[0] === other[0] && one[1] <= other[1]) ? [one, other] : [other, one]
        const expected = whole
          .map((text, index) => text.slice(index === first ? start : 0, index === last ? end : text.length))
          .filter((text, index) => index >= first && index <= last && text.trim() !== '')
        const from = { path: PATHS[first] ?? [], at: start }
        const to = { path: PATHS[last] ?? [], at: end }
        expect(printedTexts(sliceInterview(interview, from, to))).toEqual(expected)
      }),
    )
  })

  test('keeps ids and speakers of the turns it holds', () => {
    const slice = sliceInterview(interview, { path: PATHS[3] ?? [], at: 1 }, { path: PATHS[6] ?? [], at: 3 })
    expect(slice.body).toMatchObject([
      { type: 'turn', id: 't2', speaker: 'p2' },
      { type: 'subhead', content: [{ text: 'Wei' }] },
    ])
  })
})
