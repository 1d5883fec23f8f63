import type { Draft } from '../../core/interview/draft'
import { readDraft } from '../drafts/draftFolder'
import type { DraftPlaces } from '../drafts/draftPlaces'

/** Drafts by their ids, one by one. What can't be read is passed over. */
export async function* readEach(
  places: DraftPlaces,
  ids: readonly string[],
  log: (message: string) => void,
): AsyncGenerator<{ id: string; draft: Draft; folder: string }> {
  for (const id of ids) {
    try {
      const { folder } = await places.find(id)
      yield { id, draft: (await readDraft(folder, id)).draft, folder }
    } catch (error) {
      log(`people of ${id} not read: ${error instanceof Error ? error.message : error}`)
    }
  }
}
