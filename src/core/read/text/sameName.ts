import { type Candidate, UNNAMED } from './candidate'
import { DEGREE, NAME_PARTICLES } from './labelWords'
import { isTitle } from './sentences'

/** Letters that ask and answer for anybody. */
const CUES = new Set(['Q', 'A', 'F'])

/** Short forms that may stand for a name: `IT`, `Tanner` and `Ilse` for `Dr. Ilse Tanner`, `K` for `kante`. In the spelling of `readingsOf`. */
export function shortFormsOf(full: string): string[] {
  const words = nameWords(full)
  if (words.length < 2) return words.map((word) => word.charAt(0).toUpperCase()).filter((letter) => !CUES.has(letter))
  const named = words.filter((word) => !NAME_PARTICLES.has(word))
  // "Eva-Lotte Thun" is ET or ELT, "Aaron van Wyk" AW or AvW.
  const spelt = [named, named.flatMap((word) => word.split('-')), ...(named.length < words.length ? [words] : [])]
  const initials = named.length > 1 ? spelt.map(initialsOf) : []
  const parts = words.slice(1).flatMap((_, index) => [words.slice(0, index + 1), words.slice(index + 1)])
  return [...new Set([...initials, ...parts.map((part) => part.join(' '))])]
}

function initialsOf(words: readonly string[]): string {
  return words
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
}

/** `AvW`, `UvdL` */
const WITH_PARTICLE = /^\p{Lu}[a-z]{1,2}\p{Lu}$/u

/** What a label reads like when it is taken for a short form: itself without titles, and in capitals perhaps initials. */
export function readingsOf(label: string): string[] {
  const undotted = label.replace(/[. ]/gu, '')
  const words = nameWords(label).join(' ')
  const isInitials = undotted === undotted.toUpperCase() || WITH_PARTICLE.test(undotted)
  return isInitials ? [undotted.toUpperCase(), words] : [words]
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
  // A single letter stands for a single word only once the word itself is no longer used.
  const isOtherPerson = (owner: string, key: string) =>
    key.length === 1 &&
    places.findLastIndex((place) => place.key === owner) > places.findIndex((place) => place.key === key)
  const joined = new Map<string, string>()
  const owners = new Map<string, string[]>()
  for (const [key, label] of labels) {
    const [owner, ...others] = new Set(readingsOf(label).flatMap((reading) => owners.get(reading) ?? []))
    if (owner !== undefined && others.length === 0 && !takeTurns(owner, key) && !isOtherPerson(owner, key)) {
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
