import { signatureNow } from '../drafts/draftFolder'
import type { DraftPlaces } from '../drafts/draftPlaces'
import { createTurns } from '../turns'

/** The drafts whose files were written since then, in milliseconds. */
export async function writtenSince(places: DraftPlaces, time: number): Promise<string[]> {
  const since = BigInt(Math.floor(time)) * 1_000_000n
  const ids: string[] = []
  const turn = createTurns()
  for (const { id, folder } of await places.all()) {
    await turn()
    if (signatureNow(folder).written >= since) ids.push(id)
  }
  return ids
}
