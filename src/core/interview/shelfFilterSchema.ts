import { z } from 'zod'
import { DRAFT_STATES } from './draftStates'

/** What of a library is asked for; null: no matter which. */
export const shelfFilterSchema = z.object({
  state: z.enum(DRAFT_STATES).nullable(),
  tag: z.string().nullable(),
  /** By name, as it stands in the library's row. */
  person: z.string().nullable(),
})

export type ShelfFilter = z.infer<typeof shelfFilterSchema>
