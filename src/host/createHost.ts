import { mkdir } from 'node:fs/promises'
import { createFiles } from './createFiles'
import { createEvents } from './events'
import { createExporter } from './export/createExporter'
import { createPaperPrinter } from './export/createPaperPrinter'
import type { GrantedFile } from './files'
import type { Host } from './host'
import { createLibraryChoice } from './library/createLibraryChoice'
import { createLibraryMove } from './library/createLibraryMove'
import { createLibraryGate } from './library/libraryGate'
import { openLibrary } from './library/openLibrary'
import type { LibraryLock } from './libraryLock'
import { createSettings } from './settings/createSettings'
import type { Shell } from './shell'

export interface HostOptions {
  shell: Shell
  /** Settings of this user on this machine. */
  dataFolder: string
  /** The drafts. The user can choose it, and it may be synced. */
  libraryFolder: string
  /** Keeps other processes out of the library, and goes along when it moves. Whoever made it releases it. */
  lock: LibraryLock
  log(message: string): void
}

/** How long windows get for their last save, in milliseconds: one that hangs must not keep the program from ending. */
const LAST_SAVE = 2000

/** Opens library and settings, and makes their folders where they are new. @throws system errors where that fails */
export async function createHost({ shell, dataFolder, libraryFolder, lock, log }: HostOptions): Promise<Host> {
  await mkdir(dataFolder, { recursive: true })
  const events = createEvents()
  const settings = createSettings(dataFolder, log)
  const files = createFiles(shell)
  const gate = createLibraryGate()
  const open = (folder: string) => openLibrary(folder, { dataFolder, settings, files, events, log })
  let library = await open(libraryFolder)
  const offered: GrantedFile[] = []
  return {
    shell,
    get libraryFolder() {
      return library.folder
    },
    get readOnly() {
      return library.readOnly
    },
    get drafts() {
      return library.drafts
    },
    get people() {
      return library.people
    },
    get backup() {
      return library.backup
    },
    settings,
    files,
    exporter: createExporter(shell),
    gate,
    chooseLibrary: createLibraryChoice(shell, dataFolder),
    moveLibrary: createLibraryMove({
      shell,
      dataFolder,
      events,
      files,
      gate,
      lock,
      current: () => library,
      open,
      use: (next) => {
        library = next
      },
      log,
    }),
    printer: createPaperPrinter(shell),
    events,
    takeOpened: () => offered.shift() ?? null,
    offerFile: (path) => {
      const file = files.grantOpen(path)
      if (!events.emit({ type: 'opened', ...file })) offered.push(file)
    },
    log,
    close: async () => {
      await events.askToSave(LAST_SAVE)
      await library.close()
    },
  }
}
