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
  /** Asks anew. Fulfilled when the newest answer is there, also if somebody asked once more meanwhile. */
  refresh(): Promise<void>
}

/** The disk owns the library; this only remembers the latest answer, so that every view shows the same. */
export function createDraftList(client: Pick<Client, 'drafts'>): DraftList {
  let state: DraftListState = { rows: null, failed: null }
  let latest = 0
  const listeners = new Set<() => void>()
  const set = (next: DraftListState) => {
    state = next
    for (const listener of listeners) listener()
  }
  async function load(turn: number) {
    try {
      const rows = await client.drafts()
      // An older answer may arrive later.
      if (turn === latest) set({ rows, failed: null })
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      if (turn === latest) set({ ...state, failed: error.code })
    }
  }
  let newest = Promise.resolve()
  return {
    get: () => state,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async refresh() {
      newest = load(++latest)
      let awaited: Promise<void>
      do {
        awaited = newest
        await awaited
      } while (awaited !== newest)
    },
  }
}
