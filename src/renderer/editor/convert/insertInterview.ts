import { $getRoot, $getSelection, $isRangeSelection, type ElementNode } from 'lexical'
import type { Block, BodyItem, Frame, Inline, Interview, Person } from '../../../core/interview/interview'
import { labelled } from '../../../core/interview/people'
import { personOf, plainText, textsOf, turnsOf } from '../../../core/interview/views'
import { isStandIn } from '../../../core/people/findKnown'
import { $emptyField } from '../acts/fillFields'
import { $insertBlocks } from '../acts/insertBlocks'
import { $insertItems, $removeSelected } from '../acts/insertItems'
import { $removePerson, $speaks } from '../acts/peopleActs'
import { $isBlankTurn } from '../acts/place'
import { $writeBioBox } from '../grammar/bioExtension'
import { newId } from '../newId'
import { $bioPerson, $isBioNode } from '../nodes/BioNode'
import { FIELDS } from '../nodes/FieldNode'
import { $isTurnNode, type TurnNode } from '../nodes/TurnNode'
import { $getPeople, $setPeople } from '../rootState'
import { $appendInline } from './inlineNodes'
import { $paragraphs, $writeItem } from './writeNodes'

/**
 * Puts another interview into this one, in place of what is selected: its turns as they go where the caret is, a text without
 * turns to the caret itself. Whoever is called like a person here, in full or for short, is that person. What is taken already,
 * a frame field or a bio, comes as plain text beside it, so that no word is lost. Where nobody has said anything yet, it
 * takes the place of the empty turns.
 */
export function $insertInterview(interview: Interview): void {
  const selection = $getSelection()
  if (turnsOf(interview).length === 0 && $isRangeSelection(selection)) {
    $insertBlocks(selection, blocksOf(interview))
    return
  }
  const unspoken = $unspokenTurns()
  if (!$isRangeSelection(selection)) $getRoot().selectEnd()
  const behind = $isRangeSelection(selection) ? $removeSelected(selection) : null
  const { ids, bios } = $takePeople(interview.people)
  const before = $fillFrame(interview.frame)
  const items = [...before, ...interview.body.map((item) => $writeItem(renamed(item, ids))), ...$paragraphs(bios)]
  $insertItems(items.filter($isNew), 'apart', behind)
  if (unspoken.length > 0) $giveWay(unspoken)
}

/** The turns of an interview in which nobody has said anything yet. */
function $unspokenTurns(): TurnNode[] {
  const turns = $getRoot().getChildren().filter($isTurnNode)
  return turns.every($isBlankTurn) ? turns : []
}

/** Takes empty turns out of the text, and the stand-ins who then speak nowhere. */
function $giveWay(unspoken: readonly TurnNode[]): void {
  for (const turn of unspoken) turn.remove()
  for (const person of $getPeople()) {
    if (isStandIn(person) && !$speaks(person.id)) $removePerson(person.id)
  }
}

/** An interview without turns as text, its frame and what was set aside too. */
function blocksOf({ frame, people, body }: Interview): Block[] {
  const { kicker, headline, standfirst, byline } = frame
  const lines = [kicker, headline, ...standfirst, byline].map((line) =>
    typeof line === 'string' ? [{ text: line }] : line,
  )
  const blocks = body.flatMap((item): Block[] => {
    if (item.type === 'turn') return []
    return item.type === 'note' || item.type === 'bio'
      ? textsOf(item, people).map((text) => paragraph([{ text }]))
      : [item]
  })
  return [...lines.filter((line) => plainText(line).trim() !== '').map(paragraph), ...blocks]
}

function paragraph(content: Inline[]): Block {
  return { type: 'paragraph', content }
}

interface TakenPeople {
  /** From the incoming ids to ours. */
  ids: Map<string, string>
  /** Bios of people who have another one here. */
  bios: Inline[][]
}

function $takePeople(people: readonly Person[]): TakenPeople {
  const taken: TakenPeople = { ids: new Map(), bios: [] }
  const here = $getPeople()
  for (const person of people) {
    const known = labelled(here, person)
    const id = known?.id ?? newId()
    taken.ids.set(person.id, id)
    if (known) $fillPerson(id, person, taken)
    else $setPeople([...$getPeople(), { ...person, id }])
  }
  return taken
}

/** What a known person lacks, the incoming one brings. */
function $fillPerson(id: string, incoming: Person, taken: TakenPeople): void {
  const known = personOf($getPeople(), id)
  if (!known) return
  const same = JSON.stringify(known.bio) === JSON.stringify(incoming.bio)
  if (known.bio.length > 0 && !same) taken.bios.push(...incoming.bio)
  const filled: Person = {
    ...known,
    position: known.position || incoming.position,
    organisation: known.organisation || incoming.organisation,
    bio: known.bio.length > 0 ? known.bio : incoming.bio,
  }
  $setPeople($getPeople().map((other) => (other === known ? filled : other)))
  const box = $getRoot()
    .getChildren()
    .filter($isBioNode)
    .find((node) => $bioPerson(node) === known.id)
  if (box) $writeBioBox(box, filled.bio)
}

function renamed(item: BodyItem, ids: ReadonlyMap<string, string>): BodyItem {
  const of = (id: string) => ids.get(id) ?? id
  if (item.type === 'bio') return { ...item, person: of(item.person) }
  if (item.type === 'turn' || item.type === 'pullQuote') {
    return { ...item, speaker: item.speaker === null ? null : of(item.speaker) }
  }
  return item
}

/** A bio box that stands already is not put a second time. */
function $isNew(item: ElementNode): boolean {
  if (!$isBioNode(item)) return true
  return !$getRoot()
    .getChildren()
    .some((other) => $isBioNode(other) && !other.is(item) && $bioPerson(other) === $bioPerson(item))
}

function $fillFrame(frame: Frame): ElementNode[] {
  const content = {
    kicker: [[{ text: frame.kicker }]],
    headline: [[{ text: frame.headline }]],
    standfirst: frame.standfirst,
    byline: [[{ text: frame.byline }]],
  }
  return FIELDS.flatMap((field) => {
    const paragraphs = content[field].filter((inline) => inline.some((run) => !('text' in run) || run.text !== ''))
    if (paragraphs.length === 0) return []
    const node = $emptyField(field)
    if (!node || paragraphs.length > 1) return $paragraphs(paragraphs)
    $appendInline(node, paragraphs[0] ?? [])
    return []
  })
}
