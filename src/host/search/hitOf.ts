import { createPlaceFinder } from '../../core/search/findPlace'
import type { SearchedPassage } from '../../core/search/searchedPassages'
import type { SearchWord } from '../../core/search/searchQuery'
import { snippetOf } from '../../core/search/snippet'
import type { RankedHit } from './rankHits'

/** Gives the hit in a draft, or null where the query is not in it. Made once per query. */
export function createHitFinder(
  words: readonly SearchWord[],
): (id: string, passages: readonly SearchedPassage[]) => Omit<RankedHit, 'order'> | null {
  const findPlace = createPlaceFinder(words)
  return (id, passages) => {
    const place = findPlace(passages)
    if (!place) return null
    const { kind, speaker, turn, path } = place.passage
    const headline = passages.find((passage) => passage.kind === 'headline')?.text ?? ''
    return { hit: { id, headline, kind, speaker, turn, path, snippet: snippetOf(place) }, whole: place.isWhole }
  }
}
