import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { Inline, Interview, Mark, Turn } from '../../../../src/core/interview/interview'
import { kindOf, personOf, turnsOf } from '../../../../src/core/interview/views'
import { readHtml } from '../../../../src/core/read/html'
import { houseStyle, STYLE_NAMES } from '../../../../src/core/style/houseStyle'
import type { HouseStyle } from '../../../../src/core/style/houseStyleSchema'
import { writeFragment } from '../../../../src/core/write/fragment'
import { writePage } from '../../../../src/core/write/page'
import { counter } from '../readingSummary'

const word = fc.constantFrom(
  ...'der Kran läuft leise über den Kai und niemand hört ihn weil der Strom von drüben kommt'.split(' '),
)
const sentence = (end: string) =>
  fc.array(word, { minLength: 2, maxLength: 8 }).map((words) => `So ${words.join(' ')}${end}`)

/** Sentences, some of them marked, parted by spaces. */
function content(marks: readonly Mark[], last: string): fc.Arbitrary<Inline[]> {
  const run = fc.record({
    text: sentence('.'),
    marks: fc.subarray([...marks]),
    link: fc.constantFrom(null, null, 'https://beispiel.example/'),
  })
  return fc.tuple(fc.array(run, { maxLength: 2 }), sentence(last)).map(([runs, end]) => [
    ...runs.map(
      ({ text, marks: own, link }): Inline => ({
        text: `${text} `,
        ...(own.length > 0 && { marks: own }),
        ...(link && { link }),
      }),
    ),
    { text: end },
  ])
}

interface Round {
  question: Inline[]
  answer: Inline[]
  more: Inline[][]
}

function interviews(marks: readonly Mark[]): fc.Arbitrary<Interview> {
  const round: fc.Arbitrary<Round> = fc.record({
    question: content(
      marks.filter((mark) => mark !== 'bold'),
      '?',
    ),
    answer: content(marks, '.'),
    more: fc.array(content(marks, '.'), { maxLength: 2 }),
  })
  return fc.array(round, { minLength: 3, maxLength: 6 }).map((rounds) => {
    const interview = createInterview('de')
    interview.frame.headline = 'Wenn der Kran leise wird'
    interview.people = [createPerson('p1', 'Kurier West', 'interviewer'), createPerson('p2', 'Ole Brandt', 'guest')]
    const paragraph = (of: Inline[]) => ({ type: 'paragraph' as const, content: of })
    interview.body = rounds.flatMap(({ question, answer, more }, index): Turn[] => [
      { type: 'turn', id: `q${index}`, speaker: 'p1', blocks: [paragraph(question)] },
      { type: 'turn', id: `a${index}`, speaker: 'p2', blocks: [answer, ...more].map(paragraph) },
    ])
    return interview
  })
}

/** Who says what, and with which marks. */
function dialogue(interview: Interview, style: HouseStyle) {
  return turnsOf(interview).map((turn) => [
    style.labels === 'none' ? kindOf(turn, interview.people) : personOf(interview.people, turn.speaker)?.name,
    turn.blocks.map((block) => ('content' in block ? wordsOf(block.content as Inline[]) : block.type)),
  ])
}

/** Every word with its marks: where runs part, and on which side a space stands, is nobody's concern. */
function wordsOf(content: readonly Inline[]): string[] {
  return content.flatMap((inline) => {
    if (!('text' in inline)) return ['|']
    const look = [...(inline.marks ?? [])].sort().join(' ') + (inline.link ?? '')
    return inline.text.split(' ').flatMap((one) => (one === '' ? [] : [`${one}${look && ` (${look})`}`]))
  })
}

describe.each(STYLE_NAMES)('what our own writers write in the style %s is read back the same', (name) => {
  const style = houseStyle(name)
  test.each([
    ['page', ['bold', 'italic', 'strike', 'superscript', 'subscript'] as const, writePage],
    [
      'fragment',
      ['bold', 'italic'] as const,
      (interview: Interview) => writeFragment(interview, { style, withHeadline: true }),
    ],
  ])('%s', (_, marks, write) => {
    fc.assert(
      fc.property(interviews(marks), (interview) => {
        const { content: html } = write(interview, { style })
        const { interview: back } = readHtml(html, { newId: counter() })
        expect(back.frame.headline).toBe(interview.frame.headline)
        expect(dialogue(back, style)).toEqual(dialogue(interview, style))
      }),
      { numRuns: 60 },
    )
  })
})
