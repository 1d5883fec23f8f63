import { createDraftList } from '../drafts/draftList'
import type { DraftPlaces } from '../drafts/draftPlaces'
import type { DraftIndex } from './draftIndex'
import { scanLibrary } from './scanLibrary'
import { writtenSince } from './writtenSince'

/** No index: the list looks at every file, a search reads every draft. For a library that is opened for a moment, and where there is no better. */
export function createScannedIndex(places: DraftPlaces, log: (message: string) => void): DraftIndex {
  const list = createDraftList(places, log)
  return {
    rows: list.rows,
    search: (query, signal, filter) => scanLibrary(places, query, signal, filter),
    note: (id, signature, row) => list.note(id, signature, row()),
    moved: () => undefined,
    writtenSince: (time) => writtenSince(places, time),
    look: () => undefined,
    nextOrder: list.nextOrder,
    close: async () => undefined,
  }
}
