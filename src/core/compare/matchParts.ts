import { wordsOf } from '../interview/views'
import type { Part } from './parts'

/** The place among the earlier parts of what a later part was, if it was there. */
export interface Match {
  partner: number | null
  moved: boolean
}

/** How far apart two parts may stand that only their words make the same. */
const NEAR = 20
/** The share of words two texts have in common at least when they are versions of one text. */
const ALIKE = 0.5

/** For each later part, in their order, which of the earlier ones it was: by its key, by equal words, by words mostly equal. */
export function matchParts(earlier: readonly Part[], later: readonly Part[]): Match[] {
  const partners: (number | null)[] = later.map(() => null)
  const free = new Set(earlier.keys())
  const take = (find: (part: Part, index: number) => number | undefined) => {
    later.forEach((part, index) => {
      if (partners[index] !== null) return
      const partner = find(part, index)
      if (partner === undefined) return
      partners[index] = partner
      free.delete(partner)
    })
  }
  const byKey = placesBy(earlier, ({ key }) => key)
  take(({ key }) => firstFree(byKey.get(key ?? ''), free))
  const byForm = placesBy(earlier, formKey)
  take((part) => firstFree(byForm.get(formKey(part)), free))
  const byWords = placesBy(earlier, wordKey)
  take((part) => firstFree(byWords.get(wordKey(part) ?? ''), free))
  const words = earlier.map(({ text }) => new Set(wordsOf(text)))
  take((part, index) => mostAlike(part, index, earlier, words, free))
  return withMoves(partners)
}

function formKey({ kind, form }: Part): string {
  return `${kind} ${form}`
}

function wordKey({ kind, text }: Part): string | null {
  return text === '' ? null : `${kind} ${text}`
}

function placesBy(parts: readonly Part[], keyOf: (part: Part) => string | null): Map<string, number[]> {
  const places = new Map<string, number[]>()
  parts.forEach((part, index) => {
    const key = keyOf(part)
    if (key === null) return
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  })
  return places
}

function firstFree(places: readonly number[] | undefined, free: ReadonlySet<number>): number | undefined {
  return places?.find((place) => free.has(place))
}

function mostAlike(
  part: Part,
  index: number,
  earlier: readonly Part[],
  words: readonly ReadonlySet<string>[],
  free: ReadonlySet<number>,
): number | undefined {
  const own = new Set(wordsOf(part.text))
  let best: number | undefined
  let most = ALIKE
  for (let place = Math.max(0, index - NEAR); place <= Math.min(earlier.length - 1, index + NEAR); place++) {
    if (!free.has(place) || earlier[place]?.kind !== part.kind) continue
    const other = words[place] ?? own
    const common = [...own].filter((word) => other.has(word)).length
    const share = common / Math.max(own.size, other.size, 1)
    if (share < most) continue
    most = share
    best = place
  }
  return best
}

/** Of the parts that are in both versions, the longest row in the same order stayed; the others were moved. */
function withMoves(partners: readonly (number | null)[]): Match[] {
  const stayed = longestRising(partners.flatMap((partner) => partner ?? []))
  return partners.map((partner) => ({ partner, moved: partner !== null && !stayed.has(partner) }))
}

/** The members of a longest rising subsequence of distinct numbers (patience sorting). */
function longestRising(numbers: readonly number[]): Set<number> {
  const tops: number[] = []
  const before = new Map<number, number | undefined>()
  for (const number of numbers) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before.set(number, tops[low - 1])
    tops[low] = number
  }
  const members = new Set<number>()
  for (let number = tops.at(-1); number !== undefined; number = before.get(number)) members.add(number)
  return members
}
