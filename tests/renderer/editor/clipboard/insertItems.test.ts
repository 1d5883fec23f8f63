import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import { type Interview, type TurnBlock, turnSchema } from '../../../../src/core/interview/interview'
import { plainText, turnsOf } from '../../../../src/core/interview/views'
import { PasteExtension } from '../../../../src/renderer/editor/clipboard/pasteExtension'
import { openHeadless, read } from '../headless'
import { type Page, type Press, press } from '../keyPresses'

const paragraph = (text: string): TurnBlock => ({ type: 'paragraph', content: text ? [{ text }] : [] })
const list = (...items: string[]): TurnBlock => ({
  type: 'list',
  ordered: false,
  items: items.map((text) => [{ text }]),
})
const note = (text: string): TurnBlock => ({ type: 'note', content: [{ text }] })

function interviewOf(...turns: [speaker: 'w' | 't', ...blocks: (TurnBlock | string)[]][]): Interview {
  const body = turns.map(([speaker, ...blocks], index) => ({
    type: 'turn' as const,
    id: `turn${index}`,
    speaker,
    blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
  }))
  const people = [createPerson('w', 'werft', 'interviewer'), createPerson('t', 'Ilse Tanner', 'guest')]
  return { ...createInterview('de'), people, body }
}

/** Before the turns stand the four fields of the frame. */
const at = (place: number, offset: number) => ({ place: 4 + place, offset })

function play(interview: Interview, ...presses: Press[]): Interview {
  const editor = openHeadless(interview, [PasteExtension])
  const page: Page = { clipboard: { cut: '' } }
  for (const act of presses) expect(press(editor, page, act)).toBe(true)
  return read(editor)
}

function cutAndPasted(interview: Interview, from: Press & { kind: 'select' }): Interview {
  return play(interview, from, { kind: 'cut' }, { kind: 'paste' })
}

/** Speaker and words, blocks parted by `|`. */
function wordsOf(interview: Interview): string[] {
  return turnsOf(interview).map(({ speaker, blocks }) => {
    const texts = blocks.flatMap((block) =>
      (block.type === 'list' ? block.items : []).concat('content' in block ? [block.content] : []),
    )
    return `${speaker}: ${texts.map(plainText).join('|')}`
  })
}

const FIVE = interviewOf(['w', 'Was hören Sie?'], ['t', 'Erst den Wind.'], ['w', 'Und dann?'], ['t', 'Den Stahl.'])

describe('what was cut from one turn to another', () => {
  it('comes back as it was at the same caret', () => {
    expect(cutAndPasted(FIVE, { kind: 'select', at: at(1, 5), to: at(3, 4) })).toEqual(FIVE)
  })

  it('comes back in its order where somebody else’s words have come together', () => {
    const after = cutAndPasted(FIVE, { kind: 'select', at: at(1, 5), to: at(2, 4) })
    expect(wordsOf(after)).toEqual(['w: Was hören Sie?', 't: Erst den Wind.', 'w: Und ', 't: dann?', 't: Den Stahl.'])
  })

  it('comes back with its paragraphs and lists', () => {
    const start = interviewOf(
      ['t', 'Erst.', list('Wind', 'Stahl')],
      ['w', 'Ja?'],
      ['t', list('Holz', 'Stein'), 'Ende.'],
    )
    expect(cutAndPasted(start, { kind: 'select', at: at(2, 2), to: at(4, 2) })).toEqual(start)
  })
})

describe('a whole text that was cut', () => {
  const WHOLE: Interview = {
    ...FIVE,
    frame: {
      ...FIVE.frame,
      headline: 'Die Brücke hört zu',
      standfirst: [[{ text: 'Manche Risse' }], [{ text: 'hört man.' }]],
    },
  }
  const all: Press = { kind: 'select', at: { place: 0, offset: 0 }, to: { place: 8, offset: 10 } }

  it('fills the frame again and leaves no empty block', () => {
    expect(play(WHOLE, all, { kind: 'cut' }, { kind: 'paste' })).toEqual(WHOLE)
  })

  it('takes the place of the whole text', () => {
    expect(play(WHOLE, all, { kind: 'cut' }, { kind: 'undo' }, all, { kind: 'paste' })).toEqual(WHOLE)
  })

  it('fills what is empty of the frame, and loses no word of what is not', () => {
    const after = play(
      WHOLE,
      all,
      { kind: 'cut' },
      { kind: 'caret', at: { place: 1, offset: 0 } },
      { kind: 'type', text: 'a' },
      { kind: 'paste' },
    )
    const headline = { type: 'paragraph', content: [{ text: 'Die Brücke hört zu' }] }
    expect(after).toEqual({ ...WHOLE, frame: { ...WHOLE.frame, headline: 'a' }, body: [headline, ...WHOLE.body] })
  })
})

describe('turns at the caret', () => {
  /** Two turns, werft and Ilse Tanner, are cut and pasted at a place of what is left. */
  const moved = (place: number, offset: number, ...last: [speaker: 'w' | 't', ...blocks: (TurnBlock | string)[]]) =>
    play(
      interviewOf(['w', 'Ja?'], ['t', 'Nein.'], last),
      { kind: 'select', at: at(0, 0), to: at(1, 5) },
      { kind: 'cut' },
      { kind: 'caret', at: at(place, offset) },
      { kind: 'paste' },
      { kind: 'type', text: 'ß' },
    )

  it('part the turn there, and go on in its halves where the speaker is the same', () => {
    expect(wordsOf(moved(0, 5, 't', 'Erst den Wind.'))).toEqual(['t: Erst ', 'w: Ja?', 't: Nein.ßden Wind.'])
    expect(wordsOf(moved(0, 5, 'w', 'Erst den Wind?'))).toEqual(['w: Erst Ja?', 't: Nein.ß', 'w: den Wind?'])
  })

  it('come before it at its start and behind it at its end, and leave no empty turn', () => {
    expect(wordsOf(moved(0, 0, 't', 'Den Wind.'))).toEqual(['w: Ja?', 't: Nein.ß', 't: Den Wind.'])
    expect(wordsOf(moved(0, 9, 't', 'Den Wind.'))).toEqual(['t: Den Wind.', 'w: Ja?', 't: Nein.ß'])
    expect(wordsOf(moved(0, 0, 't', ''))).toEqual(['w: Ja?', 't: Nein.ß'])
  })

  it('come between its paragraphs, and leave a note whole', () => {
    expect(wordsOf(moved(0, 4, 't', 'Wind', 'Stahl'))).toEqual(['t: Wind', 'w: Ja?', 't: Nein.ßStahl'])
    expect(wordsOf(moved(0, 2, 't', note('Wind'), 'Stahl'))).toEqual(['t: Wind', 'w: Ja?', 't: Nein.ßStahl'])
  })

  it('have ids of their own', () => {
    const turns = turnsOf(moved(0, 5, 'w', 'Erst den Wind?'))
    expect(new Set(turns.map(({ id }) => id)).size).toBe(3)
    for (const turn of turns) expect(turnSchema.safeParse(turn).success).toBe(true)
  })
})
