import { rankText } from '../find/rankText'
import { createPerson } from '../interview/create'
import type { Person } from '../interview/interview'
import { wording } from '../wording/wording'
import { plainName } from './peopleById'
import type { KnownPerson } from './register'
import { isBlank, sameValue } from './sameValue'

/** Names in place of a name: those of a new sheet, and the letters of `Q:` and `A:`. */
const STAND_INS = new Set(
  Object.values(wording).flatMap(({ standIns }) => Object.values(standIns).map((name) => name.toLocaleLowerCase())),
)
const LEAST_LETTERS = 2

/** Whether there is a name to know somebody by. */
export function hasName({ name }: Pick<Person, 'name'>): boolean {
  return name.trim().length >= LEAST_LETTERS && !STAND_INS.has(plainName(name))
}

/** Whether somebody is as a new sheet has made them: a name in place of a name, and nothing else. */
export function isStandIn(person: Person): boolean {
  const made = createPerson(person.id, person.name, person.role)
  return STAND_INS.has(plainName(person.name)) && sameValue(person, made)
}

export function sameName(one: Pick<Person, 'name'>, other: Pick<Person, 'name'>): boolean {
  return plainName(one.name) === plainName(other.name)
}

type Described = Pick<Person, 'name' | 'position' | 'organisation'>

/**
 * Whether two people of one name may be one: nothing speaks against it. Two of one name with other positions or other
 * houses are two people, or one who has changed; which of the two, only somebody who knows them can tell.
 */
export function mayBeOne(known: Described, person: Described): boolean {
  const agrees = (field: 'position' | 'organisation') =>
    isBlank(known[field]) || isBlank(person[field]) || plainName(known[field]) === plainName(person[field])
  return sameName(known, person) && agrees('position') && agrees('organisation')
}

/** What the known person is found by. */
function wordsOf({ name, short, position, organisation }: KnownPerson): string {
  return [name, short, position, organisation].filter((part) => part !== '').join(' ')
}

/**
 * The known people that answer what was typed, best first, then by name. Case and accents do not count. Nothing typed: everybody,
 * by name.
 */
export function searchKnown(people: Iterable<KnownPerson>, typed: string, most: number): KnownPerson[] {
  const query = typed.trim()
  return [...people]
    .flatMap((known) => {
      const rank = query === '' ? 0 : rankText(wordsOf(known), query)
      return rank === null ? [] : [{ known, rank }]
    })
    .sort((one, other) => one.rank - other.rank || one.known.name.localeCompare(other.known.name))
    .slice(0, most)
    .map(({ known }) => known)
}
