import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Events } from '../events'
import type { Files } from '../files'
import { HostError, toHostError } from '../hostError'
import { temporaryName, writeAtomically } from '../writeAtomically'
import type { Backup } from './backup'
import { libraryFiles } from './libraryFiles'
import { openBackup } from './openBackup'
import { packLibrary } from './packLibrary'
import { restoreBackup } from './restoreBackup'

export interface BackupOptions {
  libraryFolder: string
  files: Files
  events: Events
  /** Drafts have come that nobody here has written. */
  onRestored(): void
}

export function createBackup({ libraryFolder, files, events, onRestored }: BackupOptions): Backup {
  /** A page that has no path sends the bytes. They lie in the library meanwhile, for a system's own place may be small. */
  async function withPath<T>(
    source: string | AsyncIterable<Uint8Array>,
    task: (path: string) => Promise<T>,
  ): Promise<T> {
    if (typeof source === 'string') return task(files.pathOf(source))
    const path = temporaryName(join(libraryFolder, 'backup'))
    try {
      await writeAtomically(path, source, { flush: false })
      return await task(path)
    } finally {
      await rm(path, { force: true })
    }
  }

  async function target(beside: boolean): Promise<{ library: string; folder: string | null }> {
    if (!beside) return { library: libraryFolder, folder: null }
    for (let n = 2; ; n++) {
      const folder = `${basename(libraryFolder)} (${n})`
      const library = join(dirname(libraryFolder), folder)
      // Not recursive: it has to be a new one.
      const made = await mkdir(library).then(
        () => true,
        (error: unknown) => {
          const failure = toHostError(error)
          if (failure instanceof HostError && failure.code === 'exists') return false
          throw failure
        },
      )
      if (made) return { library, folder }
    }
  }

  return {
    make: async (grant, { replace, signal, onProgress }) => {
      const paths = await libraryFiles(libraryFolder).catch(coded)
      let done = 0
      const onFile = () => onProgress(++done, paths.length)
      const packed = packLibrary({ library: libraryFolder, files: paths, made: new Date().toISOString(), onFile })
      await files.write(grant, packed, { replace, signal })
      return { files: done }
    },
    restore: (source, { beside, signal, onProgress }) =>
      withPath(source, async (path) => {
        const backup = await openBackup(path)
        const { library, folder } = await target(beside)
        try {
          const restored = await restoreBackup({ backup, library, signal, onProgress })
          if (folder === null) onRestored()
          return { ...restored, folder }
        } catch (error) {
          if (folder !== null) await rm(library, { recursive: true, force: true })
          throw error
        } finally {
          backup.close()
          events.emit({ type: 'drafts' })
        }
      }).catch(coded),
  }
}

function coded(error: unknown): never {
  throw toHostError(error)
}
