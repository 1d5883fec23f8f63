import type { DraftSummary } from '../../host/drafts/drafts'
import type { Client } from './client'
import { ClientError, type ClientErrorCode } from './clientError'

/** What the page knows of the library: the rows as the host last told them. */
interface DraftListState {
  /** Null until the host has answered once. */
  rows: DraftSummary[] | null
  failed: ClientErrorCode | null
}

export interface DraftList {
  get(): DraftListState
  listen(listener: () => void): () => void
  /** Takes in what the host tells of a draft that was saved; that it only grew, when no more comes. */
  take(row: DraftSummary): void
  /** Asks anew. Fulfilled when the newest answer is there, also if somebody asked once more meanwhile. */
  refresh(): Promise<void>
}

/** Milliseconds without another save. While somebody writes, saves are less apart. */
const REST = 1500

/** The disk owns the library; this only remembers the latest answer, so that every view shows the same. */
export function createDraftList(client: Pick<Client, 'drafts'>): DraftList {
  let state: DraftListState = { rows: null, failed: null }
  let latest = 0
  /** What was told since the newest question: its answer may be older. */
  const told = new Map<string, DraftSummary>()
  const listeners = new Set<() => void>()
  const set = (next: DraftListState) => {
    state = next
    for (const listener of listeners) listener()
  }
  async function load(turn: number) {
    try {
      const rows = await client.drafts()
      // An older answer may arrive later.
      if (turn === latest) set({ rows: [...told.values()].reduce(withRow, rows), failed: null })
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      if (turn === latest) set({ ...state, failed: error.code })
    }
  }
  const takeTold = () => {
    if (state.rows) set({ ...state, rows: [...told.values()].reduce(withRow, state.rows) })
  }
  let newest = Promise.resolve()
  let later: ReturnType<typeof setTimeout> | undefined
  return {
    get: () => state,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take(row) {
      told.set(row.id, row)
      clearTimeout(later)
      if (isOnlyLonger(state.rows?.[0], row)) later = setTimeout(takeTold, REST)
      else takeTold()
    },
    async refresh() {
      told.clear()
      newest = load(++latest)
      let awaited: Promise<void>
      do {
        awaited = newest
        await awaited
      } while (awaited !== newest)
    },
  }
}

/** What a save changes in any case. */
const FIGURES: ReadonlySet<string> = new Set<keyof DraftSummary>(['changed', 'order', 'characters'])

/** Nothing but the figures of the draft that was saved last. */
function isOnlyLonger(before: DraftSummary | undefined, row: DraftSummary): boolean {
  const told = new Map(Object.entries(before ?? {}))
  return Object.entries(row).every(
    ([field, value]) => FIGURES.has(field) || JSON.stringify(told.get(field)) === JSON.stringify(value),
  )
}

/** The rows with one in the place of an older one of its draft. They are in the order of their saves, the last one first. */
function withRow(rows: DraftSummary[], row: DraftSummary): DraftSummary[] {
  const before = rows.find(({ id }) => id === row.id)
  // A draft that is not there any more, or was saved again since.
  if (!before || before.order >= row.order) return rows
  const others = rows.filter((each) => each !== before)
  const behind = others.findIndex(({ order }) => order < row.order)
  return behind < 0 ? [...others, row] : others.toSpliced(behind, 0, row)
}
