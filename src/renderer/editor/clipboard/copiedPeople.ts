import {
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard'
import { $getEditor, $getState, $isElementNode, $setState, type LexicalNode } from 'lexical'
import { createPerson } from '../../../core/interview/create'
import type { Person } from '../../../core/interview/interview'
import { sameName } from '../../../core/people/findKnown'
import { NAMESPACE } from '../namespace'
import { newId } from '../newId'
import { $bioPerson, $isBioNode, $setBioPerson } from '../nodes/BioNode'
import { $isPullQuoteNode, $quoteSource, $setQuoteSpeaker } from '../nodes/PullQuoteNode'
import { $isTurnNode, speakerState } from '../nodes/TurnNode'
import { $getPeople, $setPeople } from '../rootState'

interface CopiedPeople {
  /** The editor they were copied in. */
  editor: string
  people: Person[]
}

/** Lexical's own format with the people beside the nodes, which name them by their ids only. */
export function $withPeople(copied: string | null): string | null {
  if (copied === null) return null
  const beside: CopiedPeople = { editor: $getEditor().getKey(), people: $getPeople().map(whoTheyAre) }
  return JSON.stringify({ ...JSON.parse(copied), ...beside })
}

/** What a label needs. Bio, portrait and links stay in the interview; the words of a bio box come with the box. */
function whoTheyAre({ id, name, role, short, position, organisation }: Person): Person {
  return { ...createPerson(id, name, role, short), position, organisation }
}

/** Takes turns from another interview with those who speak in them. */
export const $importWithPeople: ImportMimeTypeFunction = (data, selection, $next) => {
  const copied = parsed(data)
  const nodes = copied && $nodesOf(copied)
  if (!nodes) return $next()
  $giveToPeopleHere(nodes, { editor: String(copied.editor), people: listOf(copied.people).flatMap(personIn) })
  $insertGeneratedNodes($getEditor(), nodes, selection)
  return true
}

type Fields = Readonly<Record<string, unknown>>

/** Any program can put anything there. */
function parsed(data: string): Fields | null {
  try {
    const copied: unknown = JSON.parse(data)
    return isFields(copied) && copied.namespace === NAMESPACE ? copied : null
  } catch {
    return null
  }
}

function $nodesOf({ nodes }: Fields): LexicalNode[] | null {
  try {
    return Array.isArray(nodes) ? $generateNodesFromSerializedNodes(nodes) : null
  } catch {
    return null
  }
}

function personIn(copied: unknown): Person[] {
  if (!isFields(copied)) return []
  const { id, name, role } = copied
  const [short, position, organisation] = ['short', 'position', 'organisation'].map((field) =>
    typeof copied[field] === 'string' ? copied[field] : '',
  )
  if (typeof id !== 'string' || id === '' || typeof name !== 'string' || (role !== 'interviewer' && role !== 'guest'))
    return []
  return [{ ...createPerson(id, name, role, short), position: position ?? '', organisation: organisation ?? '' }]
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function $giveToPeopleHere(nodes: readonly LexicalNode[], { editor, people }: CopiedPeople): void {
  const isFromHere = editor === $getEditor().getKey()
  const here = $getPeople()
  const ids = new Map<string, string>()
  const $here = (id: string) => {
    const person = people.find((other) => other.id === id)
    if (person && !ids.has(id)) ids.set(id, $personHere(person, here, isFromHere))
    return ids.get(id) ?? (isFromHere ? id : null)
  }
  const $visit = (node: LexicalNode) => {
    if ($isTurnNode(node)) {
      const speaker = $getState(node, speakerState)
      if (speaker !== null) $setState(node, speakerState, $here(speaker))
    } else if ($isPullQuoteNode(node)) {
      const { speaker } = $quoteSource(node)
      if (speaker !== null) $setQuoteSpeaker(node, $here(speaker))
    } else if ($isBioNode(node)) $setBioPerson(node, $here($bioPerson(node)) ?? '')
    if ($isElementNode(node)) node.getChildren().forEach($visit)
  }
  nodes.forEach($visit)
}

/**
 * The id of a copied person here; whoever is not here comes along. Two interviews made of one template have people of the
 * same ids, who are others by now: there the name decides.
 */
function $personHere(copied: Person, here: readonly Person[], isFromHere: boolean): string {
  const sameId = here.find(({ id }) => id === copied.id)
  if (sameId && (isFromHere || sameName(sameId, copied))) return copied.id
  const namesake = copied.name === '' ? undefined : here.find((person) => sameName(person, copied))
  if (namesake) return namesake.id
  const id = sameId ? newId() : copied.id
  $setPeople([...$getPeople(), { ...copied, id }])
  return id
}
