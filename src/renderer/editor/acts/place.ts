import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  INTERNAL_$isBlock,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import { $isFigureNode } from '../nodes/FigureNode'
import { $isTurnNode, type TurnNode } from '../nodes/TurnNode'

/** Where the caret is, in the words of the interview. */
export interface Place {
  selection: RangeSelection
  /** The child of the root: a turn, a field, a block between turns. */
  item: ElementNode
  /** The same, if it is a turn. */
  turn: TurnNode | null
  /** The innermost block: a paragraph, a list item, a field. */
  block: ElementNode
}

/** Null where nothing, or no text, is selected. */
export function $place(): Place | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const where = $placeOf(selection.anchor.getNode())
  if (!where) return null
  const { item } = where
  return { selection, turn: $isTurnNode(item) ? item : null, ...where }
}

/** The item and the innermost block that a node stands in. */
export function $placeOf(node: LexicalNode): Pick<Place, 'item' | 'block'> | null {
  const item = $itemOf(node)
  const block = $findMatchingParent(node, (parent): parent is ElementNode => INTERNAL_$isBlock(parent))
  return item && block && { item, block }
}

/** The child of the root that a node stands in. */
export function $itemOf(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(
    node,
    (parent): parent is ElementNode => $isElementNode(parent) && parent.getParent()?.getKey() === 'root',
  )
}

/** The turns that the selection touches, in order. */
export function $selectedItems({ selection }: Place): ElementNode[] {
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  const first = $itemOf(from.getNode())
  const last = $itemOf(to.getNode())
  const items: ElementNode[] = []
  for (let node: LexicalNode | null = first; $isElementNode(node); node = node.getNextSibling()) {
    items.push(node)
    if (node.is(last)) break
  }
  return items
}

export function $atStartOf(node: ElementNode, point: PointType): boolean {
  return point.offset === 0 && $isEdge(point.getNode(), node, (child) => child.getPreviousSibling())
}

export function $atEndOf(node: ElementNode, point: PointType): boolean {
  const own = point.getNode()
  const size = $isTextNode(own) ? own.getTextContentSize() : $isElementNode(own) ? own.getChildrenSize() : 0
  return point.offset === size && $isEdge(own, node, (child) => child.getNextSibling())
}

function $isEdge(from: LexicalNode, to: ElementNode, sibling: (node: LexicalNode) => LexicalNode | null): boolean {
  for (let node: LexicalNode | null = from; node && !node.is(to); node = node.getParent()) {
    if (sibling(node) !== null) return false
  }
  return true
}

/** A turn without a word: one empty paragraph or list item. A picture says something. */
export function $isBlankTurn(turn: TurnNode): boolean {
  return turn.getChildrenSize() === 1 && turn.getTextContentSize() === 0 && !$isFigureNode(turn.getFirstChild())
}

/** The child of `item` that a node stands in: in a turn one of its blocks. */
export function $childOf(item: ElementNode, node: LexicalNode): ElementNode | null {
  return $findMatchingParent(
    node,
    (parent): parent is ElementNode => $isElementNode(parent) && item.is(parent.getParent()),
  )
}
