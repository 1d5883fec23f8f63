import type { TextNode } from 'lexical'

/** Takes characters out of a text node; the caret goes there. A node without a character goes too, so that its block is empty. */
export function $removeText(node: TextNode, from: number, length: number): void {
  const parent = node.getParent()
  node.spliceText(from, length, '', true)
  if (node.getTextContentSize() > 0 || !parent) return
  const place = node.getIndexWithinParent()
  node.remove()
  parent.select(place, place)
}
