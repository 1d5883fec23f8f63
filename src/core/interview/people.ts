import { initialsOf } from '../style/labels'
import { createPerson } from './create'
import type { Inline, Person } from './interview'

/** A new name. The short form goes with it until somebody has set one of their own. */
export function renamed({ name, short, role }: Person, next: string): Pick<Person, 'name' | 'short'> {
  const untouched = short === createPerson('', name, role).short
  return { name: next, short: untouched ? createPerson('', next, role).short : short }
}

/**
 * Who else is called like this, in full or for short: two people of one name can't be told apart in a label.
 * Spaces around it and capitals do not matter; an empty name is nobody's.
 */
export function namesake(people: readonly Person[], id: string | null, called: string): Person | undefined {
  const wanted = plain(called)
  if (wanted === '') return undefined
  return people.find((other) => other.id !== id && [other.name, other.short].some((known) => plain(known) === wanted))
}

/**
 * Who is meant by somebody who was read from a label: whoever has this name, else the only one of this role with this short
 * form or these initials. One letter is nobody's: `Q` and `A` ask and answer for anybody.
 */
export function labelled(
  people: readonly Person[],
  { name: label, role }: Pick<Person, 'name' | 'role'>,
): Person | undefined {
  const wanted = plain(label)
  const named = people.find(({ name }) => wanted !== '' && plain(name) === wanted)
  if (named || wanted.length < 2) return named
  const others = people.filter(
    (other) => other.role === role && [other.short, initialsOf(other.name)].some((known) => plain(known) === wanted),
  )
  return others.length === 1 ? others[0] : undefined
}

function plain(name: string): string {
  return name.trim().toLocaleLowerCase()
}

/** Two people who are one: `kept` stays who it is, and takes over what only the other had. No word of a bio is lost. */
export function merged(kept: Person, other: Person): Person {
  return {
    ...kept,
    position: kept.position || other.position,
    organisation: kept.organisation || other.organisation,
    bio: joinedBios(kept.bio, other.bio),
    portrait: kept.portrait ?? other.portrait,
    links: [...kept.links, ...other.links.filter(({ url }) => !kept.links.some((link) => link.url === url))],
  }
}

function joinedBios(one: readonly Inline[][], two: readonly Inline[][]): Inline[][] {
  return JSON.stringify(one) === JSON.stringify(two) ? [...one] : [...one, ...two]
}
