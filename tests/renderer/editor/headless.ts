import { buildEditorFromExtensions } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  configExtension,
  defineExtension,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  RootNode,
  type TextNode,
} from 'lexical'
import type { Interview } from '../../../src/core/interview/interview'
import { createInterviewReader, type InterviewReader } from '../../../src/renderer/editor/convert/interviewReader'
import { $readInterview } from '../../../src/renderer/editor/convert/readNodes'
import { interviewExtension } from '../../../src/renderer/editor/interviewExtension'

/** The real editor with all its extensions, without a page. What the page itself adds is left out unless it is named. */
export function openHeadless(
  interview: Interview,
  added: Parameters<typeof interviewExtension>[1] = [],
): LexicalEditor {
  const editor = buildEditorFromExtensions(headlessExtension, interviewExtension(interview, added))
  // A page's reconciliation writes the text to the root, which so is another object after every key.
  editor.registerNodeTransform(RootNode, (root) => {
    if (!editor._cloneNotNeeded.has('root')) root.getWritable()
  })
  // A page's first reconciliation gives the history its first state.
  editor.update(() => $getRoot().markDirty(), { discrete: true })
  return editor
}

/** Commits updates without a root element, as `createHeadlessEditor` of @lexical/headless does it. */
const headlessExtension = defineExtension({
  name: 'tests/headless',
  // Without a window it is off by default.
  dependencies: [configExtension(HistoryExtension, { disabled: false })],
  build: (editor) => {
    editor._headless = true
  },
})

export function read(editor: LexicalEditor): Interview {
  return editor.read(() => $readInterview())
}

/** Reads an editor again and again, as its session does. */
export function openReader(editor: LexicalEditor, opened: Interview | null = null): InterviewReader {
  const reader = createInterviewReader(editor, opened)
  editor.registerUpdateListener(reader.note)
  return reader
}

export function update(editor: LexicalEditor, $act: () => void): void {
  editor.update($act, { discrete: true })
}

/** Every place where a caret can stand: text nodes and empty blocks. */
export function $caretPlaces(): LexicalNode[] {
  const places: LexicalNode[] = []
  const visit = (node: ElementNode) => {
    for (const child of node.getChildren()) {
      if ($isTextNode(child) || ($isElementNode(child) && child.isEmpty())) places.push(child)
      else if ($isElementNode(child)) visit(child)
    }
  }
  visit($getRoot())
  return places
}

/** Puts the caret somewhere, by two numbers that chance gives. */
export function $putCaret(place: number, offset: number): void {
  $setSelection($caretPoint(place, offset))
}

/** A caret somewhere, by two numbers that chance gives. */
export function $caretPoint(place: number, offset: number): RangeSelection | null {
  const places = $caretPlaces()
  const node = places[place % places.length]
  if (!node) return null
  const selection = $createRangeSelection()
  const [at, type] = $isTextNode(node) ? ([$offsetIn(node, offset), 'text'] as const) : ([0, 'element'] as const)
  selection.anchor.set(node.getKey(), at, type)
  selection.focus.set(node.getKey(), at, type)
  return selection
}

const GRAPHEMES = new Intl.Segmenter('de', { granularity: 'grapheme' })

/** No caret stands inside a character of several units. */
function $offsetIn(node: TextNode, offset: number): number {
  const text = node.getTextContent()
  const starts = [...GRAPHEMES.segment(text)].map(({ index }) => index)
  return [...starts, text.length][offset % (starts.length + 1)] ?? 0
}
