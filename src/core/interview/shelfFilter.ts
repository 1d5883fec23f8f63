import type { DraftState } from './draft'
import type { ShelfFilter } from './shelfFilterSchema'

/** Asks for everything. */
export const NO_FILTER: ShelfFilter = { state: null, tag: null, person: null }

/** Whether it leaves anything out. */
export function isFiltered({ state, tag, person }: ShelfFilter): boolean {
  return state !== null || tag !== null || person !== null
}

/** Whether a draft is one of those that were asked for. */
export function isShown(
  row: { state: DraftState; tags: readonly string[]; people: readonly string[] },
  { state, tag, person }: ShelfFilter,
): boolean {
  const inState = state === null || row.state === state
  return inState && (tag === null || row.tags.includes(tag)) && (person === null || row.people.includes(person))
}
