import type { ShelfFilter } from '../../core/interview/shelfFilterSchema'
import type { DraftPlace } from '../drafts/draftPlaces'
import type { Row } from '../drafts/draftRow'
import type { DraftSummary } from '../drafts/drafts'
import type { SearchAnswer } from './search'

/** What is known of the library without reading it: the rows of the list, and where which words stand. */
export interface DraftIndex {
  /** All drafts, trashed ones included, last saved first. When what lies in the trash goes is not known here. */
  rows(): Promise<DraftSummary[]>
  /** See `Drafts.search`. */
  search(query: string, signal: AbortSignal, filter?: ShelfFilter): Promise<SearchAnswer>
  /** Takes note of what was just written, so that it need not be read. The row is made when somebody needs it, a turn later at the latest. */
  note(id: string, signature: string, row: () => Row): void
  /** Takes note of a draft that was moved, or (null) erased. */
  moved(id: string, place: DraftPlace | null): void
  /** The ids of drafts whose files were written since then (milliseconds), once the start is over. */
  writtenSince(time: number): Promise<string[]>
  /** Drafts have come that nobody here has written one by one. */
  look(): void
  /** The place of what is saved now: behind all that is known to have been saved, also where the clock was set back. */
  nextOrder(): number
  /** What is known is written down. In a second at most, unless it is `atLeisure`. */
  close(atLeisure?: boolean): Promise<void>
}
