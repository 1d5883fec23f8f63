import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { Interview, Turn } from '../../../src/core/interview/interview'
import { dialogue } from './dialogue'
import { openHeadless, read } from './headless'

const p = (text: string) => ({ type: 'paragraph' as const, content: [{ text }] })

/** Every block and mark there is. */
function everything(): Interview {
  const interview = createInterview('de-CH')
  interview.frame = {
    kicker: 'Werkstatt',
    headline: 'Die Brücke hört zu',
    standfirst: [[{ text: 'Erster Absatz.' }], [{ text: 'Zweiter ' }, { text: 'Absatz:', marks: ['italic'] }]],
    byline: 'Jo Maier',
    section: 'Technik',
    tags: ['Brücken'],
    slug: 'bruecke',
    date: '2026-11-02',
    targetLength: 3600,
  }
  interview.people = [
    createPerson('house', 'werft', 'interviewer'),
    { ...createPerson('guest', 'Dr. Ilse Tanner', 'guest'), bio: [[{ text: 'Ilse Tanner baut Brücken.' }]], voice: 3 },
  ]
  interview.body = [
    { type: 'turn', id: 'a', speaker: 'house', blocks: [p('Was hören Sie?')] },
    {
      type: 'turn',
      id: 'b',
      speaker: 'guest',
      time: 12.5,
      blocks: [
        {
          type: 'paragraph',
          content: [
            { text: 'Erst ' },
            { text: 'den Wind', marks: ['bold', 'italic', 'underline', 'strike', 'superscript'] },
            { break: true },
            { text: 'H' },
            { text: '2', marks: ['subscript'] },
            { text: 'O, siehe ' },
            { text: 'hier', link: 'https://example.org/a?b=1' },
            { text: ' und ' },
            { text: 'en passant', lang: 'fr' },
          ],
        },
        { type: 'list', ordered: true, items: [[{ text: 'eins' }], [{ text: 'zwei' }]] },
        { type: 'note', content: [{ text: 'Zahl belegen.' }] },
        {
          type: 'figure',
          image: { asset: 'a.jpg', alt: 'Eine Brücke', credit: 'Foto: R. Ott' },
          caption: [{ text: 'Sie steht.' }],
        },
        { type: 'pullQuote', content: [{ text: 'Erst den Wind' }], speaker: 'guest', turn: 'b' },
      ],
    },
    { type: 'turn', id: 'c', speaker: null, kind: 'statement', blocks: [p('(lacht)')] },
    { type: 'subhead', content: [{ text: 'Der Ton macht es' }] },
    p('Pause.'),
    { type: 'list', ordered: false, items: [[{ text: 'Punkt' }], []] },
    { type: 'box', title: 'Zahlen', content: [[{ text: 'Drei.' }], [{ text: 'Vier.' }]] },
    { type: 'bio', person: 'guest' },
    { type: 'note', content: [{ text: 'Zurück' }] },
  ]
  return interview
}

describe('editor', () => {
  it('gives back every block and mark it was given', () => {
    expect(read(openHeadless(everything()))).toEqual(everything())
  })

  it('gives back any dialogue', () => {
    fc.assert(
      fc.property(dialogue, (interview) => {
        expect(read(openHeadless(interview))).toEqual(normal(interview))
      }),
    )
  })
})

/** What the editor makes the same: a lonely empty paragraph is a place to write, and two lists of a kind in a row are one. */
function normal(interview: Interview): Interview {
  const [only] = interview.body
  const blank = interview.body.length === 1 && only?.type === 'paragraph' && only.content.length === 0
  const body = interview.body.map((item) => (item.type === 'turn' ? { ...item, blocks: joinLists(item.blocks) } : item))
  return { ...interview, body: blank ? [] : body }
}

function joinLists(blocks: Turn['blocks']): Turn['blocks'] {
  const joined: Turn['blocks'] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const continues = block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered
    if (continues) joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] }
    else joined.push(block)
  }
  return joined
}
