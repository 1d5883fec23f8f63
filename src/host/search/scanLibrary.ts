import { isShown, NO_FILTER } from '../../core/interview/shelfFilter'
import { searchedPassages } from '../../core/search/searchedPassages'
import { isSearchable, searchWordsOf } from '../../core/search/searchQuery'
import type { DraftPlaces } from '../drafts/draftPlaces'
import { readDraftRow } from '../drafts/draftRow'
import { HostError, toHostError } from '../hostError'
import { createHitFinder } from './hitOf'
import { type RankedHit, rankHits } from './rankHits'
import type { SearchAnswer } from './search'

/**
 * Looks through every draft that is not in the trash. One that can't be read is passed over: the list says so.
 * @throws HostError `cancelled`
 */
export async function scanLibrary(
  places: DraftPlaces,
  query: string,
  signal: AbortSignal,
  filter = NO_FILTER,
): Promise<SearchAnswer> {
  if (!isSearchable(query)) return { hits: [], by: 'scan' }
  const hitIn = createHitFinder(searchWordsOf(query))
  const found: RankedHit[] = []
  for (const { id, folder, place } of await places.all()) {
    if (signal.aborted) throw new HostError('cancelled')
    const read = place === 'trash' ? null : await readIfAny(folder, id)
    const hit = read?.draft && isShown(read.row, filter) && hitIn(id, searchedPassages(read.draft))
    if (hit) found.push({ ...hit, order: read.row.order })
  }
  return { hits: rankHits(found), by: 'scan' }
}

async function readIfAny(folder: string, id: string) {
  try {
    return await readDraftRow(folder, id)
  } catch (error) {
    if (toHostError(error) instanceof HostError) return null
    throw error
  }
}
