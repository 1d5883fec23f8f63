import { onTestFinished } from 'vitest'
import type { HouseStyle } from '../../../src/core/style/houseStyleSchema'
import { createFileWriter } from '../../../src/host/disk/createFileWriter'
import { createDrafts } from '../../../src/host/drafts/createDrafts'
import type { Drafts } from '../../../src/host/drafts/drafts'
import { createEvents } from '../../../src/host/events'
import { temporaryFolder } from '../temporaryFolder'

/** One for all libraries: it knows of none. */
export const files = createFileWriter((message) => console.error(message))

export interface OpenedLibrary {
  drafts: Drafts
  library: string
  logged: string[]
}

/** A library on the disk; with a folder given it is the same one again, as after a restart. */
export async function openDrafts(folder?: string, ownStyles: HouseStyle[] = []): Promise<OpenedLibrary> {
  const library = folder ?? (await temporaryFolder())
  const logged: string[] = []
  const drafts = await createDrafts({
    libraryFolder: library,
    files,
    events: createEvents(),
    ownStyles: () => ownStyles,
    defaultStyle: () => 'initials',
    log: (message) => logged.push(message),
  })
  // What is still on its way to the disk must not meet a folder that is going.
  onTestFinished(() => drafts.idle())
  return { drafts, library, logged }
}
