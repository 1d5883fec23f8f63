import { FIRST_NAMES } from './firstNames'

/** A full stop ends a sentence ("am Kai. Wichtig: …"), but for these. */
const NAMED = /(?<!\p{L})(?:(?:Dr|Prof|Mr|Mrs|Ms)\.|(\p{Lu}[\p{L}-]+)) (?=(\p{Lu}\p{Ll}[\p{L}-]+))/gu
const ADDRESS = new Set(['herr', 'herrn', 'frau', 'professor', 'professorin'])

/** Words that the text itself uses as surnames, in lower case: behind a first name ("Fabian Jahr") or an address ("Frau Rat"). */
export function surnamesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, first, last = ''] of text.matchAll(NAMED)) {
    const before = first?.toLowerCase()
    if (before === undefined || ADDRESS.has(before) || FIRST_NAMES.has(before.split('-')[0] ?? ''))
      found.add(last.toLowerCase())
  }
  return found
}
