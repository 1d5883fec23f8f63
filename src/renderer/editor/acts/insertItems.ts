import { $isListNode } from '@lexical/list'
import {
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { $mendRoot } from '../grammar/grammarExtension'
import { newId } from '../newId'
import { $isFieldNode, type FieldNode } from '../nodes/FieldNode'
import {
  $createTurnNode,
  $isTurnNode,
  $turnFields,
  kindState,
  speakerState,
  type TurnFields,
  type TurnNode,
} from '../nodes/TurnNode'
import { $lastField } from './betweenActs'
import { $isSameKind } from './insertApart'
import { $atEndOf, $atStartOf, $childOf, $isBlankTurn, $itemOf, $place, type Place } from './place'
import { $blocksFromCaret, $sameSpeaker } from './turnActs'

/** What becomes of the halves of a turn: a piece of the same speaker goes on in them, or each item stays what it is. */
type Seams = 'joined' | 'apart'

/**
 * Whole items of the body (turns, subheads, boxes): before the item with the caret at its start, else behind it. Turns part
 * the one with the caret in its middle. An empty one gives its place to them.
 * @param behind whose words stand behind the caret, where it is not the turn's they stand in
 */
export function $insertItems(nodes: readonly ElementNode[], seams: Seams, behind: TurnFields | null = null): void {
  const place = $place()
  const last = nodes.at(-1)
  if (!place || !last) return
  const { turn, selection } = place
  if (turn && behind && $atStartOf(turn, selection.anchor)) $give(turn, behind)
  const item = $isFieldNode(place.item) ? $placeBelow(place.item) : place.item
  if ($isBlank(item)) {
    $insertBehind(item, nodes)
    item.remove()
  } else if (!$isFieldNode(item) && $atStartOf(item, selection.anchor)) {
    for (const node of nodes) item.insertBefore(node)
  } else {
    const rest = turn && nodes.some($isTurnNode) ? $partHere(place, turn, behind) : null
    $insertBehind(item, nodes)
    if (turn && rest && seams === 'joined') {
      $joinSeams(turn, nodes, rest)
      return
    }
  }
  last.selectEnd()
}

/** Takes out what is selected. Gives whose words stand behind it, for they are in the turn now where the selection began. */
export function $removeSelected(selection: RangeSelection): TurnFields | null {
  if (selection.isCollapsed()) return null
  const [first, last] = [selection.anchor, selection.focus].map((point) => $itemOf(point.getNode()))
  const [end, item] = selection.isBackward() ? [selection.anchor, first] : [selection.focus, last]
  const isOther = !first?.is(last) && $isTurnNode(item) && !$atEndOf(item, end)
  const behind = isOther ? $turnFields(item) : null
  selection.removeText()
  $mendRoot($getRoot())
  return behind
}

/** All that is left in the turn are somebody else's words. */
function $give(turn: TurnNode, { speaker, kind = null }: TurnFields): void {
  $setState(turn, speakerState, speaker)
  $setState(turn, kindState, kind)
}

/** Behind the frame, or in the paragraph that is all there is below it. */
function $placeBelow(field: FieldNode): ElementNode {
  const last = $lastField(field)
  const next = last.getNextSibling()
  const isAll = $isElementNode(next) && $isBlank(next) && next.getNextSibling() === null
  return isAll ? next : last
}

function $isBlank(item: ElementNode): boolean {
  return $isTurnNode(item) ? $isBlankTurn(item) : $isParagraphNode(item) && item.isEmpty()
}

function $insertBehind(item: ElementNode, nodes: readonly ElementNode[]): void {
  for (const node of nodes.toReversed()) item.insertAfter(node)
}

/** The rest of a turn, from the caret on, as a turn of its own; null at the end. A note, a quote and a caption stay whole. */
function $partHere(place: Place, turn: TurnNode, behind: TurnFields | null): TurnNode | null {
  const { anchor } = place.selection
  if ($atEndOf(turn, anchor)) return null
  const block = $childOf(turn, anchor.getNode())
  const isText = $isParagraphNode(block) || $isListNode(block)
  const blocks = isText ? $blocksFromCaret(place, turn) : (block?.getNextSiblings() ?? [])
  if (blocks.length === 0) return null
  const rest = $createTurnNode(behind ?? { ...$turnFields(turn), id: newId(), time: null }).append(...blocks)
  turn.insertAfter(rest)
  return rest
}

/** The caret stays before the rest. */
function $joinSeams(turn: TurnNode, nodes: readonly ElementNode[], rest: TurnNode): void {
  const first = nodes[0]
  const isJoined = $goesOn(turn, first)
  if (isJoined) $goOn(turn, first)
  const last = isJoined && nodes.length === 1 ? turn : nodes.at(-1)
  last?.selectEnd()
  if (!$isTurnNode(last) || !$goesOn(last, rest)) return
  $goOn(last, rest)
  // Further paragraphs of a turn are left by a cut as they are.
  const next = last.getNextSibling()
  if ($isTurnNode(next) && $turnFields(next).id === $turnFields(last).id) $takeBlocks(last, next)
}

function $goesOn(turn: TurnNode, next: LexicalNode | undefined): next is TurnNode {
  return $isTurnNode(next) && $sameSpeaker(turn, next)
}

function $takeBlocks(turn: TurnNode, next: TurnNode): void {
  turn.append(...next.getChildren())
  next.remove()
}

/** One turn of two; the paragraph or the list item between them is one as well. */
function $goOn(turn: TurnNode, next: TurnNode): void {
  const last = turn.getLastChild()
  const first = next.getFirstChild()
  $takeBlocks(turn, next)
  $joinBlocks(last, first)
}

function $joinBlocks(one: LexicalNode | null, other: LexicalNode | null): void {
  if ($isListNode(one) && $isListNode(other) && one.getListType() === other.getListType()) {
    const last = one.getLastChild()
    const first = other.getFirstChild()
    one.append(...other.getChildren())
    other.remove()
    $joinBlocks(last, first)
  } else if ($isElementNode(one) && $isElementNode(other) && $isSameKind(one, other)) {
    one.append(...other.getChildren())
    other.remove()
  }
}
