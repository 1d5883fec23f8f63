import { $isParagraphNode, $isTextNode, type EditorState, type NodeKey, type TextNode } from 'lexical'
import { $atEndOf, $place, type Place } from '../acts/place'
import { $removeText } from '../acts/removeText'

/** The part of a paragraph that is typed into the list of blocks: from an offset of its text node to the caret. */
export interface TypedPart {
  block: NodeKey
  from: number
  /** It begins with a slash, which goes with it. */
  slash: boolean
}

/** Any block may come in a paragraph of a turn or between turns. */
export function $mayInsert({ selection, block, item, turn }: Place): boolean {
  return selection.isCollapsed() && $isParagraphNode(block) && (turn ?? item).is(turn ? block.getParent() : block)
}

/** A slash that was just typed, at the start of an empty paragraph or behind a space at its end. */
export function $typedSlash(before: EditorState): TypedPart | null {
  const place = $place()
  if (!place || !$mayInsert(place)) return null
  const { anchor } = place.selection
  const node = anchor.getNode()
  if (!$isTextNode(node) || !$atEndOf(place.block, anchor)) return null
  const text = node.getTextContent()
  const isAlone = text === '/' && node.getPreviousSibling() === null
  if (!isAlone && !/\s\/$/u.test(text)) return null
  const was = before._nodeMap.get(node.getKey())
  const textBefore = $isTextNode(was) ? (was as TextNode).__text : ''
  return textBefore === text.slice(0, -1) ? { block: place.block.getKey(), from: text.length - 1, slash: true } : null
}

/** The place of the caret as the start of a typed part. */
export function $typedFromHere(place: Place): TypedPart {
  const { anchor } = place.selection
  return { block: place.block.getKey(), from: anchor.type === 'text' ? anchor.offset : 0, slash: false }
}

/** What was typed so far; null when the caret has left it. */
export function $typedText({ block, from }: TypedPart): string | null {
  const place = $place()
  if (!place?.selection.isCollapsed() || place.block.getKey() !== block) return null
  const { anchor } = place.selection
  const node = anchor.getNode()
  if (!$isTextNode(node)) return from === 0 ? '' : null
  return anchor.offset < from ? null : node.getTextContent().slice(from, anchor.offset)
}

/** Takes away what was typed into the list. */
export function $removeTyped(part: TypedPart): void {
  const typed = $typedText(part)
  const node = $place()?.selection.anchor.getNode()
  if (typed && $isTextNode(node)) $removeText(node, part.from, typed.length)
}
