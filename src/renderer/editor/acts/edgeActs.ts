import { $isListItemNode, $isListNode } from '@lexical/list'
import {
  $createParagraphNode,
  $getState,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { $isBioNode } from '../nodes/BioNode'
import { $isBoxNode } from '../nodes/BoxNode'
import { $isFieldNode, fieldState } from '../nodes/FieldNode'
import { $isFigureNode, type FigureNode } from '../nodes/FigureNode'
import { $isNoteNode } from '../nodes/NoteNode'
import { $isPullQuoteNode } from '../nodes/PullQuoteNode'
import { $isSubheadNode } from '../nodes/SubheadNode'
import { $isTurnNode, type TurnNode } from '../nodes/TurnNode'
import { $atEndOf, $atStartOf, $childOf, $isBlankTurn, type Place } from './place'
import { $joinTurns, $sameSpeaker } from './turnActs'

/**
 * What Backspace and Delete do where two things of different kind meet.
 * `default`: not at such an edge, Lexical deletes as usual. `label`: another speaker's label is in the way; it has to be
 * selected first. `picture`: a figure is, which no key beside it removes; its picture gets the focus. `done`: taken care of.
 */
export type EdgeResult = 'default' | 'done' | { label: TurnNode } | { picture: FigureNode }

/** Joining past the label of another speaker takes a second press; `$armed` says whether this is it. */
type Armed = (turn: TurnNode) => boolean

export function $backspace(place: Place, $armed: Armed): EdgeResult {
  const { selection, item, turn, block } = place
  if (!selection.isCollapsed() || !$atStartOf(block, selection.anchor)) return 'default'
  if ($isNoteNode(block) || $isSubheadNode(block) || $isPullQuoteNode(block)) return $becomeParagraph(block)
  if (turn && $atStartOf(turn, selection.anchor)) return $joinWithPrevious(turn, $armed)
  if (turn) return $withinItem(turn, block)
  if ($isFieldNode(item)) return $fieldStart(item)
  if ($isBioNode(item) || $isBoxNode(item)) return $boxStart(place)
  if ($isListNode(item) || !$isParagraphNode(item)) return 'default'
  return $paragraphStart(item)
}

export function $delete(place: Place, $armed: Armed): EdgeResult {
  const { selection, item, turn, block } = place
  if (!selection.isCollapsed() || !$atEndOf(block, selection.anchor)) return 'default'
  if (!$atEndOf(item, selection.anchor)) return $deleteWithin(place)
  const next = item.getNextSibling()
  if (!$isElementNode(next)) return 'done'
  if (turn && $isTurnNode(next)) return $join(turn, next, $armed)
  if (turn && $isParagraphNode(next)) return $takeIn(turn, next)
  if ($isParagraphNode(item) && $isTurnNode(next)) return $dissolveInto(next, $armed)
  if (!sameKind(item, next)) return $stepOver(block, item, next)
  return item.is(block) && item.isEmpty() ? $giveWay(item, next) : 'default'
}

function $joinWithPrevious(turn: TurnNode, $armed: Armed): EdgeResult {
  const previous = turn.getPreviousSibling()
  if (!$isElementNode(previous)) return 'done'
  if ($isTurnNode(previous)) return $join(previous, turn, $armed)
  if ($isBlankTurn(turn) && !$isOnlyText(turn)) return $remove(turn, previous)
  return $isParagraphNode(previous) ? $dissolveInto(turn, $armed) : $goBack(previous)
}

/** Nothing merges with what stands between turns: the key goes there, and takes a subhead without words away. */
function $goBack(previous: ElementNode): EdgeResult {
  if ($isFigureNode(previous)) return { picture: previous }
  if (!$isSubheadNode(previous)) return 'done'
  if (previous.isEmpty()) previous.remove()
  else previous.selectEnd()
  return 'done'
}

function $join(first: TurnNode, second: TurnNode, $armed: Armed): EdgeResult {
  if (!$sameSpeaker(first, second) && !$isBlankTurn(second) && !$armed(second)) return { label: second }
  $joinTurns(first, second)
  return 'done'
}

/** A turn behind plain text becomes plain text too. */
function $dissolveInto(turn: TurnNode, $armed: Armed): EdgeResult {
  if (!$armed(turn)) return { label: turn }
  for (const child of turn.getChildren()) turn.insertBefore(child)
  turn.remove()
  return 'done'
}

/** A plain paragraph behind a turn becomes its continuing paragraph. */
function $takeIn(turn: TurnNode, paragraph: ElementNode): EdgeResult {
  turn.append(paragraph)
  return 'done'
}

function $paragraphStart(paragraph: ElementNode): EdgeResult {
  const previous = paragraph.getPreviousSibling()
  if (!$isElementNode(previous)) return 'done'
  if ($isParagraphNode(previous)) return 'default'
  if (paragraph.isEmpty() && !$isOnlyText(paragraph)) return $remove(paragraph, previous)
  return $isTurnNode(previous) ? $takeIn(previous, paragraph) : $goBack(previous)
}

/** Words must not slip into a note, where nobody would print them, nor into a quote or a caption. */
function $withinItem(turn: TurnNode, block: ElementNode): EdgeResult {
  const own = $childOf(turn, block)
  const previous = own?.getPreviousSibling()
  if (!own || !$isElementNode(previous) || !$isParagraphNode(own)) return 'default'
  if ($isParagraphNode(previous) || $isListNode(previous)) return 'default'
  if (own.isEmpty()) return $remove(own, previous)
  return $isFigureNode(previous) ? { picture: previous } : 'done'
}

function $deleteWithin({ item, block, selection }: Place): EdgeResult {
  const own = $childOf(item, block)
  const next = own?.getNextSibling()
  if (!own || !$isElementNode(next) || !$atEndOf(own, selection.anchor)) return 'default'
  if (sameKind(own, next)) return own.is(block) && own.isEmpty() ? $giveWay(own, next) : 'default'
  if (!$isTurnNode(item)) return 'default'
  const following = $wordsBeside(own, next)
  return following ? $takeWords(block, following) : $stepOver(block, own, next)
}

/** Where a paragraph and a list meet in a turn, the block whose words may go on in the other. */
function $wordsBeside(own: ElementNode, next: ElementNode): ElementNode | null {
  if ($isListNode(own) && $isParagraphNode(next)) return next
  const first = $isParagraphNode(own) && !own.isEmpty() && $isListNode(next) ? next.getFirstChild() : null
  return $isListItemNode(first) ? first : null
}

function $takeWords(block: ElementNode, following: ElementNode): EdgeResult {
  block.append(...following.getChildren())
  following.remove()
  return 'done'
}

/** Nothing merges here. Only an empty paragraph goes; else the caret stays, or a second press would eat a letter next door. */
function $stepOver(block: ElementNode, own: ElementNode, next: ElementNode): EdgeResult {
  if ($isParagraphNode(own) && own.isEmpty() && own.is(block)) return $giveWay(own, next)
  return $isFigureNode(next) ? { picture: next } : 'done'
}

/** The caret goes first: removed below it, a block would leave it between all blocks. */
function $giveWay(empty: ElementNode, next: ElementNode): EdgeResult {
  next.selectStart()
  empty.remove()
  return 'done'
}

/** Frame fields never merge, but for the paragraphs of the standfirst. */
function $fieldStart(field: ElementNode): EdgeResult {
  return sameKind(field, field.getPreviousSibling()) ? 'default' : 'done'
}

function $boxStart({ item, selection }: Place): EdgeResult {
  if (!$atStartOf(item, selection.anchor)) return 'default'
  const previous = item.getPreviousSibling()
  if (item.getChildrenSize() === 1 && item.getTextContentSize() === 0 && $isElementNode(previous))
    return $remove(item, previous)
  return 'done'
}

function $becomeParagraph(block: ElementNode): EdgeResult {
  const paragraph = $createParagraphNode()
  block.replace(paragraph, true)
  paragraph.selectStart()
  return 'done'
}

function $remove(item: ElementNode, previous: ElementNode): EdgeResult {
  item.remove()
  previous.selectEnd()
  return 'done'
}

/** The last place below the frame where one can write must stay. */
function $isOnlyText(item: ElementNode): boolean {
  return $isFieldNode(item.getPreviousSibling()) && item.getNextSibling() === null
}

/** Two blocks that Lexical may merge: paragraphs, or paragraphs of the standfirst. */
function sameKind(one: ElementNode, two: LexicalNode | null | undefined): boolean {
  if ($isParagraphNode(one)) return $isParagraphNode(two)
  return $isStandfirst(one) && $isStandfirst(two)
}

function $isStandfirst(node: LexicalNode | null | undefined): boolean {
  return $isFieldNode(node) && $getState(node, fieldState) === 'standfirst'
}
