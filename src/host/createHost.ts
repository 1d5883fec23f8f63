import { mkdir } from 'node:fs/promises'
import { createBackup } from './backup/createBackup'
import { createFiles } from './createFiles'
import { createFileWriter } from './disk/createFileWriter'
import { createDrafts } from './drafts/createDrafts'
import { openPlaces } from './drafts/draftPlaces'
import { createEvents } from './events'
import { createExporter } from './export/createExporter'
import { createPaperPrinter } from './export/createPaperPrinter'
import type { GrantedFile } from './files'
import type { Host } from './host'
import { canWrite } from './library/canWrite'
import { createLibraryChoice } from './library/createLibraryChoice'
import { createPeople, peopleFolder } from './people/createPeople'
import { createDraftIndex } from './search/createDraftIndex'
import { createSettings } from './settings/createSettings'
import type { Shell } from './shell'

export interface HostOptions {
  shell: Shell
  /** Settings of this user on this machine. */
  dataFolder: string
  /** The drafts. The user can choose it, and it may be synced. */
  libraryFolder: string
  log(message: string): void
}

/** How long windows get for their last save, in milliseconds: one that hangs must not keep the program from ending. */
const LAST_SAVE = 2000

/** Opens library and settings, and makes their folders where they are new. @throws system errors where that fails */
export async function createHost({ shell, dataFolder, libraryFolder, log }: HostOptions): Promise<Host> {
  await mkdir(dataFolder, { recursive: true })
  const events = createEvents()
  const settings = createSettings(dataFolder, log)
  const files = createFiles(shell)
  const places = await openPlaces(libraryFolder)
  const people = createPeople({ libraryFolder, places, events, log })
  const [index, isWritable] = await Promise.all([
    createDraftIndex({ library: libraryFolder, dataFolder, places, events, log }),
    canWrite(libraryFolder),
  ])
  const fileWriter = createFileWriter(log)
  const drafts = await createDrafts({
    libraryFolder,
    places,
    files: fileWriter,
    events,
    noteDraft: people.note,
    portraitFolder: peopleFolder(libraryFolder),
    defaultStyle: () => settings.get().style,
    ownStyles: () => settings.get().styles,
    index,
    log,
  })
  /** Says what goes wrong with it to the log, for nobody waits. */
  const catchUp = () => void people.catchUp(index.writtenSince).catch((error: Error) => log(`people: ${error.message}`))
  catchUp()
  const onRestored = () => {
    index.look()
    catchUp()
  }
  const offered: GrantedFile[] = []
  return {
    shell,
    readOnly: !isWritable,
    drafts,
    people,
    settings,
    files,
    exporter: createExporter(shell),
    backup: createBackup({ libraryFolder, files, events, onRestored }),
    chooseLibrary: createLibraryChoice(shell, dataFolder),
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
      await drafts.idle()
      await people.idle()
      await fileWriter.close()
      await index.close()
    },
  }
}
