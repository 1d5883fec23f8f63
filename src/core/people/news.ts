import type { Person } from '../interview/interview'
import type { KnownPerson, Use } from './register'
import { isBlank, sameValue } from './sameValue'
import { TAKEN_FIELDS, type TakenValues } from './takenFields'

/**
 * What a draft could take over of a person it has: what is known and stands there otherwise, or not at all. Empty where the draft
 * has looked at the newest version, or says the same. A person known by the name alone is only completed.
 */
export function newsFor(known: KnownPerson, { seen }: Pick<Use, 'seen'>, person: Person): Partial<TakenValues> {
  if (seen >= known.version) return {}
  const fields = TAKEN_FIELDS.filter((field) => {
    if (isBlank(known[field]) || sameValue(known[field], person[field])) return false
    if (seen === 0) return isBlank(person[field])
    // One of two biographies is as good as the other.
    return field !== 'bio' || isBlank(person.bio) || !sameValue(known.shortBio, person.bio)
  })
  return Object.fromEntries(fields.map((field) => [field, known[field]]))
}

/** A known person as one of an interview. The id is the known one's, so that nobody else is taken for them. */
export function personOfKnown(known: KnownPerson): Person {
  const { id, name, short, role, position, organisation, bio, portrait, links, pronoun } = known
  const person: Person = { id, name, short, role, position, organisation, bio, portrait, links }
  return pronoun === undefined ? person : { ...person, pronoun }
}

/** Somebody set right in the register itself: each draft that has them may take it over. */
export function corrected(known: KnownPerson, correction: Partial<KnownPerson>): KnownPerson {
  const next = { ...known, ...correction }
  const isNews = [...TAKEN_FIELDS, 'shortBio' as const].some((field) => !sameValue(known[field], next[field]))
  return { ...next, version: known.version + (isNews ? 1 : 0) }
}
