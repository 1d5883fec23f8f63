import type { TextPlace } from '../interview/finding'

const PARTS = ['frame', 'body', 'people']
const FIELDS = ['kicker', 'headline', 'standfirst', 'byline']

/** Sorts places as they are read: frame, body, biographies. What has no place comes first. */
export function inReadingOrder(a: TextPlace | null, b: TextPlace | null): number {
  const [one, other] = [ranksOf(a), ranksOf(b)]
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? -1) - (other[index] ?? -1)
    if (difference !== 0) return difference
  }
  return (a?.from ?? 0) - (b?.from ?? 0)
}

function ranksOf(place: TextPlace | null): number[] {
  return (place?.path ?? []).map((key, depth) => {
    if (typeof key === 'number') return key
    return Math.max((depth === 0 ? PARTS : FIELDS).indexOf(key), 0)
  })
}
