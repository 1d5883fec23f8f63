import type { Person } from '../../core/interview/interview'
import { copyAssets } from '../assets/assetFolder'

/** Portraits lie with the people and with each draft that shows them, so that neither needs the other. */
export function createPortraits(folder: string): {
  /** Puts those of a draft's people where they are missing. */
  exchange(people: readonly Person[], draftFolder: string): Promise<void>
} {
  const exchanged = new Set<string>()
  return {
    exchange: async (people, draftFolder) => {
      for (const { portrait } of people) {
        const name = portrait?.asset
        if (!name || exchanged.has(`${draftFolder} ${name}`)) continue
        await copyAssets(folder, draftFolder, [name])
        await copyAssets(draftFolder, folder, [name])
        exchanged.add(`${draftFolder} ${name}`)
      }
    },
  }
}
