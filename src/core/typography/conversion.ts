import type { HouseStyle } from '../style/houseStyleSchema'

export const TYPOGRAPHY_RULES = ['quotes', 'apostrophes', 'dashes', 'ellipses', 'spaces'] as const
export type TypographyRule = (typeof TYPOGRAPHY_RULES)[number]

/** What stands from `from` to `to` becomes `text`. Counts UTF-16 units. */
export interface Conversion {
  rule: TypographyRule
  from: number
  to: number
  text: string
}

/** What typography depends on. */
export interface TypographyContext {
  /** BCP 47, the interview's. */
  language: string
  quotes: HouseStyle['quotes']
}

/** A text with the stretches in which nothing may change: addresses, foreign passages. */
export interface GuardedText {
  text: string
  isFree(index: number): boolean
}

/** The languages whose typography is known; text in any other is left as it was written. */
export type TypographyLanguage = 'de' | 'en'

export function typographyLanguage(tag: string): TypographyLanguage | null {
  const primary = tag.slice(0, 2).toLowerCase()
  return (primary === 'de' || primary === 'en') && !/^\p{L}/u.test(tag.slice(2)) ? primary : null
}

/** The conversions for a pattern: `change` says what becomes of a match, or null to leave it. */
export function convertMatches(
  { text, isFree }: GuardedText,
  pattern: RegExp,
  change: (match: RegExpExecArray) => Conversion[],
): Conversion[] {
  return [...text.matchAll(pattern)].flatMap(change).filter(({ from }) => isFree(from))
}
