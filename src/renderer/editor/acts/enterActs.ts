import { $isListItemNode, type ListItemNode } from '@lexical/list'
import { $createParagraphNode, $getState, $isElementNode, $isParagraphNode, type ElementNode } from 'lexical'
import { $isBioNode } from '../nodes/BioNode'
import { $isBoxNode } from '../nodes/BoxNode'
import { $isFieldNode, fieldState } from '../nodes/FieldNode'
import { $isFigureNode, type FigureNode } from '../nodes/FigureNode'
import { $isNoteNode } from '../nodes/NoteNode'
import { $isSubheadNode } from '../nodes/SubheadNode'
import { $isTurnNode, type TurnNode } from '../nodes/TurnNode'
import { $leaveList } from './listActs'
import { $atEndOf, $childOf, $isBlankTurn, type Place } from './place'
import { $newTurn, $nextSpeaker } from './speakerActs'
import { $endTurn, $insertTurnAfter, $leaveDialogue } from './turnActs'

/** Enter. False: an ordinary new paragraph (or list item), which Lexical makes. */
export function $enter(place: Place): boolean {
  const { selection, item, turn, block } = place
  if ($isFieldNode(item)) return $enterField(place, item)
  if (!selection.isCollapsed()) return false
  if ($isNoteNode(block)) return $atEndOf(block, selection.anchor) && $leaveNote(block)
  if ($isListItemNode(block)) return block.getTextContent().trim() === '' && $leave(block)
  if ($isFigureNode(block) && !$atEndOf(block, selection.anchor)) return $leaveCaption(block)
  if (turn) return $enterTurn(place, turn)
  if ($isSubheadNode(item) && $atEndOf(item, selection.anchor)) {
    $insertTurnAfter(item)
    return true
  }
  if ($isBoxNode(item) && $leaveTitle(place)) return true
  if ($isBioNode(item) || $isBoxNode(item)) return $leaveBox(place)
  return false
}

function $leave(item: ListItemNode): boolean {
  $leaveList(item)
  return true
}

function $enterTurn(place: Place, turn: TurnNode): boolean {
  if ($isBlankTurn(turn)) {
    $leaveDialogue(turn)
    return true
  }
  if (!$atEndOf(turn, place.selection.anchor)) return false
  $endTurn(place, turn)
  return true
}

/** Kicker, headline and byline are single lines: Enter goes on to the next field, and from the byline into the text. */
function $enterField(place: Place, field: ElementNode): boolean {
  if ($getState(field, fieldState) === 'standfirst' && !field.isEmpty()) return false
  const next = field.getNextSibling()
  if ($isFieldNode(next)) {
    next.selectEnd()
    if ($isSpareStandfirst(field)) field.remove()
    return true
  }
  if ($isElementNode(next) && $isTurnNode(next)) next.selectStart()
  else if ($isParagraphNode(next) && next.isEmpty()) $startDialogue(next)
  else $insertTurnAfter(place.item)
  return true
}

function $isSpareStandfirst(field: ElementNode): boolean {
  const previous = field.getPreviousSibling()
  return field.isEmpty() && $isFieldNode(previous) && $getState(previous, fieldState) === 'standfirst'
}

function $startDialogue(paragraph: ElementNode): void {
  const turn = $newTurn($nextSpeaker(null))
  paragraph.replace(turn)
  turn.selectStart()
}

/** A caption stays whole. */
function $leaveCaption(figure: FigureNode): boolean {
  figure.insertNewAfter().select()
  return true
}

function $leaveNote(note: ElementNode): boolean {
  const paragraph = $createParagraphNode()
  note.insertAfter(paragraph)
  paragraph.select()
  return true
}

/** From the end of a box's title into its text, where that is still empty. */
function $leaveTitle({ block, selection }: Place): boolean {
  const next = block.getNextSibling()
  const isTitle = block.getPreviousSibling() === null
  if (!isTitle || !$isParagraphNode(next) || !next.isEmpty() || !$atEndOf(block, selection.anchor)) return false
  next.selectStart()
  return true
}

/** An empty last paragraph of a box leaves the box. */
function $leaveBox({ item, block }: Place): boolean {
  const own = $childOf(item, block)
  if (!own?.isEmpty() || own.getNextSibling() !== null || item.getChildrenSize() === 1) return false
  const paragraph = $createParagraphNode()
  item.insertAfter(paragraph)
  own.remove()
  paragraph.select()
  return true
}
