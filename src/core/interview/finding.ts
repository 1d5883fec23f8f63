import { z } from 'zod'

/**
 * A place in an interview: a path such as `['body', 3, 'blocks', 0, 'content']`, `['frame', 'standfirst', 0]` or `['people', 1, 'bio', 0]`.
 * `from` and `to` count the characters of the plain text there, a line break as one; without them the whole is meant.
 */
export const textPlaceSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  from: z.number().int().nonnegative().optional(),
  to: z.number().int().nonnegative().optional(),
})

/**
 * Something a person should look at. Core names the rule and its values; the sentence stands in
 * `core/wording` under `findings.<rule>`, and is filled in by whoever shows it.
 */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'check', 'hint']),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  where: textPlaceSchema.nullable(),
})

export type TextPlace = z.infer<typeof textPlaceSchema>
export type Finding = z.infer<typeof findingSchema>
