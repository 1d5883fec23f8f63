import { $generateNodesFromSerializedNodes, $getLexicalContent, $insertGeneratedNodes } from '@lexical/clipboard'
import fc from 'fast-check'
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
  type RangeSelection,
  REDO_COMMAND,
  type TextNode,
  UNDO_COMMAND,
} from 'lexical'
import { $place } from '../../../src/renderer/editor/acts/place'
import { $removeTurns } from '../../../src/renderer/editor/acts/removeTurns'
import type { Chord } from '../../../src/renderer/editor/keys/keys'
import { $caretPoint, update } from './headless'

/** One thing a writer does with the keyboard. */
export type Press =
  | { kind: 'key'; chord: Chord }
  | { kind: 'type'; text: string }
  | { kind: 'caret'; at: Spot }
  | { kind: 'select'; at: Spot; to: Spot }
  | { kind: 'undo' | 'redo' | 'cut' | 'paste' }

interface Spot {
  place: number
  offset: number
}

const spot = fc.record({ place: fc.nat({ max: 40 }), offset: fc.nat({ max: 12 }) })

export function anyPress(chords: readonly Chord[]): fc.Arbitrary<Press> {
  const kind = <K extends Press['kind']>(name: K) => fc.constant(name)
  return fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: kind('key'), chord: fc.constantFrom(...chords) }) },
    // No colon: a name with a colon would be taken for a speaker, as it should.
    { weight: 3, arbitrary: fc.record({ kind: kind('type'), text: fc.constantFrom('a', 'ß', ' ', '„', '👩‍🚒', 'é') }) },
    { weight: 4, arbitrary: fc.record({ kind: kind('caret'), at: spot }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('select'), at: spot, to: spot }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'paste' as const) }) },
  )
}

/** What Lexical's development build says of a selection that is out of date for a moment inside of one deletion. What ships goes on. */
const MOMENT = '$getTextNodeOffset: invalid offset'
/** At the edge of a link without words, a deletion asks the browser where the next sign is. Here is none. */
const PAGE_WANTED = 'window object not found'

/** What is pressed goes the way of the page. False: Lexical's development build can't go on from here. */
export function press(editor: LexicalEditor, page: Page, act: Press): boolean {
  try {
    perform(editor, page, act)
    return true
  } catch (error) {
    if (error instanceof Error && [MOMENT, PAGE_WANTED].some((start) => error.message.startsWith(start))) return false
    throw error
  }
}

export interface Page {
  clipboard: { cut: string }
}

function perform(editor: LexicalEditor, { clipboard }: Page, act: Press): void {
  switch (act.kind) {
    case 'key':
      pressKey(editor, act.chord)
      break
    case 'type':
      update(editor, () => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, act.text))
      break
    case 'caret':
      update(editor, () => $setSelection($rangeOf(act.at, act.at)))
      break
    case 'select':
      update(editor, () => $setSelection($rangeOf(act.at, act.to)))
      break
    case 'undo':
    case 'redo':
      editor.dispatchCommand(act.kind === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined)
      break
    case 'cut':
      update(editor, () => $cut(editor, clipboard))
      break
    case 'paste':
      editor.update(() => $paste(editor, clipboard.cut), { discrete: true, tag: PASTE_TAG })
      break
  }
  update(editor, () => undefined)
}

function pressKey(editor: LexicalEditor, chord: Chord): void {
  update(editor, () => {
    // Inside a text the page itself says which sign is the next one, and Lexical asks it.
    if (chord.key === 'Backspace' || chord.key === 'Delete') $selectNeighbour(chord.key === 'Backspace')
    editor.dispatchCommand(KEY_DOWN_COMMAND, eventOf(chord))
  })
}

function eventOf(chord: Chord): KeyboardEvent {
  const { key, mod = false, alt = false, shift = false } = chord
  return {
    type: 'keydown',
    key,
    code: /^\d$/.test(key) ? `Digit${key}` : key,
    ctrlKey: mod,
    altKey: alt,
    shiftKey: shift,
    metaKey: false,
    isComposing: false,
    target: null,
    getModifierState: () => false,
    preventDefault: () => undefined,
  } as unknown as KeyboardEvent
}

function $rangeOf(from: Spot, to: Spot): RangeSelection | null {
  const range = $caretPoint(from.place, from.offset)
  const end = $caretPoint(to.place, to.offset)
  if (!range || !end) return null
  range.focus.set(end.focus.key, end.focus.offset, end.focus.type)
  return range
}

const GRAPHEMES = new Intl.Segmenter('de', { granularity: 'grapheme' })

function $selectNeighbour(backward: boolean): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const found = $neighbour(selection, backward)
  if (!found) return
  const text = found.node.getTextContent()
  const rest = backward ? text.slice(0, found.offset) : text.slice(found.offset)
  const sign = [...GRAPHEMES.segment(rest)].at(backward ? -1 : 0)?.segment ?? ''
  const to = found.offset + (backward ? -sign.length : sign.length)
  selection.anchor.set(found.node.getKey(), found.offset, 'text')
  selection.focus.set(found.node.getKey(), to, 'text')
}

/** The text that goes on beside the caret, in the same block; a link is passed through. */
function $neighbour({ anchor }: RangeSelection, backward: boolean): { node: TextNode; offset: number } | null {
  const node = anchor.getNode()
  if (!$isTextNode(node)) return null
  const inside = backward ? anchor.offset > 0 : anchor.offset < node.getTextContentSize()
  if (inside) return { node, offset: anchor.offset }
  let at: LexicalNode = node
  let next = $sibling(at, backward)
  for (let parent = at.getParent(); !next && parent?.isInline(); parent = at.getParent()) {
    at = parent
    next = $sibling(at, backward)
  }
  const leaf = $isElementNode(next) ? (backward ? next.getLastDescendant() : next.getFirstDescendant()) : next
  return $isTextNode(leaf) ? { node: leaf, offset: backward ? leaf.getTextContentSize() : 0 } : null
}

function $sibling(node: LexicalNode, backward: boolean): LexicalNode | null {
  return backward ? node.getPreviousSibling() : node.getNextSibling()
}

function $cut(editor: LexicalEditor, clipboard: { cut: string }): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return
  clipboard.cut = $getLexicalContent(editor, selection) ?? ''
  const place = $place()
  if (!place || !$removeTurns(place)) selection.removeText()
}

/** As Lexical does it with its own format; but it would only print an error. */
function $paste(editor: LexicalEditor, cut: string): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || cut === '') return
  $insertGeneratedNodes(editor, $generateNodesFromSerializedNodes(JSON.parse(cut).nodes), selection)
}
