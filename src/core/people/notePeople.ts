import type { NewId } from '../interview/create'
import type { Person } from '../interview/interview'
import { hasName, mayBeOne, sameName } from './findKnown'
import type { KnownPerson, Register, Use } from './register'
import { isBlank, sameValue } from './sameValue'
import { TAKEN_FIELDS, type TakenField } from './takenFields'

/** The people of a draft, and how they were when they were last noted; null: never since the program started. */
export interface DraftPeople {
  draft: string
  people: readonly Person[]
  before: readonly Person[] | null
}

/**
 * Notes the people of a draft. Who is new comes into the register, or is found there: by the id they were picked with, or
 * by the name where nothing speaks against it (`mayBeOne`). What a draft changes, the register follows where the two
 * had said the same; so a text that was made for one interview alone stays there. Nothing is emptied.
 *
 * @returns whether the register has changed
 */
export function notePeople(register: Register, draft: DraftPeople, newId: NewId): boolean {
  const left = leave(register, draft)
  const noted = draft.people.map((person) => notePerson(register, person, draft, newId))
  return left || noted.includes(true)
}

/** Whoever is gone from the draft stays known, but it no longer is one that has them. */
function leave({ uses }: Register, { draft, people }: DraftPeople): boolean {
  const there = uses.get(draft)
  const gone = [...(there?.keys() ?? [])].filter((id) => !people.some((person) => person.id === id))
  for (const id of gone) there?.delete(id)
  return gone.length > 0
}

function notePerson(register: Register, person: Person, draft: DraftPeople, newId: NewId): boolean {
  if (!hasName(person) || register.forgotten.has(nameOfUse(draft.draft, person.id))) return false
  const was = draft.before?.find(({ id }) => id === person.id)
  if (was && sameValue(was, person)) return false
  const known = knownIn(register, draft.draft, person.id)
  if (!known) enter(register, person, draft, newId)
  else if (was) follow(register, known, { was, person }, draft, newId)
  return !known || was !== undefined
}

/** How a person of a draft is called among those who were forgotten. */
export function nameOfUse(draft: string, person: string): string {
  return `${draft}/${person}`
}

/** Who a person of a draft is. */
export function knownIn(register: Register, draft: string, person: string): KnownPerson | undefined {
  const use = register.uses.get(draft)?.get(person)
  return use && register.people.get(use.known)
}

interface Change {
  was: Person
  person: Person
}

function follow(register: Register, known: KnownPerson, change: Change, draft: DraftPeople, newId: NewId): void {
  const { was, person } = change
  const alone = usesOf(register, known.id).length === 1
  const found = alone ? foundOut(register, known, change, draft) : undefined
  // Where the name is that of others too, or never was this draft's, another name is another person's.
  const renamed = !sameName(was, person) && !sameName(known, person) && !(alone && sameName(was, known))
  if (found) {
    register.people.delete(known.id)
    setUse(register, draft.draft, person.id, firstUse(found, person))
  } else if (renamed || (!alone && isSomebodyElse(register, known, person, draft.draft))) {
    enter(register, person, draft, newId)
  } else takeOver(register, known, change, draft.draft)
}

/** All places where somebody is used, as `[draft, person]`. */
export function usesOf({ uses }: Register, known: string): [draft: string, person: string][] {
  return [...uses].flatMap(([draft, people]) =>
    [...people].flatMap(([person, use]): [string, string][] => (use.known === known ? [[draft, person]] : [])),
  )
}

/** Somebody of the register as whom a person of this draft alone is now known, by another name, position or house. */
function foundOut(
  register: Register,
  known: KnownPerson,
  { was, person }: Change,
  draft: DraftPeople,
): KnownPerson | undefined {
  if (!isBlank(known.contact) || !isBlank(known.shortBio)) return undefined
  return namesakes(register, person, draft).find(
    (each) => each !== known && mayBeOne(each, person) && !mayBeOne(each, was),
  )
}

/** By the name alone a person was taken for this one, and what has been added since speaks against it. */
function isSomebodyElse({ uses }: Register, known: KnownPerson, person: Person, draft: string): boolean {
  return uses.get(draft)?.get(person.id)?.seen === 0 && !mayBeOne(known, person)
}

