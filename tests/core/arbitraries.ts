import fc from 'fast-check'
import type { BodyItem, ImageRef, Inline, Interview, Person, TurnBlock } from '../../src/core/interview/interview'
import { MARKS } from '../../src/core/interview/marks'

/** Words as people write them, with what tends to break writers and readers: brackets, entities, odd spaces, signs of other scripts. */
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Stille',
      'und',
      'Zürich',
      'größte',
      'Straßenlärmmessung',
      'the',
      'naïve',
      '№ 5',
      '„So“',
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<b>',
      '&amp;',
      '"',
      "'",
      '</p>',
      ']]>',
      '--',
      '\u00a0',
      '😀',
      '1.',
      '- x',
      'A:B',
      '#tag',
      '\n',
      ' ',
    ),
  },
)

export const anyText: fc.Arbitrary<string> = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))

const link = fc.constantFrom(
  'https://beispiel.example/a?b=1&c="2"',
  'mailto:redaktion@beispiel.example',
  'tel:+49301234',
)

export const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        text: anyText,
        marks: fc.uniqueArray(fc.constantFrom(...MARKS), { maxLength: 3 }),
        link,
        lang: fc.constantFrom('en', 'fr', 'pt-BR'),
      },
      { requiredKeys: ['text'] },
    ),
  },
  { weight: 1, arbitrary: fc.constant<Inline>({ break: true }) },
)

export const anyContent: fc.Arbitrary<Inline[]> = fc.array(anyInline, { maxLength: 5 })
const contents = fc.array(anyContent, { maxLength: 3 })

const image: fc.Arbitrary<ImageRef> = fc.record({
  asset: fc.constantFrom('', 'kai.jpg', '"><img>.png'),
  alt: anyText,
  credit: anyText,
})

function turnBlock(speaker: fc.Arbitrary<string | null>): fc.Arbitrary<TurnBlock> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('paragraph' as const), content: anyContent }) },
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(anyContent, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('pullQuote' as const),
      content: anyContent,
      speaker,
      turn: fc.constant(null),
    }),
    fc.record({ type: fc.constant('figure' as const), image, caption: anyContent }),
    fc.record({ type: fc.constant('note' as const), content: anyContent }),
  )
}

function bodyItem(people: readonly Person[]): fc.Arbitrary<BodyItem> {
  const speaker = fc.constantFrom(null, ...people.map(({ id }) => id))
  const turn = fc.record(
    {
      type: fc.constant('turn' as const),
      id: fc.constant(''),
      speaker,
      kind: fc.constantFrom('question' as const, 'answer' as const, 'statement' as const),
      time: fc.double({ min: 0, max: 20_000, noNaN: true }),
      blocks: fc.array(turnBlock(speaker), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['type', 'id', 'speaker', 'blocks'] },
  )
  return fc.oneof(
    { weight: 6, arbitrary: turn },
    { weight: 3, arbitrary: turnBlock(speaker) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('subhead' as const), content: anyContent }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('box' as const), title: anyText, content: contents }) },
  )
}

function person(index: number): fc.Arbitrary<Person> {
  return fc.record(
    {
      id: fc.constant(`p${index}`),
      name: anyText,
      short: anyText,
      role: fc.constantFrom('interviewer' as const, 'guest' as const),
      position: anyText,
      organisation: anyText,
      bio: contents,
      portrait: fc.option(image),
      links: fc.array(fc.record({ label: anyText, url: link }), { maxLength: 2 }),
      voice: fc.constantFrom(1 as const, 2 as const, 5 as const),
      pronoun: fc.constantFrom('she' as const, 'he' as const, null),
    },
    { requiredKeys: ['id', 'name', 'short', 'role', 'position', 'organisation', 'bio', 'portrait', 'links'] },
  )
}

const frame: fc.Arbitrary<Interview['frame']> = fc.record({
  kicker: anyText,
  headline: anyText,
  standfirst: contents,
  byline: anyText,
  section: anyText,
  tags: fc.array(anyText, { maxLength: 3 }),
  slug: anyText,
  date: fc.constantFrom(null, '2026-12-03'),
  targetLength: fc.option(fc.integer({ min: 1, max: 20_000 })),
})

/** Valid interviews with every block and mark, whose references all lead somewhere: `parseInterview` takes them as they are, without findings. */
export const anyInterview: fc.Arbitrary<Interview> = fc.tuple(person(0), person(1), person(2)).chain((people) =>
  fc.record({
    format: fc.constant('wechselrede' as const),
    version: fc.constant(1 as const),
    language: fc.constantFrom('de', 'de-CH', 'en-GB', 'fr'),
    frame,
    people: fc.constant(people),
    body: fc
      .tuple(fc.array(bodyItem(people), { maxLength: 12 }), fc.subarray(people))
      .map(([items, biographies]) => [
        ...items.map((item, index) => (item.type === 'turn' ? { ...item, id: `t${index}` } : item)),
        ...biographies.map(({ id }) => ({ type: 'bio' as const, person: id })),
      ]),
  }),
)
