import { placesOf } from './places'
import type { Rule, TextFinding, TextRule } from './rule'

const HYPHEN = /(?<=[\p{L}\p{N}])-[ \u00A0]+(?=(\p{L}+(?:['’]\p{L}+)?))/gu
/** After these the hyphen stands for a left-out word: "Ein- und Ausgang", "short- to medium-term". */
const JOINING = new Set(
  'und oder bzw beziehungsweise respektive bis sowie als wie noch statt anstatt gegen aber auch sondern nicht and or to nor but not through versus vs than rather as'.split(
    ' ',
  ),
)
/** Before these it is a dash: "most of them- they all copy", "Das Haus- das ist neu". */
const GOING_ON = new Set(
  "i it it's its you you're he he's she she's we we're they they're this that that's there there's these those the a an is are was were when where what which who why how if because so then but not yes no ich du er sie es wir ihr das dies dann wenn weil dass ist sind war ja nein".split(
    ' ',
  ),
)

/**
 * A space after a hyphen inside a compound, left over from a line break: "Wochen- Markt". The finding's place spans the
 * whole compound, its value `text` repeats it, `instead` is the compound without the space.
 */
export const strayHyphenSpaceIn: TextRule = (places) =>
  places.flatMap(({ path, text }) =>
    [...text.matchAll(HYPHEN)].flatMap((found): TextFinding[] => {
      const next = (found[1] ?? '').toLowerCase().replace('’', "'")
      if (JOINING.has(next) || GOING_ON.has(next)) return []
      const behind = found.index + found[0].length
      const [from, to] = [wordStart(text, found.index), wordEnd(text, behind)]
      const instead = `${text.slice(from, found.index)}-${text.slice(behind, to)}`
      const values = { text: text.slice(from, to), instead }
      return [{ rule: 'stray-space-after-hyphen', severity: 'check', values, path, from, to }]
    }),
  )

/** The same over a whole interview, for readers. */
export const strayHyphenSpace: Rule = (interview) =>
  strayHyphenSpaceIn(placesOf(interview), { language: interview.language, names: [] }).map(
    ({ path, from, to, ...finding }) => ({ ...finding, where: { path, from, to } }),
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
