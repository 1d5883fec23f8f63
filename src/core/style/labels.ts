import type { Person, Turn } from '../interview/interview'
import { personOf } from '../interview/views'
import type { HouseStyle } from './houseStyleSchema'

type Speaking = Pick<Turn, 'id' | 'speaker'>

/**
 * The label of each turn by its id, without separator; a turn whose label stays empty has no entry.
 * Depends on the order of the turns: a first label may be fuller than the later ones.
 */
export function labelsOf(
  turns: readonly Speaking[],
  people: readonly Person[],
  style: HouseStyle,
): Map<string, string> {
  const labels = new Map<string, string>()
  const introduced = new Set<string>()
  for (const turn of turns) {
    const person = personOf(people, turn.speaker)
    if (!person || style.labels === 'none') continue
    labels.set(turn.id, introduced.has(person.id) ? laterLabel(person, people, style) : person.name)
    introduced.add(person.id)
  }
  return labels
}

function laterLabel(person: Person, people: readonly Person[], style: HouseStyle): string {
  const label = shorten(person, style)
  // Two people who would get the same label keep their full names: a label must say who speaks.
  const ambiguous = people.some((other) => other.id !== person.id && shorten(other, style) === label)
  return label === '' || ambiguous ? person.name : label
}

function shorten(person: Person, style: HouseStyle): string {
  if (style.labels === 'full-then-short') return person.short
  if (style.labels === 'initials') return initialsOf(person.name)
  return person.name
}

const TITLE = /^(?:Dr|Prof|Professor|Dipl|Ing|Mag|PhD|Frau|Herr|Mr|Mrs|Ms|med|phil|rer|nat|h|c)\.?(?:-\w+\.?)?$/iu
const PARTICLE = /^\p{Ll}/u

/** `Dr. Henrike Vossberg` → `HV`, `Kontor` → `K`. Titles, and particles such as `von` before a name, give no letter. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => word !== '')
  const withoutTitles = words.filter((word) => !TITLE.test(word))
  const named = withoutTitles.filter((word) => !PARTICLE.test(word))
  const chosen = [named, withoutTitles, words].find((list) => list.length > 0) ?? []
  return chosen.map((word) => [...word][0]?.toLocaleUpperCase() ?? '').join('')
}
