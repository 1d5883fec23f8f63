import { $isParagraphNode, type ElementNode, type LexicalNode } from 'lexical'
import { $isFieldNode } from '../nodes/FieldNode'
import type { TurnNode } from '../nodes/TurnNode'
import { $asks } from './pairActs'
import { $atStartOf, $childOf, type Place } from './place'

/**
 * Puts a block that stands between turns where the caret is: an empty paragraph becomes it; else it comes before a question,
 * or before a turn with the caret at its start, and otherwise behind what the caret is in.
 */
export function $insertBetween(place: Place, block: ElementNode): void {
  const { item, turn } = place
  if ($isEmptyParagraph(place)) $becomeBetween(place, block)
  else if ($isFieldNode(item)) $lastField(item).insertAfter(block)
  else if (turn && ($asks(turn) || $atStartOf(turn, place.selection.anchor))) turn.insertBefore(block)
  else item.insertAfter(block)
}

/** The paragraph with the caret becomes a block between turns and keeps its words; the turn around it parts there. */
export function $becomeBetween({ turn, block: paragraph }: Place, block: ElementNode): void {
  const own = turn && $childOf(turn, paragraph)
  if (!turn || !own) {
    paragraph.replace(block, true)
    return
  }
  if (turn.getChildrenSize() === 1) turn.insertBefore(block)
  else $placeAround(turn, own, block)
  block.append(...paragraph.getChildren())
  if (turn.getChildrenSize() === 1) turn.remove()
  else own.remove()
}

/** In the middle of a turn it stands inside; the grammar parts the turn there, if this block may not stand in one. */
function $placeAround(turn: TurnNode, own: ElementNode, block: ElementNode): void {
  if (own.getPreviousSibling() === null) turn.insertBefore(block)
  else if (own.getNextSibling() === null) turn.insertAfter(block)
  else own.insertBefore(block)
}

/** An empty paragraph of a turn or between turns: a place where any block may come. */
export function $isEmptyParagraph({ item, turn, block }: Place): boolean {
  return $isParagraphNode(block) && block.isEmpty() && (turn ?? item).is(turn ? block.getParent() : block)
}

export function $lastField(field: ElementNode): ElementNode {
  let last = field
  for (let next: LexicalNode | null = field.getNextSibling(); $isFieldNode(next); next = next.getNextSibling())
    last = next
  return last
}
