import type { PageSetup } from './pageSetupSchema'

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

/** The usual page, as the schema gives it where nothing was chosen. */
export const DEFAULT_PAGE_SETUP: PageSetup = {
  layout: 'article',
  paper: 'a4',
  columns: 2,
  typeSize: 'normal',
  header: '',
  colour: true,
}
