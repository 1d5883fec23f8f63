import type { Path } from '../../core/interview/passages'
import type { PlaceKind } from '../../core/search/searchedPassages'
import type { Snippet } from '../../core/search/snippet'

/** A draft in which a query was found, with the place that says most. */
export interface SearchHit {
  id: string
  headline: string
  kind: PlaceKind
  /** Who speaks there, or is the person found; empty elsewhere. */
  speaker: string
  /** Id of the turn; null outside of turns. */
  turn: string | null
  path: Path
  snippet: Snippet
}

export interface SearchAnswer {
  /** The best first, see `rankHits`. */
  hits: SearchHit[]
  /** `scan`: there is no index, so every draft was read. */
  by: 'index' | 'scan'
}
