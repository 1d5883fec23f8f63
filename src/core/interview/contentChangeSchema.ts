import { z } from 'zod'
import { bodyItemSchema, interviewSchema } from './interview'

const { language, frame, people } = interviewSchema.shape

/** From one version of a draft's words to the next: what is not named stayed. */
export const contentChangeSchema = z
  .strictObject({
    /** Name of a house style. */
    style: z.string(),
    language,
    frame,
    people,
    /** So many items from a place on, counted from 0, and what stands there instead. */
    body: z.strictObject({
      at: z.number().int().nonnegative(),
      remove: z.number().int().nonnegative(),
      items: z.array(bodyItemSchema),
    }),
  })
  .partial()

export type ContentChange = z.infer<typeof contentChangeSchema>
