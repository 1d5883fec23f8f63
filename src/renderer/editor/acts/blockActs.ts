import { $createParagraphNode, $isParagraphNode, type ElementNode } from 'lexical'
import { $writeBio } from '../convert/writeNodes'
import { $bioPerson, $isBioNode } from '../nodes/BioNode'
import { $isFieldNode } from '../nodes/FieldNode'
import { $createNoteNode, $isNoteNode } from '../nodes/NoteNode'
import { $createSubheadNode, $isSubheadNode } from '../nodes/SubheadNode'
import { $isTurnNode, $turnFields } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'
import { $childOf, $isBlankTurn, type Place } from './place'

/** A subhead: an empty turn or a plain paragraph becomes one; else a new one comes before the question the caret is in. */
export function $toggleSubhead({ item }: Place): void {
  const subhead = $createSubheadNode()
  if ($isSubheadNode(item)) item.replace($createParagraphNode(), true)
  else if ($isParagraphNode(item)) item.replace(subhead, true)
  else if ($isTurnNode(item) && $isBlankTurn(item)) item.replace(subhead)
  else $insertBeside(item, subhead)
  if (subhead.isAttached()) subhead.selectEnd()
}

function $insertBeside(item: ElementNode, subhead: ElementNode): void {
  if ($isFieldNode(item)) $lastField(item).insertAfter(subhead)
  else item.insertBefore(subhead)
}

function $lastField(field: ElementNode): ElementNode {
  const next = field.getNextSibling()
  return $isFieldNode(next) ? $lastField(next) : field
}

/** A note: an empty paragraph becomes one; else a new one comes behind the paragraph with the caret. */
export function $toggleNote({ item, block }: Place): void {
  if ($isNoteNode(block)) {
    block.replace($createParagraphNode(), true)
    return
  }
  const note = $createNoteNode()
  if ($isFieldNode(item)) $lastField(item).insertAfter(note)
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(note)
  else ($childOf(item, block) ?? item).insertAfter(note)
  note.selectEnd()
}

/** The bio box of the guest whose turn this is, else of the first person without one; it goes to the end. A box that is there gets the caret. */
export function $insertBio({ item }: Place): void {
  const boxes = (item.getParent()?.getChildren() ?? []).filter($isBioNode)
  const boxed = new Set(boxes.map($bioPerson))
  const speaker = $isTurnNode(item) ? $turnFields(item).speaker : null
  const guests = $getPeople().filter((person) => person.role === 'guest')
  const wanted =
    guests.find((guest) => guest.id === speaker) ??
    guests.find((guest) => !boxed.has(guest.id)) ??
    guests[0] ??
    $getPeople()[0]
  if (!wanted) return
  const there = boxes.find((box) => $bioPerson(box) === wanted.id)
  const box = there ?? $writeBio(wanted.id)
  if (!there) item.getParent()?.append(box)
  box.selectEnd()
}
