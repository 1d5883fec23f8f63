import fc from 'fast-check'
import { $getSelection, $isRangeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { Block, Interview } from '../../../../src/core/interview/interview'
import { turnsOf } from '../../../../src/core/interview/views'
import { $insertBlocks } from '../../../../src/renderer/editor/acts/insertBlocks'
import { dialogue } from '../dialogue'
import { $caretPlaces, $putCaret, openHeadless, read, update } from '../headless'
import { charactersOf } from '../wordsIn'

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ text }] })
const list = { type: 'list' as const, ordered: true, items: [[{ text: 'Poller' }], [{ text: 'Leine' }]] }
const subhead = { type: 'subhead' as const, content: [{ text: 'Danach' }] }
const BLOCKS: Block[] = [paragraph('Erstens'), list, subhead, paragraph('Letztens')]

function insert(here: Interview, blocks: Block[], $caret: () => void): Interview {
  const editor = openHeadless(here)
  update(editor, () => {
    $caret()
    const selection = $getSelection()
    if ($isRangeSelection(selection)) $insertBlocks(selection, blocks)
  })
  return read(editor)
}

const START: Interview = {
  ...createInterview('de'),
  people: [createPerson('p', 'Ina Kolk', 'guest')],
  body: [{ type: 'turn', id: 't', speaker: 'p', blocks: [paragraph('Vorher nachher')] }],
}

/** Puts the caret behind "Vorher ". */
function $amid(): void {
  const at = $caretPlaces().findIndex((node) => node.getTextContent() === 'Vorher nachher')
  $putCaret(at, 7)
}

describe('text with structure at the caret', () => {
  it('keeps paragraphs and lists in the turn, and goes on before and behind', () => {
    const { body } = insert(START, [paragraph('eins'), list, paragraph('zwei ')], $amid)
    expect(body).toEqual([
      { type: 'turn', id: 't', speaker: 'p', blocks: [paragraph('Vorher eins'), list, paragraph('zwei nachher')] },
    ])
  })

  it('parts the turn at a subhead', () => {
    const after = insert(START, [paragraph('eins'), subhead, paragraph('zwei ')], $amid)
    expect(after.body.map(({ type }) => type)).toEqual(['turn', 'subhead', 'turn'])
    expect(turnsOf(after).map(({ blocks }) => blocks)).toEqual([
      [paragraph('Vorher eins')],
      [paragraph('zwei nachher')],
    ])
  })

  it('loses no character at any place', () => {
    fc.assert(
      fc.property(
        dialogue,
        fc.subarray(BLOCKS, { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (here, blocks, place, offset) => {
          const incoming = charactersOf({ ...createInterview('de'), body: blocks })
          const before = charactersOf(read(openHeadless(here)))
          const after = charactersOf(insert(here, blocks, () => $putCaret(place, offset)))
          // In a field of the frame spaces stand between the lines, in a note line breaks.
          const letters = (text: string) => [...text.replace(/\s/gu, '')].sort((a, b) => (a < b ? -1 : Number(a > b)))
          expect(letters(after)).toEqual(letters(before + incoming))
        },
      ),
      { numRuns: 200 },
    )
  })
})
