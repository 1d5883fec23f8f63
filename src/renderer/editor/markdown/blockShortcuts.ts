import { $isParagraphNode, $isTextNode, type TextNode } from 'lexical'
import { $becomeBetween } from '../acts/betweenActs'
import { $toggleList } from '../acts/listActs'
import type { Place } from '../acts/place'
import { $quoteOf, $turnBefore } from '../acts/pullQuoteActs'
import { $createSubheadNode } from '../nodes/SubheadNode'

/** What a sign at the start of a paragraph makes of it, once a space follows. */
const SHORTCUTS: Readonly<Record<string, ($become: Place) => void>> = {
  '#': $becomeSubhead,
  '##': $becomeSubhead,
  '###': $becomeSubhead,
  '-': (place) => $toggleList(place, false),
  '*': (place) => $toggleList(place, false),
  '1.': (place) => $toggleList(place, true),
  '>': $becomePullQuote,
}

interface TypedBlock {
  sign: TextNode
  length: number
  $become(place: Place): void
}

/**
 * The shortcut before the caret, where one stands at the start of a paragraph of a turn or between turns.
 * @param after what stands between the sign and the caret
 */
export function $typedBlock({ selection, block, item, turn }: Place, after: '' | ' '): TypedBlock | null {
  if (!selection.isCollapsed() || !$isParagraphNode(block) || !(turn ?? item).is(turn ? block.getParent() : block))
    return null
  const sign = selection.anchor.getNode()
  if (!$isTextNode(sign) || !sign.is(block.getFirstChild()) || selection.anchor.offset > 4) return null
  const length = selection.anchor.offset
  const typed = sign.getTextContent().slice(0, length)
  const $become = typed.endsWith(after) ? SHORTCUTS[typed.slice(0, length - after.length)] : undefined
  return $become ? { sign, length, $become } : null
}

function $becomeSubhead(place: Place): void {
  const subhead = $createSubheadNode()
  $becomeBetween(place, subhead)
  subhead.selectStart()
}

/** A quotation in the first paragraph of a turn is one of the turn before. */
function $becomePullQuote(place: Place): void {
  const { item, turn, block } = place
  const quote = $quoteOf(turn && block.getPreviousSibling() ? turn : $turnBefore(item))
  $becomeBetween(place, quote)
  quote.selectStart()
}
