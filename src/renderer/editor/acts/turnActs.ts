import { $createListNode, $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { newId } from '../newId'
import { $isFieldNode } from '../nodes/FieldNode'
import { $createTurnNode, $isTurnNode, $turnFields, speakerState, type TurnNode } from '../nodes/TurnNode'
import { $atEndOf, $atStartOf, $childOf, $isBlankTurn, $place, type Place } from './place'
import { $newTurn, $nextSpeaker } from './speakerActs'

/** A new turn of the next speaker behind an item of the body; the caret goes there. */
export function $insertTurnAfter(item: ElementNode): void {
  const turn = $newTurn($nextSpeaker(item))
  item.insertAfter(turn)
  turn.selectStart()
}

/**
 * At the end of a turn: the next speaker's turn, also where it stands there empty already. An empty paragraph one wrote
 * Enter into is not left behind.
 */
export function $endTurn(place: Place, turn: TurnNode): void {
  const last = turn.getLastChild()
  const waiting = $waitingTurn(turn)
  if (waiting) waiting.selectStart()
  else $insertTurnAfter(turn)
  if (turn.getChildrenSize() > 1 && $isParagraphNode(last) && last.isEmpty() && place.block.is(last)) last.remove()
}

/** The turn behind this one, if it is the next speaker's and has no words yet. */
function $waitingTurn(turn: TurnNode): TurnNode | null {
  const next = turn.getNextSibling()
  if (!$isTurnNode(next) || !$isBlankTurn(next) || !$isParagraphNode(next.getFirstChild())) return null
  const { speaker, kind } = $nextSpeaker(turn)
  const fields = $turnFields(next)
  return fields.speaker === speaker && fields.kind === kind ? next : null
}

/** An empty turn becomes plain text outside of the dialogue. */
export function $leaveDialogue(turn: TurnNode): void {
  const paragraph = $createParagraphNode()
  turn.replace(paragraph)
  paragraph.select()
}

/** Splits a turn at the caret: the rest becomes the next speaker's. */
export function $splitTurn(place: Place, turn: TurnNode): void {
  if (place.selection.isCollapsed()) {
    $splitHere(place, turn)
    return
  }
  place.selection.removeText()
  // What was selected may have taken the turn along.
  const left = $place()
  if (left?.turn) $splitHere(left, left.turn)
}

function $splitHere(place: Place, turn: TurnNode): void {
  const rest = $wordsFromCaret(place, turn)
  const next = $createTurnNode({ id: newId(), ...$nextSpeaker(turn) })
  turn.insertAfter(next)
  next.append(...(rest.length > 0 ? rest : [$createParagraphNode()]))
  if (turn.isEmpty()) turn.append($createParagraphNode())
  next.selectStart()
}

/** The blocks of the turn from the caret on, where somebody else goes on with them: white space at the caret stays before it. */
export function $wordsFromCaret(place: Place, turn: TurnNode): LexicalNode[] {
  const { anchor } = place.selection
  const block = $childOf(turn, anchor.getNode())
  if (block && !$atStartOf(block, anchor)) $passSpace(anchor.getNode(), anchor.offset)
  return $blocksFromCaret(place, turn)
}

/** The blocks of the turn from the caret on; a block with the caret inside is split in two. */
export function $blocksFromCaret({ selection }: Place, turn: TurnNode): LexicalNode[] {
  const block = $childOf(turn, selection.anchor.getNode())
  if (!block) return []
  if ($atEndOf(block, selection.anchor) && !block.isEmpty()) return block.getNextSiblings()
  if ($atStartOf(block, selection.anchor)) return [block, ...block.getNextSiblings()]
  selection.insertParagraph()
  const start = $childOf(turn, selection.anchor.getNode())
  if (!start) return []
  return [$isListNode(start) ? $splitList(start, selection.anchor.getNode()) : start, ...start.getNextSiblings()]
}

/** Puts the caret behind the white space that it stands before. */
function $passSpace(node: LexicalNode | null, from: number): void {
  if (!$isTextNode(node)) return
  const [space = ''] = /^\s*/u.exec(node.getTextContent().slice(from)) ?? []
  const end = from + space.length
  if (space !== '') node.select(end, end)
  if (end === node.getTextContentSize()) $passSpace(node.getNextSibling(), 0)
}

/** Takes the items from the one with the caret on into a list of their own. */
function $splitList(list: ListNode, caret: LexicalNode): ListNode {
  const item = $findMatchingParent(caret, $isListItemNode)
  const items = item ? [item, ...item.getNextSiblings()] : []
  return $createListNode(list.getListType()).append(...items)
}

/** Appends the blocks of a turn to the one before. The caret stays with the words it was in. */
export function $joinTurns(first: TurnNode, second: TurnNode): void {
  const blocks = second.getChildren()
  const blank = $isBlankTurn(first)
  if ($isBlankTurn(second)) {
    second.remove()
    first.selectEnd()
    return
  }
  const firstBlank = blank ? first.getFirstChild() : null
  first.append(...blocks)
  firstBlank?.remove()
  second.remove()
}

/** Moves a turn past its neighbour. The frame stays at the head. */
export function $moveItem(item: ElementNode, direction: 'up' | 'down'): boolean {
  const neighbour = direction === 'up' ? item.getPreviousSibling() : item.getNextSibling()
  if (!$isElementNode(neighbour) || $isFieldNode(neighbour)) return false
  if (direction === 'up') neighbour.insertBefore(item)
  else neighbour.insertAfter(item)
  return true
}

export function $sameSpeaker(one: TurnNode, two: TurnNode): boolean {
  return $getState(one, speakerState) === $getState(two, speakerState)
}
