import fc from 'fast-check'
import { HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { Interview } from '../../../src/core/interview/interview'
import { $place } from '../../../src/renderer/editor/acts/place'
import { KEYS, type KeyRule } from '../../../src/renderer/editor/keys/keys'
import { dialogue } from './dialogue'
import { $expectGrammar } from './expectGrammar'
import { $putCaret, openHeadless, read, update } from './headless'
import { charactersOf, figuresIn } from './wordsIn'

/** Rules that ask Lexical for a paragraph need a page; they are pressed for real in the end-to-end tests. */
const rules = KEYS.filter((rule) => rule.$run && rule.id !== 'newParagraph' && !rule.changesWords)

const step = fc.record({
  rule: fc.constantFrom(...rules),
  place: fc.nat(),
  offset: fc.nat(),
  digit: fc.integer({ min: 1, max: 4 }),
})

describe('keys', () => {
  it('lose and invent no character, keep the grammar, and are undone in one step', () => {
    fc.assert(
      fc.property(dialogue, fc.array(step, { minLength: 1, maxLength: 8 }), (interview, steps) => {
        const editor = openHeadless(interview)
        for (const { rule, place, offset, digit } of steps) {
          update(editor, () => $putCaret(place, offset))
          const before = read(editor)
          const handled = press(editor, rule, digit)
          const after = read(editor)
          expect(charactersOf(after), rule.id).toBe(charactersOf(before))
          expect(figuresIn(after), rule.id).toBe(figuresIn(before))
          editor.read($expectGrammar)
          if (handled && changed(before, after)) {
            editor.dispatchCommand(UNDO_COMMAND, undefined)
            update(editor, () => undefined)
            expect(read(editor), `undo of ${rule.id}`).toEqual(before)
            return
          }
        }
      }),
      { numRuns: 2000 },
    )
  }, 120_000)
})

function press(editor: LexicalEditor, rule: KeyRule, digit: number): boolean {
  let handled = false
  const event = { code: `Digit${digit}` } as KeyboardEvent
  editor.update(
    () => {
      const place = $place()
      handled =
        place !== null && rule.$run?.(place, { editor, event, arm: () => undefined, isArmed: () => true }) === true
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  return handled
}

function changed(before: Interview, after: Interview): boolean {
  return JSON.stringify(before) !== JSON.stringify(after)
}
