import type { LexicalEditor, TextNode } from 'lexical'
import { type NodePiece, pointIn, stretchIn } from './pieces'

/** The range in the page of a stretch of text; null where the page does not show it as the text says. */
export function rangeOf(
  editor: LexicalEditor,
  pieces: readonly NodePiece[],
  place: { from?: number | undefined; to?: number | undefined },
): Range | null {
  const { from, to } = stretchIn(pieces, place)
  const start = pointIn(pieces, from, true)
  const end = pointIn(pieces, to)
  const first = start && textOf(editor, start.node)
  const last = end && textOf(editor, end.node)
  if (!first || !last || start.offset > first.length || end.offset > last.length) return null
  const range = new Range()
  range.setStart(first, start.offset)
  range.setEnd(last, end.offset)
  return range
}

/** Marks wrap the text of a node in elements of their own. */
function textOf(editor: LexicalEditor, node: TextNode): Text | null {
  let inner: Node | null = editor.getElementByKey(node.getKey())
  while (inner && !(inner instanceof Text)) inner = inner.firstChild
  return inner
}
