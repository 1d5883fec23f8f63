import type { HouseStyle } from '../style/houseStyleSchema'

/** Opening and closing mark of a quotation, and of one inside it. */
export interface QuotationMarks {
  outer: readonly [open: string, close: string]
  inner: readonly [open: string, close: string]
}

const FAMILIES: Readonly<Record<HouseStyle['quotes'], QuotationMarks>> = {
  'low-high': { outer: ['„', '“'], inner: ['‚', '‘'] },
  'guillemets-in': { outer: ['»', '«'], inner: ['›', '‹'] },
  'guillemets-out': { outer: ['«', '»'], inner: ['‹', '›'] },
  high: { outer: ['“', '”'], inner: ['‘', '’'] },
}

/**
 * The marks of an interview in this language. The house style decides; but `low-high` is what a style says that has no
 * wish of its own, and where that is not the custom (Switzerland, English) the custom counts.
 */
export function quotationMarks(language: string, family: HouseStyle['quotes']): QuotationMarks {
  if (family !== 'low-high') return FAMILIES[family]
  if (/^de-(ch|li)\b/i.test(language)) return FAMILIES['guillemets-out']
  return FAMILIES[/^en\b/i.test(language) ? 'high' : 'low-high']
}
