import { type Candidate, UNNAMED } from './candidate'
import { DEGREE, NAME_PARTICLES } from './labelWords'
import { isTitle } from './sentences'

/** Short forms that may stand for a full name: `IT`, `Tanner` and `Ilse` for `Dr. Ilse Tanner`. In the spelling of `readingsOf`. */
export function shortFormsOf(full: string): string[] {
  const words = nameWords(full)
  if (words.length < 2) return []
  const letters = words.filter((word) => !NAME_PARTICLES.has(word)).map((word) => word.charAt(0))
  const initials = letters.length > 1 ? [letters.join('').toUpperCase()] : []
  const parts = words.slice(1).flatMap((_, index) => [words.slice(0, index + 1), words.slice(index + 1)])
  return [...new Set([...initials, ...parts.map((part) => part.join(' '))])]
}

/** What a label reads like when it is taken for a short form: itself without titles, and in capitals perhaps initials. */
export function readingsOf(label: string): string[] {
  const undotted = label.replace(/[. ]/gu, '')
  const words = nameWords(label).join(' ')
  return undotted.length > 1 && undotted === undotted.toUpperCase() ? [undotted, words] : [words]
}

/**
 * Which labels are one person, as far as the text itself shows it: a short form, or the name without its title, comes
 * after exactly one full name it fits, and the two never take turns with each other.
 * @returns for each key the key of the person; most are their own
 */
export function joinNames(places: readonly Candidate[]): Map<string, string> {
  const labels = new Map<string, string>()
  for (const { key, label } of places) if (key !== UNNAMED && !labels.has(key)) labels.set(key, label)
  const neighbours = new Set(places.map((place, index) => `${place.key}\n${places[index + 1]?.key ?? ''}`))
  const takeTurns = (one: string, other: string) =>
    neighbours.has(`${one}\n${other}`) || neighbours.has(`${other}\n${one}`)
  const joined = new Map<string, string>()
  const owners = new Map<string, string[]>()
  for (const [key, label] of labels) {
    const [owner, ...others] = new Set(readingsOf(label).flatMap((reading) => owners.get(reading) ?? []))
    if (owner !== undefined && others.length === 0 && !takeTurns(owner, key)) {
      joined.set(key, owner)
      continue
    }
    joined.set(key, key)
    for (const form of [...shortFormsOf(label), ...fullForm(label)])
      owners.set(form, [...(owners.get(form) ?? []).slice(0, 1), key])
  }
  return joined
}

/** `Dr. Petra Thom` is `Petra Thom`, but without a first name a title tells two people apart. */
function fullForm(label: string): string[] {
  const words = nameWords(label)
  return words.length > 1 ? [words.join(' ')] : []
}

function nameWords(label: string): string[] {
  return label
    .replace(/,/gu, '')
    .split(' ')
    .filter((word) => !isTitle(word) && !DEGREE.test(word))
    .map((word) => word.toLowerCase())
}
