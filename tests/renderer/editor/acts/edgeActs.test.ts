import type { LexicalEditor } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { BodyItem, Inline, Turn } from '../../../../src/core/interview/interview'
import { openHeadless, read } from '../headless'
import { type Page, press } from '../keyPresses'

const words = (text: string): Inline[] => (text ? [{ text }] : [])
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: words(text) })
const list = (...items: string[]) => ({ type: 'list' as const, ordered: true, items: items.map(words) })
const figure = { type: 'figure' as const, image: { asset: 'a', alt: '', credit: '' }, caption: words('Ein Kran.') }
const subhead = (text: string) => ({ type: 'subhead' as const, content: words(text) })
const turn = (...blocks: Turn['blocks']): Turn => ({ type: 'turn', id: 'a', speaker: 'one', blocks })

const page: Page = { clipboard: { cut: '' } }
/** Carets stand in kicker, headline, standfirst and byline, then in the body. */
const BODY = 4

function open(...body: BodyItem[]): LexicalEditor {
  const interview = createInterview('de')
  interview.people = [createPerson('one', 'werft', 'interviewer')]
  interview.body = body
  return openHeadless(interview)
}

/** Presses a key at a place of the body, then types a sign, which says where the caret is. */
function pressAt(editor: LexicalEditor, place: number, offset: number, ...keys: string[]): BodyItem[] {
  press(editor, page, { kind: 'caret', at: { place: BODY + place, offset } })
  for (const key of keys) press(editor, page, { kind: 'key', chord: { key } })
  press(editor, page, { kind: 'type', text: '|' })
  return read(editor).body
}

describe('Delete in a turn', () => {
  it.each([
    [
      'takes the words of the first item into the paragraph before',
      [list('eins', 'zwei')],
      'Wind.|eins',
      [list('zwei')],
    ],
    [
      'takes the list along with its only item',
      [list('eins'), paragraph('Stahl.')],
      'Wind.|eins',
      [paragraph('Stahl.')],
    ],
    ['takes an item without words away', [list('', 'zwei')], 'Wind.|', [list('zwei')]],
  ])('%s', (_, following, first, rest) => {
    const editor = open(turn(paragraph('Wind.'), ...following))
    expect(pressAt(editor, 0, 5, 'Delete')).toEqual([turn(paragraph(first), ...rest)])
  })

  it('takes the paragraph behind a list into its last item, as Backspace does', () => {
    const blocks = () => open(turn(list('eins', 'zwei'), paragraph('Stahl.'), paragraph('Wind.')))
    const joined = [turn(list('eins', 'zwei|Stahl.'), paragraph('Wind.'))]
    expect(pressAt(blocks(), 1, 4, 'Delete')).toEqual(joined)
    expect(pressAt(blocks(), 2, 0, 'Backspace')).toEqual(joined)
  })

  it('fills an item without words with the paragraph behind it', () => {
    const editor = open(turn(list('eins', ''), paragraph('Stahl.')))
    expect(pressAt(editor, 1, 0, 'Delete')).toEqual([turn(list('eins', '|Stahl.'))])
  })

  it('lets an empty paragraph give way to the list behind it', () => {
    const editor = open(turn(paragraph('Wind.'), paragraph(''), list('eins')))
    expect(pressAt(editor, 1, 0, 'Delete')).toEqual([turn(paragraph('Wind.'), list('|eins'))])
  })

  it('joins the items of a list that a paragraph stands behind', () => {
    const editor = open(turn(list('eins', 'zwei'), paragraph('Stahl.')))
    expect(pressAt(editor, 0, 4, 'Delete')).toEqual([turn(list('eins|zwei'), paragraph('Stahl.'))])
  })

  it('leaves a figure alone, and its caption', () => {
    const editor = open(turn(paragraph('Wind.'), figure))
    expect(pressAt(editor, 0, 5, 'Delete', 'Delete')).toEqual([turn(paragraph('Wind.|'), figure)])
  })
})

describe('Backspace at the start of a turn', () => {
  it('goes to the end of the subhead before', () => {
    const editor = open(subhead('Hafen'), turn(paragraph('Wind.')))
    expect(pressAt(editor, 1, 0, 'Backspace')).toEqual([subhead('Hafen|'), turn(paragraph('Wind.'))])
  })

  it('removes a subhead without words', () => {
    const editor = open(subhead(''), turn(paragraph('Wind.')))
    expect(pressAt(editor, 1, 0, 'Backspace')).toEqual([turn(paragraph('|Wind.'))])
  })

  it('stays below the frame', () => {
    const editor = open(turn(paragraph('Wind.')))
    expect(pressAt(editor, 0, 0, 'Backspace')).toEqual([turn(paragraph('|Wind.'))])
  })
})
