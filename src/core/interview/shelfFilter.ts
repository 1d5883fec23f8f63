import { z } from 'zod'
import { DRAFT_STATES, type DraftState } from './draft'

/** What of a library is asked for; null: no matter which. */
export const shelfFilterSchema = z.object({
  state: z.enum(DRAFT_STATES).nullable(),
  tag: z.string().nullable(),
  /** By name, as it stands in the library's row. */
  person: z.string().nullable(),
})

export type ShelfFilter = z.infer<typeof shelfFilterSchema>

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
