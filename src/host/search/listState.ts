import type { DraftPlace } from '../drafts/draftPlaces'
import type { DraftSummary } from '../drafts/drafts'
import type { Found } from './indexMessages'
import { compareRows, type ListedDraft } from './listFile'

/** The rows as this program wrote them, and as the thread found them. */
export interface ListState {
  /** As they were when the program ended last, in the order in which they are shown. */
  start(drafts: readonly ListedDraft[]): void
  /** Last saved first. The same array as long as nothing has changed. */
  rows(): DraftSummary[]
  /** The greatest `order` of all. */
  newest(): number
  /** What this program did itself. Gives the count that the thread is told. */
  note(id: string, signature: string, row: ListedDraft['row']): number
  moved(id: string, place: DraftPlace | null): number
  /** What the thread found. True where a row is another one now. */
  take(found: readonly Found[]): boolean
}

export function createListState(): ListState {
  let known: readonly ListedDraft[] = []
  let byId: Map<string, ListedDraft> | null = null
  /** What this program did last with each draft, until the thread has heard of it: what it found before is older. */
  const noted = new Map<string, number>()
  let count = 0
  let newest = 0
  let sorted: DraftSummary[] | null = null

  /** Made when they are shown for the first time, which needs no ids. */
  function drafts(): Map<string, ListedDraft> {
    byId ??= new Map(known.map((draft) => [draft.row.id, draft]))
    known = []
    return byId
  }

  function set(id: string, draft: ListedDraft | null): void {
    if (draft) drafts().set(id, draft)
    else drafts().delete(id)
    newest = Math.max(newest, draft?.row.order ?? 0)
    sorted = null
  }

  function own(id: string, draft: ListedDraft | null): number {
    set(id, draft)
    noted.set(id, ++count)
    return count
  }

  function takeOne({ id, draft, heard }: Found): boolean {
    const before = drafts().get(id)
    if ((noted.get(id) ?? 0) > heard) return false
    noted.delete(id)
    if (draft ? before?.signature === draft.signature && before.place === draft.place : !before) return false
    set(id, draft)
    return true
  }

  return {
    start: (found) => {
      known = found
      byId = null
      newest = found[0]?.row.order ?? 0
      sorted = found.map(summaryOf)
      setImmediate(drafts)
    },
    rows: () => {
      sorted ??= [...drafts().values()].map(summaryOf).sort(compareRows)
      return sorted
    },
    newest: () => newest,
    note: (id, signature, row) => own(id, { signature, row, place: drafts().get(id)?.place ?? 'drafts' }),
    moved: (id, place) => {
      const before = drafts().get(id)
      return own(id, before && place ? { ...before, place } : null)
    },
    take: (found) => found.map(takeOne).some(Boolean),
  }
}

/** Field by field: a spread of ten thousand rows takes twenty times as long, and a start waits for it. */
function summaryOf({ place, row }: ListedDraft): DraftSummary {
  const { id, headline, people, state, changed, order, tags, characters, damaged } = row
  const trashed = place === 'trash'
  return { id, headline, people, state, changed, order, tags, characters, trashed, goes: null, damaged }
}
