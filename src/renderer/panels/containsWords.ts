import { FOLDINGS } from '../../core/find/foldings'

/** Whether every word of the query stands in the text: `Müller`, `Muller` and `Mueller` are one, as are `Straße` and `Strasse`. */
export function containsWords(text: string, query: string): boolean {
  const spellings = FOLDINGS.map((fold) => ({ fold, text: fold(text) }))
  return query
    .split(/\s+/u)
    .filter((word) => word !== '')
    .every((word) => spellings.some(({ fold, text: folded }) => folded.includes(fold(word))))
}
