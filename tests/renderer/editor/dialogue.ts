import fc from 'fast-check'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { Block, BodyItem, Inline, Interview, Turn } from '../../../src/core/interview/interview'

const words = fc
  .string({ unit: 'grapheme', minLength: 0, maxLength: 12 })
  .map((text) => text.replaceAll(/[\n\r\t]/g, ''))
const filled = words.filter((text) => text !== '')
const content: fc.Arbitrary<Inline[]> = fc.oneof(
  fc.constant<Inline[]>([]),
  filled.map((text) => [{ text }]),
  filled.map((text) => [{ text: `${text}a` }, { text: 'b', marks: ['bold' as const] }]),
)

const turnBlock: fc.Arbitrary<Turn['blocks'][number]> = fc.oneof(
  { weight: 5, arbitrary: content.map((inline) => ({ type: 'paragraph' as const, content: inline })) },
  fc
    .tuple(fc.boolean(), fc.array(content, { minLength: 1, maxLength: 3 }))
    .map(([ordered, items]) => ({ type: 'list' as const, ordered, items })),
  content.map((inline) => ({ type: 'note' as const, content: inline })),
  content.map((inline) => ({ type: 'pullQuote' as const, content: inline, speaker: null, turn: null })),
  content.map((inline) => ({ type: 'figure' as const, image: { asset: 'a', alt: '', credit: '' }, caption: inline })),
)

const between: fc.Arbitrary<Block> = fc.oneof(
  content.map((inline) => ({ type: 'subhead' as const, content: inline })),
  content.map((inline) => ({ type: 'paragraph' as const, content: inline })),
  content.map((inline) => ({ type: 'note' as const, content: inline })),
  fc.tuple(words, fc.array(content, { minLength: 1, maxLength: 2 })).map(([title, paragraphs]) => ({
    type: 'box' as const,
    title,
    content: paragraphs,
  })),
)

const turn = fc.record({
  type: fc.constant('turn' as const),
  id: fc.constant(''),
  speaker: fc.constantFrom<string | null>('one', 'two', 'three', null),
  blocks: fc.array(turnBlock, { minLength: 1, maxLength: 3 }),
})

/** Short dialogues with everything a key can meet: three people, lists, notes, quotes, boxes, figures, subheads, plain text, empty turns. */
export const dialogue: fc.Arbitrary<Interview> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: turn }, between), { maxLength: 6 }),
    words,
    fc.array(
      filled.map((text) => [{ text }]),
      { maxLength: 2 },
    ),
    fc.boolean(),
  )
  .map(([body, headline, standfirst, withBio]) => {
    const interview = createInterview('de')
    interview.frame.headline = headline
    interview.frame.standfirst = standfirst
    interview.people = [
      createPerson('one', 'werft', 'interviewer'),
      createPerson('two', 'Ilse Tanner', 'guest'),
      { ...createPerson('three', 'Anton Rehm', 'guest'), bio: [[{ text: 'Baut Brücken.' }]] },
    ]
    const items: BodyItem[] = body.map((item, index) => (item.type === 'turn' ? { ...item, id: `t${index}` } : item))
    interview.body = withBio ? [...items, { type: 'bio', person: 'three' }] : items
    return interview
  })
