import { $isListItemNode, $isListNode, ListNode } from '@lexical/list'
import fc from 'fast-check'
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $nodesOfType,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { BodyItem, Interview } from '../../../src/core/interview/interview'
import { BLOCK_KINDS } from '../../../src/renderer/editor/blocks/blockKinds'
import { $runAction } from '../../../src/renderer/editor/runAction'
import type { EditorAction } from '../../../src/renderer/editor/session'
import { dialogue } from './dialogue'
import { $expectGrammar } from './expectGrammar'
import { $caretPlaces, $putCaret, openHeadless, read, update } from './headless'
import { charactersOf } from './wordsIn'

const MARKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const

const step = fc.record({ place: fc.nat(), offset: fc.nat(), upTo: fc.nat() })

/** Selects inside one text; where there is none, it is a caret. */
function $selectSome({ place, offset, upTo }: { place: number; offset: number; upTo: number }): void {
  $putCaret(place, offset)
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null
  if ($isTextNode(node)) node.select(0, upTo % (node.getTextContentSize() + 1))
}

function act(editor: LexicalEditor, action: EditorAction): void {
  editor.update(() => $runAction(editor, action), { discrete: true, tag: HISTORY_PUSH_TAG })
}

function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  update(editor, () => undefined)
}

describe('blocks and marks', () => {
  it('put in and taken back at any place never change the words, keep the grammar, and are one undo step', () => {
    const actions = fc.constantFrom<EditorAction>(...MARKS, ...BLOCK_KINDS.map((kind) => kind.action))
    fc.assert(
      fc.property(dialogue, fc.array(fc.tuple(actions, step), { minLength: 1, maxLength: 6 }), (interview, steps) => {
        const editor = openHeadless(interview)
        for (const [action, { place, offset }] of steps) {
          update(editor, () => $putCaret(place, offset))
          const before = read(editor)
          act(editor, action)
          expect(charactersOf(read(editor)), action).toBe(charactersOf(before))
          editor.read($expectGrammar)
          if (JSON.stringify(read(editor)) === JSON.stringify(before)) continue
          undo(editor)
          expect(read(editor), `undo of ${action}`).toEqual(before)
          act(editor, action)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('marks change no word, and superscript and subscript exclude each other', () => {
    fc.assert(
      fc.property(dialogue, fc.constantFrom(...MARKS), step, (interview, mark, where) => {
        const editor = openHeadless(interview)
        const before = read(editor)
        update(editor, () => $selectSome(where))
        for (const action of [mark, 'superscript', 'subscript'] as const) act(editor, action)
        expect(charactersOf(read(editor))).toBe(charactersOf(before))
        expect(JSON.stringify(read(editor))).not.toContain('"superscript","subscript"')
      }),
      { numRuns: 200 },
    )
  })

  it('are refused where the interview keeps plain text only', () => {
    const editor = openHeadless({ ...createInterview('de'), body: [] })
    update(editor, () => {
      const headline = $getRoot().getChildAtIndex(1)
      if ($isElementNode(headline)) headline.append($createTextNode('Stahl')).select(0, 1)
    })
    act(editor, 'bold')
    expect(editor.read(() => $getRoot().getAllTextNodes()[0]?.getFormat())).toBe(0)
  })
})

const p = (text: string) => ({ type: 'paragraph' as const, content: text === '' ? [] : [{ text }] })

function conversation(...body: BodyItem[]): Interview {
  const people = [createPerson('house', 'werft', 'interviewer'), createPerson('guest', 'Ilse Tanner', 'guest')]
  return { ...createInterview('de'), people, body }
}

/** Puts the caret into the nth place behind the four fields of the frame and acts. */
function actAt(interview: Interview, nth: number, action: EditorAction, range?: [number, number]): Interview {
  const editor = openHeadless(interview)
  update(editor, () => {
    const node = $caretPlaces()[4 + nth]
    if ($isTextNode(node)) node.select(...(range ?? [node.getTextContentSize(), node.getTextContentSize()]))
    else if ($isElementNode(node)) node.select(0, 0)
  })
  act(editor, action)
  return read(editor)
}

const question: BodyItem = { type: 'turn', id: 'q', speaker: 'house', blocks: [p('Was hören Sie?')] }
const answer: BodyItem = {
  type: 'turn',
  id: 'a',
  speaker: 'guest',
  blocks: [p('Erst den Wind. Dann den Stahl.'), p('')],
}

describe('a pull quote', () => {
  it('repeats the selected words behind their turn and remembers it', () => {
    const { body } = actAt(conversation(question, answer, question), 1, 'pullQuote', [15, 30])
    expect(body).toHaveLength(4)
    expect(body[1]).toEqual(answer)
    expect(body[2]).toEqual({
      type: 'pullQuote',
      content: [{ text: '„Dann den Stahl.“' }],
      speaker: 'guest',
      turn: 'a',
    })
  })

  it('begins with a word', () => {
    const { body } = actAt(conversation(answer), 0, 'pullQuote', [13, 30])
    expect(body[1]).toMatchObject({ content: [{ text: '„Dann den Stahl.“' }] })
  })

  it('put in empty comes behind the turn, in place of its empty paragraph', () => {
    const { body } = actAt(conversation(question, answer), 2, 'pullQuote')
    expect(body.slice(1)).toEqual([
      { ...answer, blocks: [p('Erst den Wind. Dann den Stahl.')] },
      { type: 'pullQuote', content: [], speaker: 'guest', turn: 'a' },
    ])
  })
})

describe('a block between turns', () => {
  it('stands before a question and behind an answer', () => {
    const types = (interview: Interview) => interview.body.map(({ type }) => type)
    const start = conversation(question, { ...answer, blocks: [p('Erst den Wind.')] })
    expect(types(actAt(start, 0, 'subhead'))).toEqual(['subhead', 'turn', 'turn'])
    expect(types(actAt(start, 1, 'box'))).toEqual(['turn', 'turn', 'box'])
  })

  it('parts a turn where an empty paragraph stands in its middle', () => {
    const long: BodyItem = { type: 'turn', id: 'a', speaker: 'guest', blocks: [p('Eins.'), p(''), p('Drei.')] }
    const { body } = actAt(conversation(long), 1, 'subhead')
    expect(body).toMatchObject([
      { type: 'turn', speaker: 'guest', blocks: [p('Eins.')] },
      { type: 'subhead', content: [] },
      { type: 'turn', speaker: 'guest', blocks: [p('Drei.')] },
    ])
  })

  it('has a title and a paragraph if it is a box', () => {
    const { body } = actAt(conversation(question, answer), 2, 'box')
    expect(body[2]).toEqual({ type: 'box', title: '', content: [[]] })
  })
})

it('lists in lists become one flat list, however deep', () => {
  const editor = openHeadless(conversation({ type: 'list', ordered: false, items: [[{ text: 'außen' }]] }))
  update(editor, () => {
    let item = $nodesOfType(ListNode)[0]?.getFirstChild()
    for (let depth = 0; depth < 50 && $isListItemNode(item); depth++) {
      const nested = new ListNode('bullet', 1)
      const inner = item.insertNewAfter($getRoot().selectEnd(), false)
      inner.append($createTextNode(`Tiefe ${depth}`))
      nested.append(inner)
      item.append(nested)
      item = inner
    }
  })
  editor.read(() => {
    const lists = $nodesOfType(ListNode)
    expect(lists).toHaveLength(1)
    expect(lists[0]?.getChildren().filter($isListNode)).toEqual([])
    expect(lists[0]?.getChildrenSize()).toBe(51)
  })
})
