import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list'
import { $createParagraphNode, $isParagraphNode, type ElementNode } from 'lexical'
import { $paragraphs, $writeBio } from '../convert/writeNodes'
import { $bioPerson, $isBioNode } from '../nodes/BioNode'
import { $createBoxNode, $isBoxNode } from '../nodes/BoxNode'
import { $isFieldNode } from '../nodes/FieldNode'
import { $isFigureNode } from '../nodes/FigureNode'
import { $createNoteNode, $isNoteNode } from '../nodes/NoteNode'
import { $isPullQuoteNode } from '../nodes/PullQuoteNode'
import { $createSubheadNode, $isSubheadNode } from '../nodes/SubheadNode'
import { $isTurnNode, $turnFields } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'
import { $insertBetween, $isEmptyParagraph, $lastField } from './betweenActs'
import { $toggleList } from './listActs'
import { $childOf, type Place } from './place'

/** A subhead: a plain paragraph becomes one and back; else a new one comes where `$insertBetween` says. */
export function $toggleSubhead(place: Place): void {
  const { item } = place
  if ($isSubheadNode(item)) {
    item.replace($createParagraphNode(), true)
    return
  }
  const subhead = $createSubheadNode()
  if ($isParagraphNode(item)) item.replace(subhead, true)
  else $insertBetween(place, subhead)
  subhead.selectEnd()
}

/** A note: an empty paragraph becomes one; else a new one comes behind the paragraph with the caret. */
export function $toggleNote({ item, block }: Place): void {
  if ($isNoteNode(block)) {
    block.replace($createParagraphNode(), true)
    return
  }
  const note = $createNoteNode()
  if ($isFieldNode(item)) $lastField(item).insertAfter(note)
  else if ($isParagraphNode(block) && block.isEmpty() && !$isBioNode(item) && !$isBoxNode(item)) block.replace(note)
  else $insideOf(item, block).insertAfter(note)
  note.selectEnd()
}

/** In a turn its block with the caret, elsewhere the whole item: what comes behind it stays in the turn, but not in a box. */
function $insideOf(item: ElementNode, block: ElementNode): ElementNode {
  return ($isTurnNode(item) && $childOf(item, block)) || item
}

/** Plain text: another kind of block becomes a paragraph of its turn; a paragraph with words gets one behind it. */
export function $insertParagraph(place: Place): void {
  const { item, block } = place
  if ($isFieldNode(item) || $isBoxNode(item) || $isBioNode(item) || $isFigureNode(block)) return
  if ($isListItemNode(block)) $leaveLists(place, block)
  else if ($isNoteNode(block) || $isSubheadNode(block) || $isPullQuoteNode(block))
    block.replace($createParagraphNode(), true)
  else if (!block.isEmpty()) {
    const paragraph = $createParagraphNode()
    block.insertAfter(paragraph)
    paragraph.select()
  }
}

function $leaveLists(place: Place, item: ListItemNode): void {
  const list = item.getParent()
  if ($isListNode(list)) $toggleList(place, list.getListType() === 'number')
}

/** An information box with an empty title, where the caret goes, and an empty paragraph. */
export function $insertBox(place: Place): void {
  const box = $createBoxNode().append(...$paragraphs([[], []]))
  $insertBetween(place, box)
  box.getFirstDescendant()?.selectStart()
  box.selectStart()
}

/** Whose bio box can be put in: guests without one; where all have one, the guests; where there is no guest, anybody. */
export function $bioCandidates(place: Place): string[] {
  const boxed = new Set((place.item.getParent()?.getChildren() ?? []).filter($isBioNode).map($bioPerson))
  const people = $getPeople()
  const guests = people.filter((person) => person.role === 'guest')
  const some = guests.length > 0 ? guests : people
  const free = some.filter((person) => !boxed.has(person.id))
  return (free.length > 0 ? free : some).map((person) => person.id)
}

/**
 * The bio box of a person; without one named, of the guest who speaks here, else of the first without a box. An
 * empty paragraph becomes it, else it goes to the end. A box that is there gets the caret.
 */
export function $insertBio(place: Place, personId?: string): void {
  const { item, turn } = place
  const candidates = $bioCandidates(place)
  const speaker = turn ? $turnFields(turn).speaker : null
  const wanted = personId ?? candidates.find((candidate) => candidate === speaker) ?? candidates[0]
  if (wanted === undefined) return
  const there = (item.getParent()?.getChildren() ?? []).filter($isBioNode).find((box) => $bioPerson(box) === wanted)
  const box = there ?? $writeBio(wanted)
  if (!there && $isEmptyParagraph(place)) $insertBetween(place, box)
  else if (!there) item.getParent()?.append(box)
  box.selectEnd()
}
