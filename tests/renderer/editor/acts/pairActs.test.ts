import fc from 'fast-check'
import { $getRoot, $isElementNode, type ElementNode, HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { BodyItem, Interview } from '../../../../src/core/interview/interview'
import { pairsOf, plainText, turnsOf } from '../../../../src/core/interview/views'
import {
  $deletePair,
  $duplicatePair,
  $insertQuestion,
  $movePairTo,
  $pairAround,
} from '../../../../src/renderer/editor/acts/pairActs'
import { $place } from '../../../../src/renderer/editor/acts/place'
import { $isTurnNode, $turnFields, type TurnNode } from '../../../../src/renderer/editor/nodes/TurnNode'
import { dialogue } from '../dialogue'
import { openHeadless, read, update } from '../headless'
import { wordsIn } from '../wordsIn'

describe('a pair', () => {
  it('is what the model says, with what lies between its turns', () => {
    fc.assert(
      fc.property(dialogue, (interview) => {
        const editor = openHeadless(interview)
        const expected = pairsOf(read(editor)).flatMap(({ questions, answers }) => {
          const ids = [...questions, ...answers].map(({ id }) => id)
          return ids.map(() => ids)
        })
        const found = editor.read(() =>
          $turns().map((turn) =>
            $pairAround(turn)
              .filter($isTurnNode)
              .map((item) => $turnFields(item).id),
          ),
        )
        expect(found).toEqual(expected)
      }),
    )
  })

  it('moves, doubles and goes as a whole, and each is undone exactly', () => {
    const places = fc.record({ from: fc.nat(), to: fc.nat(), where: fc.constantFrom('before', 'after' as const) })
    fc.assert(
      fc.property(dialogue, places, (interview, { from, to, where }) => {
        const editor = openHeadless(interview)
        const before = read(editor)
        const acts: [string, (turn: TurnNode) => void][] = [
          ['move', (turn) => $movePairTo(turn, $item(to) ?? turn, where)],
          ['double', $duplicatePair],
          ['delete', $deletePair],
        ]
        for (const [name, $act] of acts) {
          commit(editor, () => {
            const turn = $turns()[from % Math.max(1, $turns().length)]
            if (turn) $act(turn)
          })
          const after = read(editor)
          if (name === 'move') expect(sorted(after)).toEqual(sorted(before))
          if (name === 'double') expect(new Set(turnsOf(after).map(({ id }) => id)).size).toBe(turnsOf(after).length)
          if (JSON.stringify(after) === JSON.stringify(before)) continue
          undo(editor)
          expect(read(editor), `undo of ${name}`).toEqual(before)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('doubled has ids of its own, also where a quotation names one, and no second bio', () => {
    const editor = openHeadless(withQuote())
    commit(editor, () => {
      const turn = $turns()[0]
      if (turn) $duplicatePair(turn)
    })
    const { body } = read(editor)
    expect(body.map(({ type }) => type)).toEqual(['turn', 'pullQuote', 'bio', 'turn', 'turn', 'pullQuote', 'turn'])
    const [, , , answer, , quote, copied] = body
    expect(answer).toMatchObject({ id: 't2' })
    expect(quote).toMatchObject({ turn: copied?.type === 'turn' ? copied.id : '' })
    expect(copied).not.toMatchObject({ id: 't2' })
  })
})

describe('a question inserted into an answer', () => {
  const inserted = (at: [paragraph: number, offset: number], turn = 1) => {
    const editor = openHeadless(plain())
    commit(editor, () => {
      const block = $turns()[turn]?.getChildAtIndex(at[0])
      const text = 'getFirstChild' in (block ?? {}) ? (block as TurnNode).getFirstChild() : null
      if (text && 'select' in text) (text as unknown as { select(from: number, to: number): void }).select(at[1], at[1])
      const place = $place()
      if (place?.turn) $insertQuestion(place, place.turn)
    })
    const caret = editor.read(() => $place()?.turn && $turnFields($place()?.turn as TurnNode).id)
    const turns = turnsOf(read(editor))
    return {
      text: turns.map(
        ({ speaker, blocks }) =>
          `${speaker}: ${blocks.map((block) => 'content' in block && plainText(block.content as never)).join('|')}`,
      ),
      caret: turns.findIndex(({ id }) => id === caret),
    }
  }

  it('leaves the rest with the same guest, and the space before it with what was said first', () => {
    expect(inserted([0, 4])).toEqual({
      text: ['house: Wann?', 'guest: Erst ', 'house: ', 'guest: so.|Dann so.'],
      caret: 2,
    })
  })

  it('between two paragraphs leaves no empty one behind', () => {
    expect(inserted([1, 0]).text).toEqual(['house: Wann?', 'guest: Erst so.', 'house: ', 'guest: Dann so.'])
  })

  it('at the end is simply the next question, at the start one before', () => {
    expect(inserted([1, 8]).text).toEqual(['house: Wann?', 'guest: Erst so.|Dann so.', 'house: '])
    expect(inserted([0, 0]).text).toEqual(['house: Wann?', 'house: ', 'guest: Erst so.|Dann so.'])
  })

  it('asked for in a question comes behind the pair', () => {
    expect(inserted([0, 2], 0)).toEqual({ text: ['house: Wann?', 'guest: Erst so.|Dann so.', 'house: '], caret: 2 })
  })
})

const p = (text: string) => ({ type: 'paragraph' as const, content: [{ text }] })

function plain(): Interview {
  const interview = createInterview('de')
  interview.people = [createPerson('house', 'werft', 'interviewer'), createPerson('guest', 'Ilse Tanner', 'guest')]
  interview.body = [
    { type: 'turn', id: 't1', speaker: 'house', blocks: [p('Wann?')] },
    { type: 'turn', id: 't2', speaker: 'guest', blocks: [p('Erst so.'), p('Dann so.')] },
  ]
  return interview
}

function withQuote(): Interview {
  const interview = plain()
  const [question, answer] = interview.body as [BodyItem, BodyItem]
  const quote = { type: 'pullQuote' as const, content: [{ text: 'Erst so.' }], speaker: 'guest', turn: 't2' }
  interview.body = [question, quote, { type: 'bio', person: 'guest' }, answer]
  return interview
}

function $item(at: number): ElementNode | undefined {
  const items = $getRoot().getChildren().filter($isElementNode)
  return items[at % items.length]
}

function $turns(): TurnNode[] {
  return $getRoot().getChildren().filter($isTurnNode)
}

function commit(editor: LexicalEditor, $run: () => void): void {
  editor.update($run, { discrete: true, tag: HISTORY_PUSH_TAG })
}

function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  update(editor, () => undefined)
}

function sorted(interview: Interview): string[] {
  return wordsIn(interview).sort((a, b) => (a < b ? -1 : Number(a > b)))
}
