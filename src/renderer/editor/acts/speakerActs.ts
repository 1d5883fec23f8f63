import {
  $createParagraphNode,
  $getRoot,
  $getState,
  $isParagraphNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { Person, TurnKind } from '../../../core/interview/interview'
import { newId } from '../newId'
import { $createTurnNode, $isTurnNode, $turnFields, kindState, speakerState, type TurnNode } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'
import { $childOf, type Place } from './place'

type Speaking = { speaker: string | null; kind: TurnKind | null }

/**
 * Who speaks after this turn: of two people the other one; of more, who spoke before; where nobody is named,
 * an answer follows a question.
 */
export function $nextSpeaker(after: ElementNode | null): Speaking {
  const people = $getPeople()
  const turn = $lastTurn(after)
  if (!turn)
    return { speaker: people.find((person) => person.role === 'interviewer')?.id ?? people[0]?.id ?? null, kind: null }
  const { speaker, kind } = $turnFields(turn)
  if (speaker === null) return { speaker: null, kind: kind === 'question' ? 'answer' : 'question' }
  const other = people.length === 2 ? people.find((person) => person.id !== speaker) : undefined
  return { speaker: other?.id ?? $whoSpokeBefore(turn, speaker) ?? $someoneElse(people, speaker), kind: null }
}

function $lastTurn(from: LexicalNode | null): TurnNode | null {
  for (let node = from; node; node = node.getPreviousSibling()) {
    if ($isTurnNode(node)) return node
  }
  return null
}

function $whoSpokeBefore(turn: TurnNode, speaker: string): string | null {
  for (let node = $lastTurn(turn.getPreviousSibling()); node; node = $lastTurn(node.getPreviousSibling())) {
    const candidate = $getState(node, speakerState)
    if (candidate !== null && candidate !== speaker) return candidate
  }
  return null
}

function $someoneElse(people: readonly Person[], speaker: string): string {
  const role = people.find((person) => person.id === speaker)?.role
  const others = people.filter((person) => person.id !== speaker)
  return (others.find((person) => person.role !== role) ?? others[0])?.id ?? speaker
}

/** Gives a turn to a person. What it was because of the former speaker (a question, an answer), it is no more. */
export function $setSpeaker(turn: TurnNode, speaker: string | null): void {
  $setState(turn, speakerState, speaker)
  if ($getState(turn, kindState) !== 'statement') $setState(turn, kindState, null)
}

/** Makes a turn of a plain paragraph; a turn is given to the speaker; anything else stays. */
export function $giveTo(item: ElementNode, speaker: string): void {
  if ($isTurnNode(item)) $setSpeaker(item, speaker)
  else if ($isParagraphNode(item)) $makeTurn(item, speaker)
}

export function $makeTurn(paragraph: ElementNode, speaker: string | null): TurnNode {
  const turn = $createTurnNode({ id: newId(), speaker })
  paragraph.insertBefore(turn)
  turn.append(paragraph)
  return turn
}

/** From this paragraph on the person speaks: the turn becomes theirs, or is parted here, or begins with a plain paragraph. */
export function $giveFromHere({ item, turn, block }: Place, speaker: string): void {
  const own = turn && $childOf(turn, block)
  if (!turn) $makeTurn(item, speaker)
  else if (own?.getPreviousSibling()) {
    const rest = [own, ...own.getNextSiblings()]
    const next = $createTurnNode({ id: newId(), speaker })
    turn.insertAfter(next)
    next.append(...rest)
  } else $setSpeaker(turn, speaker)
  if (block.isAttached()) block.selectStart()
}

/** The next or previous person in the list of people; null where there is nobody to change to. */
export function $neighbourSpeaker(turn: TurnNode, step: 1 | -1): string | null {
  const people = $getPeople()
  if (people.length === 0) return null
  const at = people.findIndex((person) => person.id === $getState(turn, speakerState))
  const start = at === -1 && step === -1 ? 0 : at
  const next = people[(start + step + people.length) % people.length]
  return next && next.id !== $getState(turn, speakerState) ? next.id : null
}

/** From this turn on, the two people who alternate there change places. Others are left alone. */
export function $swapFrom(turn: TurnNode): void {
  const one = $getState(turn, speakerState)
  const two = $nextSpeaker(turn).speaker
  if (one === null || two === null || one === two) return
  for (let node = $getRoot().getFirstChild(), reached = false; node; node = node.getNextSibling()) {
    reached ||= node.is(turn)
    if (!reached || !$isTurnNode(node)) continue
    const speaker = $getState(node, speakerState)
    if (speaker === one) $setSpeaker(node, two)
    else if (speaker === two) $setSpeaker(node, one)
  }
}

/** A new empty turn, not yet in the text. */
export function $newTurn(speaking: Speaking): TurnNode {
  return $createTurnNode({ id: newId(), ...speaking }).append($createParagraphNode())
}
