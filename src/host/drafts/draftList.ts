import { HostError, toHostError } from '../hostError'
import { signatureIn } from './draftFolder'
import type { DraftPlaces } from './draftPlaces'
import { type Row, readDraftRow } from './draftRow'
import type { DraftSummary } from './drafts'

/** The rows of the library. A file is read only when it is new or was written since it was read last. */
export interface DraftList {
  /** When what lies in the trash goes is not known here. */
  rows(): Promise<DraftSummary[]>
  /** Takes note of what was just written, so that it need not be read. */
  note(id: string, signature: string, row: Row): void
  /** The place of what is saved now: behind all that is known to have been saved, also where the clock was set back. */
  nextOrder(): number
}

/** So many files at once: enough to keep a disk busy, few enough to leave handles for saves. */
const AT_ONCE = 32

export function createDraftList(places: DraftPlaces, log: (message: string) => void): DraftList {
  /** The row is a promise, so that a second caller waits for the reading that the first one began. */
  const known = new Map<string, { signature: string; row: Promise<Row> }>()
  /** What the log has said of a draft last: it says it once. */
  const told = new Map<string, string>()
  let newest = 0

  async function rowOf(id: string, folder: string): Promise<Row> {
    const signature = (await signatureIn(folder)) ?? 'missing'
    const before = known.get(id)
    if (before?.signature === signature) return before.row
    const entry = { signature, row: readRow(id, folder) }
    known.set(id, entry)
    try {
      const row = await entry.row
      newest = Math.max(newest, row.order)
      return row
    } catch (error) {
      // It may go better next time, with the same file.
      if (known.get(id) === entry) known.delete(id)
      throw error
    }
  }

  async function readRow(id: string, folder: string): Promise<Row> {
    const { row, trouble } = await readDraftRow(folder, id)
    if (trouble) tell(id, trouble)
    return row
  }

  function tell(id: string, message: string): void {
    if (told.get(id) !== message) log(message)
    told.set(id, message)
  }

  async function rowIfAny(id: string, folder: string): Promise<Row | null> {
    try {
      return await rowOf(id, folder)
    } catch (error) {
      const failure = toHostError(error)
      if (!(failure instanceof HostError)) throw error
      tell(id, `left out of the library: ${id}: ${failure.message}`)
      return null
    }
  }

  return {
    rows: async () => {
      const drafts = await places.all()
      const rows: DraftSummary[] = []
      const work = drafts.values()
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          // All workers share one iterator: each takes the next draft when it is free.
          for (const { id, folder, place } of work) {
            const row = await rowIfAny(id, folder)
            if (row) rows.push({ ...row, trashed: place === 'trash', goes: null })
          }
        }),
      )
      const ids = new Set(drafts.map(({ id }) => id))
      forgetAllBut(known, ids)
      forgetAllBut(told, ids)
      return rows.sort((a, b) => b.order - a.order || a.id.localeCompare(b.id))
    },
    note: (id, signature, row) => {
      newest = Math.max(newest, row.order)
      known.set(id, { signature, row: Promise.resolve(row) })
    },
    nextOrder: () => Math.max(Date.now(), newest + 1),
  }
}

function forgetAllBut<T>(known: Map<string, T>, ids: ReadonlySet<string>): void {
  for (const id of known.keys()) if (!ids.has(id)) known.delete(id)
}
