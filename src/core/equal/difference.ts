import { z } from 'zod'

/** How the words of an output part from the draft, as it goes along with the error `words-differ`. */
const differenceSchema = z.object({
  to: z.string(),
  /** What the draft says, and what the output says there: a few words, empty where one of them ends. */
  expected: z.string(),
  found: z.string(),
  /** The place in the interview. */
  path: z.array(z.union([z.string(), z.number()])),
})

export type Difference = z.infer<typeof differenceSchema>

/** @throws where it is none; only the host writes them */
export function parseDifference(json: string): Difference {
  return differenceSchema.parse(JSON.parse(json))
}
