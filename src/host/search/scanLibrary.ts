import type { PlaceKind } from '../../core/search/searchedPassages'
import { searchedPassages } from '../../core/search/searchedPassages'
import { isSearchable, searchWordsOf } from '../../core/search/searchQuery'
import { readDraft } from '../drafts/draftFolder'
import type { DraftPlaces } from '../drafts/draftPlaces'
import { summarize } from '../drafts/summarize'
import { HostError, toHostError } from '../hostError'
import { createHitFinder } from './hitOf'
import { MOST_HITS, type SearchAnswer, type SearchHit } from './search'

const FIRST_KINDS: readonly PlaceKind[] = ['headline', 'person']

/**
 * Looks through every draft that is not in the trash. Titles and people come first, then what was saved last. A draft
 * that can't be read is passed over: the list says so.
 * @throws HostError `cancelled`
 */
export async function scanLibrary(places: DraftPlaces, query: string, signal: AbortSignal): Promise<SearchAnswer> {
  if (!isSearchable(query)) return { hits: [] }
  const hitIn = createHitFinder(searchWordsOf(query))
  const found: { hit: SearchHit; rank: number; order: number }[] = []
  for (const { id, folder, place } of await places.all()) {
    if (signal.aborted) throw new HostError('cancelled')
    const draft = place === 'trash' ? null : await readIfAny(folder, id)
    const hit = draft && hitIn(id, searchedPassages(draft))
    if (hit) found.push({ hit, rank: FIRST_KINDS.includes(hit.kind) ? 0 : 1, order: summarize(draft).order })
  }
  found.sort((a, b) => a.rank - b.rank || b.order - a.order || a.hit.id.localeCompare(b.hit.id))
  return { hits: found.slice(0, MOST_HITS).map(({ hit }) => hit) }
}

async function readIfAny(folder: string, id: string) {
  try {
    return (await readDraft(folder, id)).draft
  } catch (error) {
    if (toHostError(error) instanceof HostError) return null
    throw error
  }
}
