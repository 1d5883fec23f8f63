import { z } from 'zod'
import { LAYOUTS, PAPERS, TYPE_SIZES } from './pageSetup'

/** How an interview is set on paper. Every part has a default, so `parse({})` gives the usual page. */
export const pageSetupSchema = z.strictObject({
  layout: z.enum(LAYOUTS).default('article'),
  paper: z.enum(PAPERS).default('a4'),
  /** Articles only. */
  columns: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  /** Articles and proofs; a manuscript's is given by its grid. */
  typeSize: z.enum(TYPE_SIZES).default('normal'),
  /** Stands at the head of each page; where it is empty, the names of those who ask. */
  header: z.string().max(120).default(''),
  /** False: black only, pictures in greys. */
  colour: z.boolean().default(true),
})

export type PageSetup = z.infer<typeof pageSetupSchema>
