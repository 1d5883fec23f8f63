import type { LucideIcon } from 'lucide-react'
import type { Person } from '../../../core/interview/interview'
import { BLOCK_KINDS, type BlockKind } from './blockKinds'

/** One line of the list of blocks. */
export interface BlockEntry {
  id: string
  action: BlockKind['action']
  icon: LucideIcon
  name: string
  sign?: string
  /** Whose bio box. */
  person?: string
  /** All it is found by, in every language of the interface. */
  words: readonly string[]
}

/** Name and further words of a kind of block in one language of the interface. */
export type BlockWords = (action: BlockKind['action'], what: 'name' | 'words') => string

/**
 * The list of blocks; of several people who could have a bio box, each is offered.
 * @param shown the language of the interface
 * @param all every language, for one may remember a block by its other name
 */
export function blockEntries(people: readonly Person[], shown: BlockWords, all: readonly BlockWords[]): BlockEntry[] {
  return BLOCK_KINDS.flatMap(({ action, ...kind }): BlockEntry[] => {
    const words = all.flatMap((of) => [of(action, 'name'), ...of(action, 'words').split(' ')])
    const entry = { ...kind, id: action, action, name: shown(action, 'name'), words }
    if (action !== 'bio' || people.length < 2) return [entry]
    return people.map(({ id, name }) => ({
      ...entry,
      id: `${action}-${id}`,
      name: `${entry.name}: ${name}`,
      person: id,
      words: [...words, name, ...name.split(' ')],
    }))
  })
}

/** Entries that begin with what was typed, in their name or in one of their words. */
export function matchingEntries(entries: readonly BlockEntry[], typed: string): BlockEntry[] {
  const wanted = plain(typed.trim())
  return entries.filter(({ name, words }) => [name, ...words].some((word) => plain(word).startsWith(wanted)))
}

/** As one types in a hurry: without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
