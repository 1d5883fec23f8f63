import { $getRoot, $getState, $isElementNode, $setState, type ElementNode } from 'lexical'
import { createPerson } from '../../../core/interview/create'
import type { Person, TurnKind } from '../../../core/interview/interview'
import { merged, renamed } from '../../../core/interview/people'
import { kindOf, personOf } from '../../../core/interview/views'
import { personOfKnown } from '../../../core/people/news'
import type { KnownPerson } from '../../../core/people/register'
import { $writeBioBox } from '../grammar/bioExtension'
import { newId } from '../newId'
import { $bioPerson, $isBioNode, $setBioPerson, type BioNode } from '../nodes/BioNode'
import { $isPullQuoteNode, $quoteSource, $setQuoteSpeaker } from '../nodes/PullQuoteNode'
import { $isTurnNode, $turnFields, kindState, speakerState, type TurnNode } from '../nodes/TurnNode'
import { $getPeople, $setPeople } from '../rootState'

export type PersonChange = Partial<Omit<Person, 'id'>>

/** A new person at the end of the list. Gives the id. */
export function $addPerson(name: string, role: Person['role']): string {
  const id = newId()
  $setPeople([...$getPeople(), createPerson(id, name, role)])
  return id
}

/** Somebody of the library comes to the interview. Gives the id; whoever is there already stays as they are. */
export function $addKnown(known: KnownPerson): string {
  const person = personOfKnown(known)
  if (!personOf($getPeople(), person.id)) $setPeople([...$getPeople(), person])
  return person.id
}

/** Changes a person, and the bio box with it: every label follows. */
export function $changePerson(id: string, change: PersonChange): void {
  $setPeople($getPeople().map((person) => (person.id === id ? { ...person, ...change } : person)))
  const box = $bioBoxOf(id)
  if (box && change.bio) $writeBioBox(box, change.bio)
}

export function $renamePerson(id: string, name: string): void {
  const person = personOf($getPeople(), id)
  if (person) $changePerson(id, renamed(person, name))
}

/** Takes a person away who says nothing any more, with the bio box. */
export function $removePerson(id: string): void {
  $bioBoxOf(id)?.remove()
  $setPeople($getPeople().filter((person) => person.id !== id))
}

export function $speaks(id: string): boolean {
  return $turns().some((turn) => $getState(turn, speakerState) === id)
}

/** Every turn of one person becomes another's. What a turn was said to be (a question, a statement), it stays. */
export function $giveAllTurns(from: string, to: string): void {
  for (const turn of $turns()) {
    if ($getState(turn, speakerState) === from) $setState(turn, speakerState, to)
  }
}

/** One person goes up in another: turns, pull quotes, the bio and its box. */
export function $mergePeople(from: string, into: string): void {
  const people = $getPeople()
  const [gone, kept] = [personOf(people, from), personOf(people, into)]
  if (!gone || !kept || from === into) return
  $giveAllTurns(from, into)
  for (const quote of $pullQuotes()) {
    if ($quoteSource(quote).speaker === from) $setQuoteSpeaker(quote, into)
  }
  const [box, other] = [$bioBoxOf(into), $bioBoxOf(from)]
  if (box) other?.remove()
  else if (other) $setBioPerson(other, into)
  $changePerson(into, merged(kept, gone))
  $setPeople($getPeople().filter((person) => person.id !== from))
}

/** Says what a turn is, where that is something else than its speaker's role says. */
export function $setKind(turn: TurnNode, kind: TurnKind): void {
  const own = kindOf({ speaker: $turnFields(turn).speaker }, $getPeople())
  $setState(turn, kindState, kind === own ? null : kind)
}

function $turns(): TurnNode[] {
  return $getRoot().getChildren().filter($isTurnNode)
}

function $pullQuotes() {
  const items = $getRoot().getChildren().filter($isElementNode)
  return items
    .flatMap((item: ElementNode) => ($isTurnNode(item) ? item.getChildren() : [item]))
    .filter($isPullQuoteNode)
}

function $bioBoxOf(id: string): BioNode | undefined {
  return $getRoot()
    .getChildren()
    .filter($isBioNode)
    .find((box) => $bioPerson(box) === id)
}
