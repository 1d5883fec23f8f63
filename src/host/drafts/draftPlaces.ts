import { readdirSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { HostError } from '../hostError'
import { createTurns } from '../turns'
import { codeOf, flushFolder, isLeftover, isReadOnly, renameOver, temporaryName } from '../writeAtomically'

/** A draft lies in one of two folders of the library; which one is the mark of the trash, and it survives everything. */
export const PLACES = ['drafts', 'trash'] as const
export type DraftPlace = (typeof PLACES)[number]
/** What lies in a draft's folder beside its files. */
const PARTS = ['assets', 'history'] as const

/** Ids come from the page, so they must not lead out of the library. */
export const DRAFT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

export interface PlacedDraft {
  id: string
  folder: string
  place: DraftPlace
}

/** Where the drafts of a library lie. */
export interface DraftPlaces {
  /** @throws HostError `bad-request` for what can't be an id, `not-found` */
  find(id: string): Promise<{ folder: string; place: DraftPlace }>
  /** The folder of a draft that was found before, as long as it is not in the trash. */
  outOfTrash(id: string): string
  all(): Promise<PlacedDraft[]>
  /** Those of one place. */
  in(place: DraftPlace): Promise<PlacedDraft[]>
  /** Makes a draft's folder, which appears under its name only when `fill` is done with it. */
  make<T>(id: string, fill: (folder: string) => Promise<T>): Promise<T>
  move(id: string, to: DraftPlace): Promise<void>
  /** Deletes a folder for good. */
  erase(folder: string): Promise<void>
  /** The same for a draft's: it goes whole, and what an interruption leaves of it is swept. */
  discard(folder: string): Promise<void>
  /**
   * Removes what interrupted writes left behind. Asks the system by itself, for a moment at a time, so that thousands of
   * folders do not stand before what somebody waits for.
   */
  sweep(): Promise<void>
}

/** The places of a library, which are made where it is new. */
export async function openPlaces(library: string): Promise<DraftPlaces> {
  await mkdir(library, { recursive: true })
  // Not recursive: that says of a read-only medium that the library is not there.
  for (const place of PLACES) await mkdir(join(library, place)).catch(unlessThereOrReadOnly)
  return placesOf(library)
}

/** Those of a library that was opened before: where it is gone since, it must not grow anew. */
export function placesOf(library: string): DraftPlaces {
  const pathOf = (place: DraftPlace, id = '') => join(library, place, id)

  const places: DraftPlaces = {
    find: async (id) => {
      if (!isId(id)) throw new HostError('bad-request', 'no draft id')
      // The first once more: a draft that is on its way out of the trash is else seen in neither.
      for (const place of [...PLACES, PLACES[0]]) {
        const folder = pathOf(place, id)
        if (await isFolder(folder)) return { folder, place }
      }
      throw new HostError('not-found', id)
    },
    outOfTrash: (id) => pathOf('drafts', id),
    all: async () => (await Promise.all(PLACES.map(places.in))).flat(),
    in: async (place) => {
      const home = pathOf(place)
      const entries = await readdir(home, { withFileTypes: true }).catch(noneIf(place === 'trash'))
      return entries
        .filter((entry) => entry.isDirectory() && isId(entry.name))
        .map((entry) => ({ id: entry.name, folder: home + sep + entry.name, place }))
    },
    make: async (id, fill) => {
      const temporary = temporaryName(pathOf('drafts', id))
      // Not recursive: a library on a drive that is gone must not grow anew in its place.
      await mkdir(temporary)
      try {
        const filled = await fill(temporary)
        await renameOver(temporary, pathOf('drafts', id))
        await flushFolder(pathOf('drafts'))
        return filled
      } catch (error) {
        await places.erase(temporary)
        throw error
      }
    },
    move: async (id, to) => {
      const { folder, place } = await places.find(id)
      if (place === to) return
      await renameOver(folder, pathOf(to, id))
      await Promise.all(PLACES.map((each) => flushFolder(pathOf(each))))
    },
    erase: (folder) => rm(folder, { recursive: true, force: true }),
    discard: async (folder) => {
      const leftover = temporaryName(folder)
      await renameOver(folder, leftover)
      await places.erase(leftover)
    },
    sweep: async () => {
      const drafts = (await places.all()).map(({ folder }) => folder)
      const folders = [library, join(library, 'templates'), ...PLACES.map((place) => pathOf(place)), ...drafts]
      const turn = createTurns()
      for (const folder of folders) {
        await turn()
        const names = await sweepIn(folder)
        for (const part of PARTS.filter((each) => names.includes(each))) await sweepIn(join(folder, part))
      }
    },
  }

  /** Gives the names that are in the folder. */
  async function sweepIn(folder: string): Promise<string[]> {
    const names = namesNow(folder)
    for (const name of names.filter(isLeftover)) await places.erase(join(folder, name))
    return names
  }

  return places
}

function namesNow(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    return noneIf(true)(error)
  }
}

/** A folder that may be missing has nothing in it: a read-only library never got a trash. */
function noneIf(mayBeMissing: boolean): (error: unknown) => [] {
  return (error) => {
    if (mayBeMissing && ['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return []
    throw error
  }
}

/** A library on a medium that can't be written is opened for reading. */
function unlessThereOrReadOnly(error: unknown): void {
  if (codeOf(error) !== 'EEXIST' && !isReadOnly(error)) throw error
}

function isId(id: string): boolean {
  return DRAFT_ID.test(id)
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}
