import { setImmediate as nextTurn } from 'node:timers/promises'
import { signatureNow } from '../drafts/draftFolder'
import type { DraftPlaces } from '../drafts/draftPlaces'

/** So many files are looked at before somebody else gets a turn. */
const AT_ONCE = 100

/** The drafts whose files were written since then, in milliseconds. */
export async function writtenSince(places: DraftPlaces, time: number): Promise<string[]> {
  const since = BigInt(Math.floor(time)) * 1_000_000n
  const ids: string[] = []
  for (const [index, { id, folder }] of (await places.all()).entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await nextTurn()
    if (signatureNow(folder).written >= since) ids.push(id)
  }
  return ids
}
