import { z } from 'zod'
import { EMPHASES, LABELS, QUOTES } from './houseStyle'

/**
 * How a house prints its interviews. A style is data: one switch changes all outputs, never the text. Besides the four
 * that are always there, a house makes its own.
 */
export const houseStyleSchema = z.strictObject({
  /** One of the four names, or what somebody called it. */
  name: z
    .string()
    .max(60)
    .regex(/^\S(.*\S)?$/u),
  /** Which label stands before a turn. */
  labels: z.enum(LABELS),
  emphasis: z.enum(EMPHASES),
  /** Between label and text, trailing space included. */
  separator: z
    .string()
    .min(1)
    .max(8)
    .regex(/^\P{Cc}+$/u),
  /** Questions as headings in HTML: only where there are few and they are short. */
  headings: z.boolean(),
  quotes: z.enum(QUOTES),
})

export type HouseStyle = z.infer<typeof houseStyleSchema>
