import { $isTextNode, $setSelection, type LexicalNode, type RangeSelection, type TextFormatType } from 'lexical'
import { $placeOf } from '../acts/place'
import { $isPlainText } from './plainText'

/** Sets or takes away a mark where a selection leaves a plain text, such as all of an interview: the plain texts stay plain. */
export function $formatAcross(selection: RangeSelection, format: TextFormatType): void {
  const first = selection.getNodes().find((node) => $isTextNode(node) && !$isPlainAt(node))
  if (!$isTextNode(first)) return
  const marked = selection.clone()
  const start = marked.isBackward() ? marked.focus : marked.anchor
  const { key, offset, type } = start
  const startsPlain = $isPlainAt(start.getNode())
  // What the mark is to become is read off the first words.
  if (startsPlain) start.set(first.getKey(), 0, 'text')
  $setSelection(marked)
  marked.formatText(format)
  for (const node of marked.getNodes()) if ($isTextNode(node) && $isPlainAt(node)) node.setFormat(0)
  if (startsPlain) start.set(key, offset, type)
}

function $isPlainAt(node: LexicalNode): boolean {
  const place = $placeOf(node)
  return place !== null && $isPlainText(place)
}
