import type { DraftSummary } from '../../../host/drafts/drafts'

/**
 * Whether every word of the query stands in the headline or among the people. Case and accents do not count,
 * and German letters are found in either spelling: `Müller`, `Muller`, `Mueller`; `Straße`, `Strasse`.
 */
export function matchesSearch(draft: Pick<DraftSummary, 'headline' | 'people'>, query: string): boolean {
  const text = [draft.headline, ...draft.people].join(' ')
  const spellings = [plain, spelledOut].map((fold) => ({ fold, text: fold(text) }))
  return query
    .split(/\s+/u)
    .filter((word) => word !== '')
    .every((word) => spellings.some(({ fold, text: folded }) => folded.includes(fold(word))))
}

/** `Müller` → `muller`. The letters that do not decompose are named one by one. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
}

/** `Müller` → `mueller`. */
function spelledOut(text: string): string {
  return plain(text.normalize('NFC').replace(/[äöü]/giu, (letter) => `${letter.normalize('NFD').charAt(0)}e`))
}
