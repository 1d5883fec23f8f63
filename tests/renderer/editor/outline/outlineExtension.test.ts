import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { $getRoot, $isTextNode, HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import { $movePairTo } from '../../../../src/renderer/editor/acts/pairActs'
import { $isTurnNode, type TurnNode } from '../../../../src/renderer/editor/nodes/TurnNode'
import { OutlineExtension } from '../../../../src/renderer/editor/outline/outlineExtension'
import { openHeadless, update } from '../headless'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the outline', () => {
  it('names each pair by the first words of its question', () => {
    expect(open().outline.get().rows).toEqual([
      { turn: 't0', pair: 't0', words: 'Frage 0', asks: true },
      { turn: 't2', pair: 't2', words: 'Frage 1', asks: true },
      { turn: 't4', pair: 't4', words: 'Frage 2', asks: true },
    ])
  })

  it('names each of several people who ask one after the other, and follows the caret to them', () => {
    const { editor, outline } = open(['werft', 'Anton Rehm', 'Anton Rehm', 'Ilse Tanner', 'werft', 'Ilse Tanner'])
    outline.listen(() => undefined)
    expect(outline.get().rows.map(({ turn, pair }) => [turn, pair])).toEqual([
      ['t0', 't0'],
      ['t1', 't0'],
      ['t4', 't4'],
    ])
    update(editor, () => void $turns()[3]?.selectStart())
    expect(outline.get().active).toBe('t1')
    update(editor, () => void $turns()[0]?.selectStart())
    expect(outline.get().active).toBe('t0')
  })

  it('waits for quiet, then changes only the row of the question that was written in', () => {
    const { editor, outline } = open()
    let told = 0
    outline.listen(() => told++)
    const before = outline.get().rows
    for (const word of [' noch', ' einmal']) {
      update(editor, () => $write($turns()[2], word))
      expect(outline.get().rows).toBe(before)
    }
    vi.runAllTimers()
    expect(told).toBe(1)
    const { rows } = outline.get()
    expect(rows[1]?.words).toBe('Frage 1 noch einmal')
    expect([rows[0], rows[2]]).toEqual([before[0], before[2]])
    expect(rows[0]).toBe(before[0])
  })

  it('says nothing for what is written into an answer', () => {
    const { editor, outline } = open()
    let told = 0
    outline.listen(() => told++)
    update(editor, () => $write($turns()[1], ' mehr'))
    vi.runAllTimers()
    expect(told).toBe(0)
  })

  it('follows the caret at once, and moved pairs and undo after a moment', () => {
    const { editor, outline } = open()
    outline.listen(() => undefined)
    update(editor, () => void $turns()[3]?.selectStart())
    expect(outline.get().active).toBe('t2')
    editor.update(() => void ($turns()[5] && $movePairTo($turns()[5] as TurnNode, $turns()[0] as TurnNode, 'before')), {
      discrete: true,
      tag: HISTORY_PUSH_TAG,
    })
    vi.runAllTimers()
    expect(outline.get().rows.map(({ turn }) => turn)).toEqual(['t4', 't0', 't2'])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    update(editor, () => undefined)
    vi.runAllTimers()
    expect(outline.get().rows.map(({ turn }) => turn)).toEqual(['t0', 't2', 't4'])
  })
})

const ALTERNATING = ['werft', 'Ilse Tanner', 'werft', 'Ilse Tanner', 'werft', 'Ilse Tanner']

function open(speakers = ALTERNATING): { editor: LexicalEditor; outline: ReturnType<typeof outlineOf> } {
  const interview = createInterview('de')
  interview.people = ['werft', 'Anton Rehm', 'Ilse Tanner'].map((name) =>
    createPerson(name, name, name === 'Ilse Tanner' ? 'guest' : 'interviewer'),
  )
  interview.body = speakers.map((speaker, n) => ({
    type: 'turn' as const,
    id: `t${n}`,
    speaker,
    blocks: [{ type: 'paragraph' as const, content: [{ text: `${n % 2 === 0 ? 'Frage' : 'Antwort'} ${n >> 1}` }] }],
  }))
  const editor = openHeadless(interview)
  return { editor, outline: outlineOf(editor) }
}

function outlineOf(editor: LexicalEditor) {
  return getExtensionDependencyFromEditor(editor, OutlineExtension).output
}

function $turns(): TurnNode[] {
  return $getRoot().getChildren().filter($isTurnNode)
}

function $write(turn: TurnNode | undefined, words: string): void {
  const text = turn?.getFirstDescendant()
  if ($isTextNode(text)) text.setTextContent(text.getTextContent() + words)
}
