import { z } from 'zod'

/**
 * Something a person should look at. Core names the rule and its values; the sentence stands in
 * `core/wording` under `findings.<rule>`, and is filled in by whoever shows it.
 */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'check', 'hint']),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Path into the interview, such as `['body', 3, 'blocks', 0, 'content']`; `from`/`to` count characters there. */
  where: z
    .object({
      path: z.array(z.union([z.string(), z.number()])),
      from: z.number().int().nonnegative().optional(),
      to: z.number().int().nonnegative().optional(),
    })
    .nullable(),
})

export type Finding = z.infer<typeof findingSchema>
