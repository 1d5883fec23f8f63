import type { DraftRecord } from '../../core/interview/draft'
import { parseDraftBytes } from '../drafts/draftFile'
import { keepCurrent } from '../drafts/draftFolder'
import type { DraftPlaces } from '../drafts/draftPlaces'
import { interviewOf } from '../drafts/interviewOf'
import { HostError } from '../hostError'
import type { History, KeptVersion } from './history'
import { keptFilesIn, readKeptFile, readLabels, writeLabel } from './historyFolder'

export interface HistoryOptions {
  places: DraftPlaces
  /** Runs a task alone for a draft. */
  alone<T>(id: string, task: () => Promise<T>): Promise<T>
}

interface KeepingHistory extends History {
  /** Whether the version that a save replaces is to be kept: the first of a session, then one a minute, and at each change of state. */
  isDue(before: DraftRecord, after: DraftRecord): boolean
}

/** Milliseconds between two versions while somebody works. */
const MINUTE = 60_000

export function createHistory({ places, alone }: HistoryOptions): KeepingHistory {
  /** When a version of each draft was kept last. */
  const keptAt = new Map<string, number>()

  async function folderOf(id: string): Promise<string> {
    return (await places.find(id)).folder
  }

  async function bytesOf(id: string, name: string): Promise<Uint8Array> {
    const folder = await folderOf(id)
    // The name comes from the page, so it is looked up, never made a path.
    if (!(await keptFilesIn(folder)).some((file) => file.name === name)) throw new HostError('not-found', name)
    return readKeptFile(folder, name)
  }

  async function timeOf(folder: string, name: string): Promise<string> {
    const file = parseDraftBytes(await readKeptFile(folder, name))
    return file.ok ? file.draft.draft.changed : new Date(0).toISOString()
  }

  return {
    isDue: (before, after) => {
      const now = Date.now()
      const last = keptAt.get(before.id)
      // A clock that was set back must not end the keeping.
      const due = last === undefined || Math.abs(now - last) >= MINUTE || before.state !== after.state
      if (due) keptAt.set(before.id, now)
      return due
    },
    versions: (id) =>
      alone(id, async () => {
        const folder = await folderOf(id)
        const labels = await readLabels(folder)
        const files = await keptFilesIn(folder)
        return Promise.all(
          files.map(async ({ name, revision, saved }): Promise<KeptVersion> => {
            return { name, revision, saved: saved ?? (await timeOf(folder, name)), label: labels.get(name) ?? null }
          }),
        )
      }),
    readVersion: (id, name) =>
      alone(id, async () => {
        const file = parseDraftBytes(await bytesOf(id, name))
        if (!file.ok) throw new HostError('damaged', `${id}: ${name}`)
        return interviewOf(file.draft)
      }),
    keepVersion: (id, label) =>
      alone(id, async () => {
        const folder = await folderOf(id)
        const name = await keepCurrent(folder)
        if (label !== null) await writeLabel(folder, name, label)
      }),
    nameVersion: (id, name, label) =>
      alone(id, async () => {
        await bytesOf(id, name)
        await writeLabel(await folderOf(id), name, label)
      }),
  }
}
