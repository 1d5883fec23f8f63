import { placesOf } from './places'
import type { Rule } from './rule'

const HYPHEN = /(?<=[\p{L}\p{N}])-[ \u00A0]+(?=(\p{L}+))/gu
/** After these the hyphen stands for a left-out word: "Ein- und Ausgang", "short- to medium-term". */
const JOINING = new Set(
  'und oder bzw beziehungsweise respektive bis sowie als wie noch statt anstatt gegen aber auch sondern nicht and or to nor but not through versus vs than rather as'.split(
    ' ',
  ),
)

/**
 * A space after a hyphen inside a compound, left over from a line break: "Wochen- Markt". The finding's place spans the
 * whole compound, its value `text` repeats it.
 */
export const strayHyphenSpace: Rule = (interview) =>
  placesOf(interview).flatMap(({ path, text }) =>
    [...text.matchAll(HYPHEN)].flatMap((found) => {
      const next = found[1] ?? ''
      if (JOINING.has(next.toLowerCase())) return []
      const from = wordStart(text, found.index)
      const to = wordEnd(text, found.index + found[0].length)
      const values = { text: text.slice(from, to) }
      return [{ rule: 'stray-space-after-hyphen', severity: 'check' as const, values, where: { path, from, to } }]
    }),
  )

function wordStart(text: string, from: number): number {
  let start = from
  while (start > 0 && /[\p{L}\p{N}-]/u.test(text.charAt(start - 1))) start--
  return start
}

function wordEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && /[\p{L}\p{N}]/u.test(text.charAt(end))) end++
  return end
}
