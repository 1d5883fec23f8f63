import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createHost } from '../../../src/host/createHost'
import type { HostEvent } from '../../../src/host/events'
import type { Host } from '../../../src/host/host'
import { lockLibrary } from '../../../src/host/libraryLock'
import { createNodeShell } from '../../../src/server/nodeShell'
import { sampleInterview } from '../sampleInterview'
import { temporaryFolder } from '../temporaryFolder'

const never = new AbortController().signal

/** A host on the disk with a draft, whose library can be moved. */
export async function movedHost() {
  const folder = await temporaryFolder()
  const data = join(folder, 'data')
  const library = join(folder, 'library')
  await mkdir(library)
  const lock = await lockLibrary(library)
  const noPrinter = () => Promise.reject(new Error('nothing is printed here'))
  const shell = createNodeShell(() => join(host.libraryFolder, 'Exports'), noPrinter)
  const logged: string[] = []
  const log = (message: string) => logged.push(message)
  const host: Host = await createHost({ shell, dataFolder: data, libraryFolder: library, lock, log })
  onTestFinished(async () => {
    await host.close()
    await lock.release()
  })
  const told: HostEvent[] = []

  const { id } = (await host.drafts.create(sampleInterview('Vorher.'))).draft
  const save = (revision: number, words: string) =>
    host.drafts.save(id, { revision, interview: sampleInterview(words), style: 'initials' })
  const calm = { job: 'move', signal: never, onProgress: () => undefined }
  const move = async (to: string, how: Partial<Parameters<typeof host.moveLibrary.run>[1]> = {}) =>
    host.moveLibrary.run((await host.moveLibrary.choose(to))?.grant ?? '', { ...calm, ...how })
  /** A window: it hears everything, and says that it has saved when it has. */
  const window = { lastSave: async (): Promise<unknown> => null }
  host.events.listen((event) => {
    told.push(event)
    if (event.type === 'closing') void window.lastSave().then(() => host.events.hasSaved(event.window))
  })
  return { host, window, folder, data, library, logged, told, id, save, move }
}
