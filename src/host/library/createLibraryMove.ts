import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, isAbsolute, resolve } from 'node:path'
import { deferred } from '../deferred'
import type { Events } from '../events'
import type { Files } from '../files'
import { HostError, toHostError } from '../hostError'
import type { OnProgress } from '../jobs'
import type { LibraryClaim, LibraryLock } from '../libraryLock'
import type { Shell } from '../shell'
import { chooseLibrary, chosenLibrary } from './chosenLibrary'
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
    const path = (typed ?? '').trim().replace(/^~(?=[\\/])/, homedir())
    if (!isAbsolute(path)) throw new HostError('folder-relative', path)
    return resolve(path)
  }

  async function copyAndUse(to: string, how: { signal: AbortSignal; onProgress: OnProgress }): Promise<void> {
    const old = current()
    await old.quiet()
    await moveLibrary({ from: old.folder, to, ...how })
    const { next, claim } = await takeIntoUse(to)
    use(next)
    files.relocate(old.folder, to)
    // It has moved by now, whatever becomes of the old place.
    const tell = (what: string) => (error: Error) => log(`${what}: ${error.message}`)
    for (const id of old.drafts.inUse()) await next.drafts.open(id).catch(tell('not opened in the new place'))
    await markMoved(old.folder, to).catch(tell('not marked as moved'))
    await claim.keep().catch(tell('the old lock was not removed'))
    void old.close(true).catch(tell('the old library was not closed'))
  }

  /** The copy is the library at the moment its choice is on the disk; before that it goes away again where something fails. */
  async function takeIntoUse(to: string): Promise<{ next: Library; claim: LibraryClaim }> {
    let next: Library | null = null
    let claim: LibraryClaim | null = null
    try {
      claim = await lock.claim(to)
      next = await open(to)
      await choose(to)
      return { next, claim }
    } catch (error) {
      await next?.quiet()
      await next?.close(true)
      await claim?.drop()
      await rm(to, { recursive: true, force: true })
      throw error
    }
  }

  async function choose(to: string): Promise<void> {
    try {
      await chooseLibrary(dataFolder, to)
    } catch (error) {
      // Where only the flush failed, a start would look for it there.
      if (chosenLibrary(dataFolder) !== to) throw error
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
        await unlessAborted(how.signal, current().quiet())
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

/** What may take its time before anybody is kept waiting. */
async function unlessAborted(signal: AbortSignal, task: Promise<void>): Promise<void> {
  const aborted = deferred<void>()
  const end = () => aborted.resolve()
  signal.addEventListener('abort', end, { once: true })
  await Promise.race([task, aborted.promise]).finally(() => signal.removeEventListener('abort', end))
  if (signal.aborted) throw new HostError('cancelled')
}

function coded(error: unknown): never {
  throw toHostError(error)
}
