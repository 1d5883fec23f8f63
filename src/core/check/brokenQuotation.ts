import { type MarkAt, type Quotation, quotationsOf } from './quotations'
import type { TextFinding, TextRule } from './rule'

/** A quotation mark without its other half, and a quotation that closes with a mark of another kind. */
export const brokenQuotation: TextRule = (places) => {
  const { pairs, single } = quotationsOf(places.map(({ text }) => text))
  const at = ({ nth, at, mark }: MarkAt) => ({ path: places[nth]?.path ?? [], from: at, to: at + mark.length })
  const unclosed = single.map(
    (mark): TextFinding => ({
      rule: 'quotation-unclosed',
      severity: 'check',
      values: { text: mark.mark },
      ...at(mark),
    }),
  )
  const mixed = pairs.filter(isMixed).map(
    ({ open, close, instead }): TextFinding => ({
      rule: 'quotation-mixed',
      severity: 'check',
      values: { open: open.mark, text: close.mark, instead },
      ...at(close),
    }),
  )
  return [...unclosed, ...mixed]
}

function isMixed(pair: Quotation): pair is Quotation & { instead: string } {
  return pair.instead !== null
}
