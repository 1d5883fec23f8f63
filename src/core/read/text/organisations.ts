import type { Candidate } from './candidate'
import { shortFormsOf } from './sameName'

export interface Affiliated {
  places: readonly Candidate[]
  /** Where somebody is from, by the label's key. */
  organisations: Map<string, string>
}

/**
 * Brackets behind a name that come each time ("Anna Berg (Hafenblatt):") say where somebody is from, so do
 * those that introduce several people, and initials there ("Anna Berg (AB):") announce a short form. Everything else in brackets, such as "(lacht)", belongs to the words.
 */
export function withOrganisations(places: readonly Candidate[]): Affiliated {
  const asides = new Map<string, string[]>()
  for (const { key, aside } of places) {
    const own = asides.get(key)
    if (own) own.push(aside)
    else asides.set(key, [aside])
  }
  const organisations = new Map<string, string>()
  for (const [key, [first = '', ...others]] of asides) {
    const isSteady = first !== '' && others.length > 0 && others.every((aside) => aside === first)
    if (isSteady) organisations.set(key, first.slice(1, -1).trim())
  }
  for (const [key, aside] of introductionsOf(asides)) organisations.set(key, aside.slice(1, -1).trim())
  const cleared = places.map((place) =>
    place.aside !== '' && (organisations.has(place.key) || isShortForm(place)) ? { ...place, aside: '' } : place,
  )
  return { places: cleared, organisations }
}

/** Several people are introduced in brackets where they speak first, each as somebody else, and not again. */
function introductionsOf(asides: ReadonlyMap<string, readonly string[]>): [key: string, aside: string][] {
  const found = [...asides].flatMap(([key, [first = '', ...others]]): [string, string][] =>
    /^\(\p{Lu}/u.test(first) && others.every((aside) => aside === '') ? [[key, first]] : [],
  )
  return new Set(found.map(([, aside]) => aside)).size > 1 ? found : []
}

function isShortForm({ label, aside }: Candidate): boolean {
  return shortFormsOf(label).includes(aside.slice(1, -1).replace(/[. ]/gu, ''))
}
