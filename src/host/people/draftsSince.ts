import type { Draft } from '../../core/interview/draft'
import { readDraft, writtenIn } from '../drafts/draftFolder'
import type { DraftPlaces } from '../drafts/draftPlaces'

/** A clock that was set, and a file system that knows whole seconds only. */
const MARGIN = 5000

/** The drafts that were written since then (milliseconds), one by one. What can't be read is passed over. */
export async function* draftsSince(
  places: DraftPlaces,
  time: number,
  log: (message: string) => void,
): AsyncGenerator<{ id: string; draft: Draft; folder: string }> {
  for (const { id, folder } of await places.all()) {
    try {
      if (Date.parse(await writtenIn(folder)) < time - MARGIN) continue
      yield { id, draft: (await readDraft(folder, id)).draft, folder }
    } catch (error) {
      log(`people of ${id} not read: ${error instanceof Error ? error.message : error}`)
    }
  }
}
