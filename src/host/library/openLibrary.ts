import { createBackup } from '../backup/createBackup'
import { createFileWriter } from '../disk/createFileWriter'
import { createDrafts } from '../drafts/createDrafts'
import { openPlaces } from '../drafts/draftPlaces'
import type { Events } from '../events'
import type { Files } from '../files'
import { createPeople, peopleFolder } from '../people/createPeople'
import { createDraftIndex } from '../search/createDraftIndex'
import type { SettingsStore } from '../settings/settings'
import { canWrite } from './canWrite'
import type { Library } from './library'

interface LibraryOptions {
  dataFolder: string
  settings: Pick<SettingsStore, 'get'>
  files: Files
  events: Events
  log(message: string): void
}

/** Opens a library, and makes its folders where they are new. @throws system errors where that fails */
export async function openLibrary(
  folder: string,
  { dataFolder, settings, files, events, log }: LibraryOptions,
): Promise<Library> {
  const places = await openPlaces(folder)
  const people = createPeople({ libraryFolder: folder, places, events, log })
  const [index, isWritable] = await Promise.all([
    createDraftIndex({ library: folder, dataFolder, places, events, log }),
    canWrite(folder),
  ])
  const fileWriter = createFileWriter(log)
  const drafts = await createDrafts({
    libraryFolder: folder,
    places,
    files: fileWriter,
    events,
    noteDraft: people.note,
    portraitFolder: peopleFolder(folder),
    defaultStyle: () => settings.get().style,
    ownStyles: () => settings.get().styles,
    index,
    log,
  })
  let catchingUp: Promise<void> = Promise.resolve()
  /** Says what goes wrong with it to the log, for nobody waits. */
  const catchUp = () => {
    const next = () => people.catchUp(index.writtenSince).catch((error: Error) => log(`people: ${error.message}`))
    catchingUp = catchingUp.then(next)
  }
  catchUp()
  const onRestored = () => {
    index.look()
    catchUp()
  }
  return {
    folder,
    readOnly: !isWritable,
    drafts,
    people,
    backup: createBackup({ libraryFolder: folder, files, events, onRestored }),
    quiet: async () => {
      await catchingUp
      await drafts.idle()
      await people.idle()
    },
    close: async (atLeisure = false) => {
      drafts.end()
      await drafts.idle()
      await people.idle()
      await fileWriter.close()
      await index.close(atLeisure)
    },
  }
}
