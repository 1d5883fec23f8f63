import type { SearchedPassage } from './searchedPassages'
import type { SearchWord } from './searchQuery'
import { createWordFinder, type Stretch } from './wordPattern'

/** Where a query leads to in an interview. */
export interface FoundPlace {
  passage: SearchedPassage
  /** The words of the query in it, from left to right, at least one; none overlap. */
  words: Stretch[]
  /** Whether all words of the query are in it. */
  isWhole: boolean
}

/** Looks for one query in the passages of many interviews. Null: a word of it is in none of an interview's passages. */
export type PlaceFinder = (passages: readonly SearchedPassage[]) => FoundPlace | null

/**
 * The passage with the most words of the query; of several the first. Null from a query without a word, for
 * everything would be found.
 */
export function createPlaceFinder(query: readonly SearchWord[]): PlaceFinder {
  const finders = query.map(createWordFinder)
  return (passages) => {
    const missing = new Set(finders)
    let best: { passage: SearchedPassage; count: number } | null = null
    for (const passage of passages) {
      const here = finders.filter((finder) => finder.isIn(passage.text))
      for (const finder of here) missing.delete(finder)
      if (here.length > (best?.count ?? 0)) best = { passage, count: here.length }
      if (best?.count === finders.length) break
    }
    if (!best || missing.size > 0) return null
    const { passage, count } = best
    const words = inOrder(finders.flatMap((finder) => finder.all(passage.text)))
    return { passage, words, isWhole: count === finders.length }
  }
}

function inOrder(stretches: readonly Stretch[]): Stretch[] {
  let end = 0
  return [...stretches]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false
      end = to
      return true
    })
}
