import { $isListNode } from '@lexical/list'
import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type EditorState, type TextNode } from 'lexical'
import { typographyLanguage } from '../../../core/typography/conversion'
import type { Guard } from '../../../core/typography/conversions'
import { $place } from '../acts/place'
import { $languageOf } from '../convert/inlineNodes'
import type { Spot } from '../places/findSpot'
import { $piecesOf } from '../places/pieces'

/** What was just typed: the text of its block up to the caret, and the block itself. */
export interface TypedText {
  before: string
  /** The passages in another language. */
  guards: Guard[]
  spot: Spot
}

/** Null where the last change was anything but one typed character. */
export function $typedText(previous: EditorState, language: string): TypedText | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { key, offset } = selection.anchor
  const node = $getNodeByKey(key)
  if (!$isTextNode(node) || !isTyped(node, offset, previous)) return null
  const place = $place()
  if (!place) return null
  const text = place.block.getChildren().filter((child) => !$isListNode(child))
  const guards: Guard[] = []
  let before = ''
  for (const piece of $piecesOf(text)) {
    const content = piece.node.is(node) ? node.getTextContent().slice(0, offset) : piece.node.getTextContent()
    if ($isTextNode(piece.node) && isForeign($languageOf(piece.node), language)) {
      guards.push({ from: before.length, to: before.length + content.length })
    }
    before += content
    if (piece.node.is(node)) break
  }
  return { before, guards, spot: { item: place.item, element: place.block, text } }
}

/** One character more than before at the caret, also in place of what was selected in this node. */
function isTyped(node: TextNode, offset: number, previous: EditorState): boolean {
  const text = node.getTextContent()
  const old = previous._nodeMap.get(node.getKey())
  if (offset === 0) return false
  if (!$isTextNode(old)) return text.length === 1
  const behind = text.slice(offset)
  const oldText = old.__text
  return (
    oldText.startsWith(text.slice(0, offset - 1)) &&
    oldText.endsWith(behind) &&
    oldText.length >= text.length - 1 &&
    oldText !== text
  )
}

function isForeign(lang: string | null, language: string): boolean {
  return lang !== null && typographyLanguage(lang) !== typographyLanguage(language)
}
