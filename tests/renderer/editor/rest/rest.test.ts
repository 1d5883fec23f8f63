import { getExtensionDependencyFromEditor } from '@lexical/extension'
import fc from 'fast-check'
import { $createTextNode, $getRoot, $isElementNode, configExtension, HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { BodyItem, Interview } from '../../../../src/core/interview/interview'
import { firstItems } from '../../../../src/renderer/editor/rest/firstItems'
import { RestExtension } from '../../../../src/renderer/editor/rest/restExtension'
import { shareWords } from '../../../../src/renderer/editor/rest/shareWords'
import { anyInterview } from '../../../core/arbitraries'
import { dialogue } from '../dialogue'
import { openHeadless, read, update } from '../headless'

/** An editor that begins with so many items, and what gives it the rest. */
function openFirst(interview: Interview, first: number) {
  const { body } = interview
  const rest = configExtension(RestExtension, { items: body.slice(first) })
  const editor = openHeadless({ ...interview, body: body.slice(0, first) }, [rest])
  return { editor, write: getExtensionDependencyFromEditor(editor, RestExtension).output.finish }
}

describe('the rest of an interview', () => {
  it('makes the same text as all of it at once, and again no other', () => {
    fc.assert(
      fc.property(fc.oneof(dialogue, anyInterview), fc.nat(), (interview, cut) => {
        fc.pre(interview.body.length > 1)
        const { editor, write } = openFirst(interview, 1 + (cut % (interview.body.length - 1)))
        write()
        write()
        expect(read(editor)).toEqual(read(openHeadless(interview)))
      }),
      { numRuns: 300 },
    )
  })

  it('is no step of its own: undo goes back to all of the text', () => {
    fc.assert(
      fc.property(dialogue, (interview) => {
        fc.pre(interview.body.length > 1)
        const { editor, write } = openFirst(interview, 1)
        write()
        const whole = read(editor)
        expect(editor.dispatchCommand(UNDO_COMMAND, undefined)).toBe(true)
        expect(read(editor)).toEqual(whole)
        const $write = () => {
          const field = $getRoot().getFirstChild()
          if ($isElementNode(field)) field.append($createTextNode('Neu'))
        }
        editor.update($write, { discrete: true, tag: HISTORY_PUSH_TAG })
        expect(read(editor).frame.kicker).toContain('Neu')
        editor.dispatchCommand(UNDO_COMMAND, undefined)
        expect(read(editor)).toEqual(whole)
        update(editor, () => undefined)
      }),
      { numRuns: 100 },
    )
  })
})

describe('words that the page and the program share', () => {
  it('are the same words in the same places', () => {
    fc.assert(
      fc.property(anyInterview, (interview) => {
        const shared = structuredClone(interview)
        shareWords(shared, { data: '' })
        expect(shared).toEqual(interview)
      }),
    )
  })
})

describe('how much an editor begins with', () => {
  const turn = (characters: number, n: number): BodyItem => ({
    type: 'turn',
    id: `t${n}`,
    speaker: null,
    blocks: [{ type: 'paragraph', content: [{ text: 'x'.repeat(characters) }] }],
  })
  const turns = (count: number, characters: number) => Array.from({ length: count }, (_, n) => turn(characters, n))

  it('is a windowful of a long interview, and all of one that is not twice as long', () => {
    expect(firstItems(turns(1000, 400))).toBe(50)
    expect(firstItems(turns(99, 400))).toBe(99)
    expect(firstItems([])).toBe(0)
  })

  it('counts turns of few words as lines', () => {
    expect(firstItems(turns(5000, 1))).toBe(250)
    expect(firstItems(turns(5000, 0))).toBe(250)
  })

  it('is one item where that fills a window', () => {
    expect(firstItems(turns(3, 1_000_000))).toBe(1)
  })
})
