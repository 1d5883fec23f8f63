import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { createDrafts } from '../../../src/host/drafts/createDrafts'
import { openPlaces } from '../../../src/host/drafts/draftPlaces'
import type { Drafts } from '../../../src/host/drafts/drafts'
import { createEvents, type HostEvent } from '../../../src/host/events'
import { createDraftIndex } from '../../../src/host/search/createDraftIndex'
import { files } from '../drafts/openDrafts'
import { temporaryFolder } from '../temporaryFolder'

export const WHENEVER = new AbortController().signal

export interface Indexed {
  drafts: Drafts
  folder: string
  logged: string[]
  events: HostEvent[]
  /** As a restart does. */
  close(): Promise<void>
}

/** A library with its index in a thread of its own, as the program has it. */
export async function openIndexed(given?: string): Promise<Indexed> {
  const folder = given ?? (await temporaryFolder())
  const logged: string[] = []
  const heard: HostEvent[] = []
  const events = createEvents()
  events.listen((event) => heard.push(event))
  const log = (message: string) => logged.push(message)
  const libraryFolder = join(folder, 'library')
  const places = await openPlaces(libraryFolder)
  const dataFolder = join(folder, 'data')
  const index = await createDraftIndex({ library: libraryFolder, dataFolder, places, events, log })
  const drafts = await createDrafts({
    libraryFolder,
    places,
    files,
    events,
    ownStyles: () => [],
    defaultStyle: () => 'initials',
    index,
    log,
  })
  const close = async () => {
    await drafts.idle()
    await index.close()
  }
  onTestFinished(close)
  return { drafts, folder, logged, events: heard, close }
}

export const fileOf = ({ folder }: Indexed, id: string, name = 'draft.json') =>
  join(folder, 'library', 'drafts', id, name)
export const idsFor = async ({ drafts }: Indexed, query: string) =>
  (await drafts.search(query, WHENEVER)).hits.map(({ id }) => id)
export const headlines = async ({ drafts }: Indexed) => (await drafts.list()).map(({ headline }) => headline)
/** The index is there, so the next answer comes from it. */
export const indexed = (library: Indexed) =>
  vi.waitFor(async () => expect((await library.drafts.search('zzz', WHENEVER)).by).toBe('index'), WAIT)
export const WAIT = { timeout: 15_000, interval: 50 }