/** In this draft a person is somebody else than they were taken for. */
export function apart(register: Register, person: Person, draft: string, newId: NewId): void {
  const { id, voice: _, ...known } = person
  const own: KnownPerson = { ...known, id: newId(), shortBio: [], contact: '', version: 1 }
  register.people.set(own.id, own)
  setUse(register, draft, id, { known: own.id, seen: 1 })
}

/** Those of the same name, as far as they are nobody else in the draft. */
function namesakes({ people, uses }: Register, person: Person, { draft, people: there }: DraftPeople): KnownPerson[] {
  const alike = people.called(person.name)
  // Most names are new: who is taken matters among namesakes only.
  if (alike.length === 0) return alike
  const taken = new Set(there.filter(({ id }) => id !== person.id).map(({ id }) => uses.get(draft)?.get(id)?.known))
  return alike.filter((known) => !taken.has(known.id))
}

function enter(register: Register, person: Person, draft: DraftPeople, newId: NewId): void {
  const alike = namesakes(register, person, draft)
  const known = alike.find(({ id }) => id === person.id) ?? alike.find((each) => mayBeOne(each, person))
  if (!known) {
    apart(register, person, draft.draft, newId)
    return
  }
  const filled = withMissing(known, person)
  register.people.set(filled.id, filled)
  setUse(register, draft.draft, person.id, firstUse(filled, person))
}

function setUse({ uses }: Register, draft: string, person: string, use: Use): void {
  const there = uses.get(draft) ?? new Map<string, Use>()
  uses.set(draft, there.set(person, use))
}

/** Has taken over what the draft says and the register did not. */
function withMissing(known: KnownPerson, person: Person): KnownPerson {
  const missing = TAKEN_FIELDS.filter((field) => isBlank(known[field]) && !isBlank(person[field]))
  return missing.length === 0 ? known : { ...known, ...pick(person, missing), version: known.version + 1 }
}

/** A draft that lacks what is known is told of it; what it says otherwise, it says on purpose. */
function firstUse(known: KnownPerson, person: Person): Use {
  const lacks = TAKEN_FIELDS.some((field) => isBlank(person[field]) && !isBlank(known[field]))
  return { known: known.id, seen: lacks ? 0 : known.version }
}

/** What the draft has changed, taken over where both had said the same. */
function takeOver(register: Register, known: KnownPerson, { was, person }: Change, draft: string): void {
  const changed = TAKEN_FIELDS.filter((field) => !sameValue(was[field], person[field]) && !isBlank(person[field]))
  const taken = changed.filter(
    (field) => field !== 'bio' && (sameValue(was[field], known[field]) || isBlank(known[field])),
  )
  const change = { ...pick(person, taken), ...(changed.includes('bio') && bioOf(known, was, person)) }
  const version = known.version + (Object.keys(change).length > 0 ? 1 : 0)
  const next = { ...known, ...change, role: person.role, version }
  const before = register.uses.get(draft)?.get(person.id)?.seen ?? 0
  const isUp = before === known.version || says(next, person)
  register.people.set(known.id, next)
  setUse(register, draft, person.id, { known: known.id, seen: isUp ? version : before })
}

/** The biography that another one takes the place of; neither where one of the two was put in for the other. */
function bioOf(known: KnownPerson, was: Person, { bio }: Person): Partial<Pick<KnownPerson, 'bio' | 'shortBio'>> {
  const [long, short] = [known.bio, known.shortBio]
  if (sameValue(bio, long) || sameValue(bio, short)) return {}
  if (sameValue(was.bio, long) || isBlank(long)) return { bio }
  return !isBlank(short) && sameValue(was.bio, short) ? { shortBio: bio } : {}
}

/** Whether the draft says all that is known. */
function says(known: KnownPerson, person: Person): boolean {
  return TAKEN_FIELDS.every(
    (field) =>
      isBlank(known[field]) ||
      sameValue(known[field], person[field]) ||
      (field === 'bio' && sameValue(known.shortBio, person.bio)),
  )
}

function pick(person: Person, fields: readonly TakenField[]): Partial<Pick<Person, TakenField>> {
  return Object.fromEntries(fields.map((field) => [field, person[field]]))
}
