import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, isAbsolute, normalize } from 'node:path'
import type { Events } from '../events'
import type { Files } from '../files'
import { HostError, toHostError } from '../hostError'
import type { OnProgress } from '../jobs'
import type { LibraryLock } from '../libraryLock'
import type { Shell } from '../shell'
import { chooseLibrary } from './chosenLibrary'
import type { Library } from './library'
import type { LibraryGate } from './libraryGate'
import type { LibraryMove } from './libraryMove'
import { markMoved } from './movedLibrary'
import { checkTarget, moveLibrary } from './moveLibrary'

interface LibraryMoveOptions {
  shell: Pick<Shell, 'kind' | 'pickFolder'>
  dataFolder: string
  events: Events
  files: Files
  gate: LibraryGate
  lock: LibraryLock
  current(): Library
  open(folder: string): Promise<Library>
  /** From now on this one is used. */
  use(library: Library): void
  log(message: string): void
}

/** Milliseconds that windows get to save, and what they have begun to end. */
const LAST_SAVE = 2000
const PATIENCE = 10_000

export function createLibraryMove(options: LibraryMoveOptions): LibraryMove {
  const { shell, dataFolder, events, files, gate, lock, current, open, use, log } = options
  const targets = new Map<string, string>()

  async function pick(typed: string | null): Promise<string | null> {
    if (shell.kind === 'desktop') return shell.pickFolder()
    const path = normalize((typed ?? '').trim().replace(/^~(?=[\\/])/, homedir()))
    if (!isAbsolute(path)) throw new HostError('folder-relative', path)
    return path
  }

  async function copyAndUse(to: string, how: { signal: AbortSignal; onProgress: OnProgress }): Promise<void> {
    const old = current()
    await old.quiet()
    await moveLibrary({ from: old.folder, to, ...how })
    const { next, claim } = await takeIntoUse(to)
    use(next)
    await claim.keep()
    files.relocate(old.folder, to)
    for (const id of old.drafts.inUse()) await next.drafts.open(id).catch((error: Error) => log(error.message))
    // From here on it has moved, whatever becomes of the old place.
    await markMoved(old.folder, to).catch((error: Error) => log(`not marked as moved: ${error.message}`))
    void old.close(true).catch((error: Error) => log(`the old library was not closed: ${error.message}`))
  }

  /** The copy is the library at the moment its choice is on the disk; before that it goes away again where something fails. */
  async function takeIntoUse(to: string) {
    let next: Library | null = null
    const claim = await lock.claim(to)
    try {
      next = await open(to)
      await chooseLibrary(dataFolder, to)
      return { next, claim }
    } catch (error) {
      await next?.quiet()
      await next?.close(true)
      await claim.drop()
      await rm(to, { recursive: true, force: true })
      throw error
    }
  }

  return {
    choose: async (typed) => {
      const path = await pick(typed)
      if (path === null) return null
      await checkTarget(current().folder, path).catch(coded)
      const grant = randomUUID()
      targets.set(grant, path)
      return { grant, name: basename(path) }
    },
    run: async (grant, { job, ...how }) => {
      const to = targets.get(grant)
      if (to === undefined) throw new HostError('not-found', 'no folder for the library')
      events.emit({ type: 'moving', job })
      try {
        await events.askToSave(LAST_SAVE)
        await gate.alone(PATIENCE, () => copyAndUse(to, how)).catch(coded)
        log(`the library has moved to ${to}`)
        for (const type of ['drafts', 'people', 'settings'] as const) events.emit({ type })
        return { grant, name: basename(to) }
      } finally {
        events.emit({ type: 'moving', job: null })
      }
    },
  }
}

function coded(error: unknown): never {
  throw toHostError(error)
}
