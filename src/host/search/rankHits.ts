import type { SearchHit } from './search'

export interface RankedHit {
  hit: SearchHit
  /** Whether all words stand in the place that is shown. */
  whole: boolean
  /** See `DraftSummary`. */
  order: number
}

export const MOST_HITS = 50

/** Titles and people first, then what has all words in one place; among equals what was saved last. `MOST_HITS` at most. */
export function rankHits(found: readonly RankedHit[]): SearchHit[] {
  return [...found]
    .sort((a, b) => rankOf(a) - rankOf(b) || b.order - a.order || (a.hit.id < b.hit.id ? -1 : 1))
    .slice(0, MOST_HITS)
    .map(({ hit }) => hit)
}

function rankOf({ hit: { kind }, whole }: RankedHit): number {
  if (!whole) return 2
  return kind === 'headline' || kind === 'person' ? 0 : 1
}
