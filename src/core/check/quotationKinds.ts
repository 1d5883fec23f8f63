import type { BodyItem } from '../interview/interview'
import { below, type Place, placesOfFrame, placesOfItem } from './places'
import { type Quotation, type QuotationKind, quotationsOf } from './quotations'
import type { Rule } from './rule'

interface Quoted {
  kind: QuotationKind
  path: (string | number)[]
  from: number
  values: { text: string; open: string; close: string }
}

/** Quotation marks of another kind than most of this interview: the first of each kind, for the rest follows from it. */
export const quotationKinds: Rule = (interview) => {
  const all = [
    ...quotedIn(placesOfFrame(interview)),
    ...interview.body.flatMap((item, index) => below(['body', index], quotedInItem(item))),
  ]
  const counts = new Map<QuotationKind, number>()
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return [...counts.keys()]
    .filter((kind) => kind !== most?.[0])
    .flatMap((kind) => all.find((quoted) => quoted.kind === kind) ?? [])
    .map(({ path, from, values }) => ({
      rule: 'quotation-kinds',
      severity: 'hint',
      values,
      where: { path, from, to: from + values.text.length },
    }))
}

/** An item that stays the same is looked at once. */
const known = new WeakMap<BodyItem, Quoted[]>()

function quotedInItem(item: BodyItem): Quoted[] {
  const quoted = known.get(item) ?? quotedIn(placesOfItem(item))
  known.set(item, quoted)
  return quoted
}

function quotedIn(places: readonly Place[]): Quoted[] {
  return places
    .filter(({ block }) => block !== 'note')
    .flatMap(({ path, text }) =>
      quotationsOf([text])
        .pairs.filter(isOuter)
        .map(({ kind, open, close }) => {
          const words = text.slice(open.at, close.at + close.mark.length)
          return { kind, path, from: open.at, values: { text: words, open: open.mark, close: close.mark } }
        }),
    )
}

function isOuter({ nested, instead }: Quotation): boolean {
  return !nested && instead === null
}
