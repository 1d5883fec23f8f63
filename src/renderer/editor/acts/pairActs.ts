import {
  $getEditor,
  $isElementNode,
  $isParagraphNode,
  $onUpdate,
  createCommand,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { BodyItem } from '../../../core/interview/interview'
import { kindOf, personOf } from '../../../core/interview/views'
import { $readItem } from '../convert/readNodes'
import { $writeItem } from '../convert/writeNodes'
import { newId } from '../newId'
import { $isBioNode } from '../nodes/BioNode'
import { $isFieldNode } from '../nodes/FieldNode'
import { $createTurnNode, $isTurnNode, $turnFields, type TurnNode } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'
import { $atStartOf, type Place } from './place'
import { $newTurn } from './speakerActs'
import { $wordsFromCaret } from './turnActs'

/** A pair was deleted. Nothing was asked before, so somebody says it. */
export const PAIR_DELETED_COMMAND = createCommand<void>('PAIR_DELETED_COMMAND')

type Direction = 'up' | 'down'

export function $asks(turn: TurnNode): boolean {
  const { speaker, kind } = $turnFields(turn)
  return kindOf({ speaker, ...(kind && { kind }) }, [...$getPeople()]) === 'question'
}

/** Whether a pair begins with this turn: it asks, and what was said before was an answer; or it is the first of all. */
export function $startsPair(turn: TurnNode): boolean {
  const before = $turnBeside(turn, 'up')
  return before === null || ($asks(turn) && !$asks(before))
}

/** A question with its answers: from its first turn to its last, with whatever stands between them. */
export function $pairAround(turn: TurnNode): ElementNode[] {
  let first = turn
  for (let before = $turnBeside(first, 'up'); before && !$startsPair(first); before = $turnBeside(first, 'up'))
    first = before
  let last = turn
  for (let after = $turnBeside(last, 'down'); after && !$startsPair(after); after = $turnBeside(last, 'down'))
    last = after
  return $itemsFrom(first, last)
}

/** What moves as one: the pair that an item stands in, else the item alone. */
export function $unitAround(item: ElementNode): ElementNode[] {
  if ($isTurnNode(item)) return $pairAround(item)
  const [before, after] = [$turnBeside(item, 'up'), $turnBeside(item, 'down')]
  return before && after && !$startsPair(after) ? $pairAround(before) : [item]
}

function $turnBeside(item: ElementNode, direction: Direction): TurnNode | null {
  for (let node = $beside(item, direction); node; node = $beside(node, direction)) {
    if ($isTurnNode(node)) return node
  }
  return null
}

function $beside(item: LexicalNode, direction: Direction): LexicalNode | null {
  return direction === 'up' ? item.getPreviousSibling() : item.getNextSibling()
}

function $itemsFrom(first: ElementNode, last: ElementNode): ElementNode[] {
  const items: ElementNode[] = []
  for (let node: LexicalNode | null = first; $isElementNode(node); node = node.getNextSibling()) {
    items.push(node)
    if (node.is(last)) break
  }
  return items
}

/** Moves a question together with its answers past the pair, or the block, before or behind it. */
export function $movePair(turn: TurnNode, direction: Direction): boolean {
  const pair = $pairAround(turn)
  const edge = direction === 'up' ? pair[0]?.getPreviousSibling() : pair.at(-1)?.getNextSibling()
  return $isElementNode(edge) && $movePairTo(turn, edge, direction === 'up' ? 'before' : 'after')
}

/** Moves a pair before or behind another item; where that is part of a pair itself, before or behind all of it. */
export function $movePairTo(turn: TurnNode, beside: ElementNode, where: 'before' | 'after'): boolean {
  const pair = $pairAround(turn)
  if ($isFieldNode(beside) || pair.some((item) => item.is(beside))) return false
  const unit = $unitAround(beside)
  if (where === 'before') for (const item of pair) unit[0]?.insertBefore(item)
  else for (const item of pair.toReversed()) unit.at(-1)?.insertAfter(item)
  return true
}

/** The same pair once more behind it, with ids of its own; the caret goes there. A bio stays the only one of its person. */
export function $duplicatePair(turn: TurnNode): void {
  const pair = $pairAround(turn)
  const ids = new Map(pair.filter($isTurnNode).map((item) => [$turnFields(item).id, newId()]))
  const copies = pair.filter((item) => !$isBioNode(item)).map((item) => $writeItem(withIds($readItem(item), ids)))
  let last = pair.at(-1)
  for (const copy of copies) {
    last?.insertAfter(copy)
    last = copy
  }
  copies[0]?.selectStart()
}

function withIds(item: BodyItem, ids: ReadonlyMap<string, string>): BodyItem {
  const renamed = (id: string | null) => (id === null ? null : (ids.get(id) ?? id))
  if (item.type === 'pullQuote') return { ...item, turn: renamed(item.turn) }
  if (item.type !== 'turn') return item
  const blocks = item.blocks.map((block) =>
    block.type === 'pullQuote' ? { ...block, turn: renamed(block.turn) } : block,
  )
  return { ...item, id: ids.get(item.id) ?? newId(), blocks }
}

/** Takes a question with its answers out of the text. The caret goes to what followed. */
export function $deletePair(turn: TurnNode): void {
  const pair = $pairAround(turn).filter((item) => !$isBioNode(item))
  const next = pair.at(-1)?.getNextSibling()
  const before = pair[0]?.getPreviousSibling()
  for (const item of pair) item.remove()
  if ($isElementNode(next)) next.selectStart()
  else if ($isElementNode(before)) before.selectEnd()
  const editor = $getEditor()
  $onUpdate(() => void editor.dispatchCommand(PAIR_DELETED_COMMAND, undefined))
}

/**
 * A new empty question where the caret is. In an answer the rest goes on behind it, as the same guest's; in a question the
 * new one comes behind the pair.
 */
export function $insertQuestion(place: Place, turn: TurnNode): void {
  const question = $newTurn($whoAsks(turn))
  $collapseToStart(place)
  if ($asks(turn)) $pairAround(turn).at(-1)?.insertAfter(question)
  else if ($atStartOf(turn, place.selection.anchor)) turn.insertBefore(question)
  else {
    const [first, ...more] = $wordsFromCaret(place, turn)
    turn.insertAfter(question)
    if (more.length === 0 && $isParagraphNode(first) && first.isEmpty()) first.remove()
    else if (first) {
      const goesOn = $createTurnNode({ ...$turnFields(turn), id: newId(), time: null })
      question.insertAfter(goesOn)
      goesOn.append(first, ...more)
    }
  }
  question.selectStart()
}

function $collapseToStart({ selection }: Place): void {
  if (selection.isCollapsed()) return
  const { anchor, focus } = selection
  if (selection.isBackward()) anchor.set(focus.key, focus.offset, focus.type)
  else focus.set(anchor.key, anchor.offset, anchor.type)
}

/** Whoever asked last before this turn, else the first interviewer. */
function $whoAsks(turn: TurnNode): Pick<ReturnType<typeof $turnFields>, 'speaker' | 'kind'> {
  const people = $getPeople()
  let asked: TurnNode | null = turn
  while (asked && !$asks(asked)) asked = $turnBeside(asked, 'up')
  const speaker = asked
    ? $turnFields(asked).speaker
    : (people.find((person) => person.role === 'interviewer')?.id ?? null)
  const asksAnyway = personOf(people, speaker)?.role === 'interviewer'
  return { speaker, kind: asksAnyway ? null : 'question' }
}
