import { z } from 'zod'

/**
 * `article`: as a magazine prints it. `manuscript`: the German standard page (Normseite), 30 lines of 60 characters.
 * `proof`: numbered turns and lines with room for remarks, for corrections by telephone.
 */
export const LAYOUTS = ['article', 'manuscript', 'proof'] as const
/** `a5` is for articles; manuscripts and proofs take `a4` then. */
export const PAPERS = ['a4', 'a5', 'letter'] as const
export const TYPE_SIZES = ['small', 'normal', 'large'] as const

export type Layout = (typeof LAYOUTS)[number]
export type Paper = (typeof PAPERS)[number]
export type TypeSize = (typeof TYPE_SIZES)[number]

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

export const DEFAULT_PAGE_SETUP: PageSetup = pageSetupSchema.parse({})
