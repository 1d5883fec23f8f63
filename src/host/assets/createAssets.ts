import type { DraftPlaces } from '../drafts/draftPlaces'
import type { Drafts } from '../drafts/drafts'
import { HostError } from '../hostError'
import type { StoredAsset } from './asset'
import { keepAsset, readAsset, storePicture, sweepAssets } from './assetFolder'

export interface AssetsOptions {
  places: DraftPlaces
  /** Where the portraits of the library's people lie; looked into before other drafts are. */
  portraitFolder?: string | undefined
  /** Runs a task alone for a draft. */
  alone<T>(id: string, task: () => Promise<T>): Promise<T>
  log(message: string): void
}

interface Assets extends Pick<Drafts, 'storePicture' | 'readAsset'> {
  /** Deletes what has long been unused, once for each draft as long as the program runs. Does not keep anybody waiting. */
  sweep(id: string): void
}

/** One day, in milliseconds. */
const UNUSED_FOR = 24 * 60 * 60 * 1000

/** The pictures of a library's drafts. */
export function createAssets({ places, portraitFolder, alone, log }: AssetsOptions): Assets {
  const swept = new Set<string>()

  async function borrow(id: string, name: string): Promise<StoredAsset | null> {
    const drafts = (await places.all()).map(({ folder }) => folder)
    for (const folder of portraitFolder ? [portraitFolder, ...drafts] : drafts) {
      const found = await readAsset(folder, name)
      if (!found) continue
      await keep(id, name, found)
      return found
    }
    return null
  }

  /** A library that can't be written can still be looked at. */
  async function keep(id: string, name: string, { bytes }: StoredAsset): Promise<void> {
    await alone(id, async () => keepAsset((await places.find(id)).folder, name, bytes)).catch((error: Error) =>
      log(`asset not kept: ${error.message}`),
    )
  }

  return {
    storePicture: (id, bytes) =>
      alone(id, async () => {
        const { folder, place } = await places.find(id)
        if (place === 'trash') throw new HostError('not-found', `${id} is in the trash`)
        return storePicture(folder, bytes)
      }),
    readAsset: async (id, name) => {
      const { folder } = await places.find(id)
      return (await readAsset(folder, name)) ?? borrow(id, name)
    },
    sweep: (id) => {
      if (swept.has(id)) return
      swept.add(id)
      void alone(id, async () => sweepAssets((await places.find(id)).folder, UNUSED_FOR)).catch((error: Error) =>
        log(`assets of ${id} not swept: ${error.message}`),
      )
    },
  }
}
