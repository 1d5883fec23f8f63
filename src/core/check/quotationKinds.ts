import type { Finding } from '../interview/finding'
import { placesOf } from './places'
import { type Quotation, type QuotationKind, quotationsOf } from './quotations'
import type { Rule } from './rule'

/** Quotation marks of another kind than most of this interview: the first of each kind, for the rest follows from it. */
export const quotationKinds: Rule = (interview) => {
  const counts = new Map<QuotationKind, number>()
  const firsts = new Map<QuotationKind, Finding>()
  for (const { path, text, block } of placesOf(interview)) {
    if (block === 'note') continue
    for (const pair of quotationsOf([text]).pairs.filter(isOuter)) {
      counts.set(pair.kind, (counts.get(pair.kind) ?? 0) + 1)
      if (!firsts.has(pair.kind)) firsts.set(pair.kind, findingAt(path, text, pair))
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return [...firsts].filter(([kind]) => kind !== most?.[0]).map(([, finding]) => finding)
}

function isOuter({ nested, instead }: Quotation): boolean {
  return !nested && instead === null
}

function findingAt(path: (string | number)[], text: string, { open, close }: Quotation): Finding {
  const to = close.at + close.mark.length
  const values = { text: text.slice(open.at, to), open: open.mark, close: close.mark }
  return { rule: 'quotation-kinds', severity: 'hint', values, where: { path, from: open.at, to } }
}
