import { $getRoot, $isElementNode, HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { Block, Interview } from '../../../../src/core/interview/interview'
import { textsOf } from '../../../../src/core/interview/views'
import { $place } from '../../../../src/renderer/editor/acts/place'
import { $insertFigures, $moveFigure, $removeFigure, $spotAt } from '../../../../src/renderer/editor/figures/figureActs'
import { $isFigureNode, type FigureNode } from '../../../../src/renderer/editor/nodes/FigureNode'
import { openHeadless, read, update } from '../headless'

const p = (text: string) => ({ type: 'paragraph' as const, content: text === '' ? [] : [{ text }] })
const image = (asset: string) => ({ asset, alt: '', credit: '' })
const figure = (asset: string) => ({ type: 'figure' as const, image: image(asset), caption: [] })

function interview(...body: Interview['body']): Interview {
  return { ...createInterview('de'), people: [createPerson('one', 'werft', 'interviewer')], body }
}

const turn = (id: string, ...blocks: Extract<Interview['body'][number], { type: 'turn' }>['blocks']) => ({
  type: 'turn' as const,
  id,
  speaker: 'one',
  blocks,
})

/** The body in short: `[a F]` is a turn with a paragraph and a figure. */
function shortOf(editor: LexicalEditor): string {
  const of = (block: Block) => (block.type === 'figure' ? 'F' : textsOf(block, []).join('') || '_')
  return read(editor)
    .body.map((item) => (item.type === 'turn' ? `[${item.blocks.map(of).join(' ')}]` : of(item)))
    .join(' ')
}

function $figures(): FigureNode[] {
  const children = $getRoot().getChildren().filter($isElementNode)
  return [...children, ...children.flatMap((child) => child.getChildren())].filter($isFigureNode)
}

function act(editor: LexicalEditor, $act: (figure: FigureNode) => unknown): void {
  editor.update(
    () => {
      const [first] = $figures()
      if (first) $act(first)
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
}

/** Puts the caret into the block of a path below the body, and pictures at it. */
function insertAt(editor: LexicalEditor, item: number, block: number | null, ...assets: string[]): void {
  update(editor, () => {
    const node = $getRoot().getChildAtIndex(item + 4)
    const target = block !== null && $isElementNode(node) ? node.getChildAtIndex(block) : node
    if ($isElementNode(target)) target.selectEnd()
  })
  editor.update(
    () => {
      const place = $place()
      if (place) $insertFigures($spotAt(place), assets.map(image))
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
}

describe('a picture goes in', () => {
  it.each([
    ['behind the paragraph with the caret', interview(turn('a', p('a'), p('b'))), 0, 0, '[a F b]'],
    ['in place of an empty paragraph', interview(turn('a', p('a'), p(''))), 0, 1, '[a F]'],
    [
      'behind the only paragraph of an empty turn, where one goes on writing',
      interview(turn('a', p(''))),
      0,
      0,
      '[_ F]',
    ],
    [
      'between turns, in place of an empty paragraph',
      interview(turn('a', p('a')), p(''), turn('b', p('b'))),
      1,
      null,
      '[a] F [b]',
    ],
  ] as const)('%s', (_, start, item, block, expected) => {
    const editor = openHeadless(start)
    insertAt(editor, item, block, 'x.png')
    expect(shortOf(editor)).toBe(expected)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    update(editor, () => undefined)
    expect(read(editor)).toEqual(start)
  })

  it('several keep their order; below the headline they stand behind the frame', () => {
    const editor = openHeadless(interview(turn('a', p('a'))))
    insertAt(editor, -3, null, 'x.png', 'y.png')
    expect(read(editor).body.slice(0, 2)).toEqual([figure('x.png'), figure('y.png')])
  })
})

describe('a picture moves', () => {
  it('to every place, downwards and back', () => {
    const editor = openHeadless(interview(figure('x.png'), turn('a', p('a'), p('b')), p('c'), turn('b', p('d'))))
    const down = [
      '[F a b] c [d]',
      '[a F b] c [d]',
      '[a b F] c [d]',
      '[a b] F c [d]',
      '[a b] c F [d]',
      '[a b] c [F d]',
      '[a b] c [d F]',
      '[a b] c [d] F',
    ]
    const seen = down.map(() => {
      act(editor, (node) => $moveFigure(node, 'down'))
      return shortOf(editor)
    })
    expect(seen).toEqual(down)
    act(editor, (node) => expect($moveFigure(node, 'down')).toBe(false))
    const up = down.slice(0, -1).map(() => {
      act(editor, (node) => $moveFigure(node, 'up'))
      return shortOf(editor)
    })
    expect(up).toEqual(down.slice(0, -1).toReversed())
  })

  it('out of a turn that has nothing else: the turn stays', () => {
    const editor = openHeadless(interview(turn('a', figure('x.png'))))
    act(editor, (node) => $moveFigure(node, 'up'))
    expect(shortOf(editor)).toBe('F [_]')
  })
})

it('removed, it leaves a place to write', () => {
  const editor = openHeadless(interview(turn('a', figure('x.png')), figure('y.png')))
  act(editor, $removeFigure)
  act(editor, $removeFigure)
  expect(shortOf(editor)).toBe('[_]')
})
