import { z } from 'zod'
import { inlineSchema, personSchema } from '../interview/interview'
import { PeopleById } from './peopleById'

export const REGISTER_VERSION = 1

const { name, short, role, position, organisation, bio, portrait, links, pronoun } = personSchema.shape

const useSchema = z.strictObject({
  /** `KnownPerson.id` */
  known: z.string(),
  /** The version of the known person that the draft has taken over or let be; 0: it knows the name alone. */
  seen: z.number().int().nonnegative(),
})

/** Somebody of whom a library knows, because one of its drafts has them. */
export const knownPersonSchema = z.strictObject({
  id: z.string().min(1),
  name,
  short,
  /** As it was last; the same person may ask in one interview and answer in the next. */
  role,
  position,
  organisation,
  bio,
  /** For narrow columns; empty where there is none. */
  shortBio: z.array(z.array(inlineSchema)),
  portrait,
  links,
  pronoun,
  /** How to reach the person with a question. It stands here only: an interview has no place for it. */
  contact: z.string(),
  /** Grows with each change of what a draft takes over from here. */
  version: z.number().int().positive(),
})

/** The file of a library's people, `people/people.json`. */
export const registerSchema = z.strictObject({
  format: z.literal('wechselrede-people'),
  version: z.literal(REGISTER_VERSION),
  /** SHA-256 (hex) of the file's content without this field. */
  checksum: z.string(),
  people: z.array(knownPersonSchema),
  /** Who the people of the drafts are, by the draft's id and `Person.id`. */
  uses: z.record(z.string(), z.record(z.string(), useSchema)),
  /** Who was forgotten, by id and as `<draft>/<person>`: they do not come back by themselves. */
  forgotten: z.array(z.string()),
})

export type KnownPerson = z.infer<typeof knownPersonSchema>
export type Use = z.infer<typeof useSchema>
export type RegisterFile = z.infer<typeof registerSchema>

/** The people of a library while the program runs. It is changed in place: it may be as large as the library. */
export interface Register {
  people: PeopleById
  uses: Map<string, Map<string, Use>>
  forgotten: Set<string>
}

export function emptyRegister(): Register {
  return { people: new PeopleById(), uses: new Map(), forgotten: new Set() }
}

/** What can be set right in the register itself. */
export const correctionSchema = knownPersonSchema
  .omit({ id: true, portrait: true, version: true, pronoun: true })
  .partial()
  .strict()
export type Correction = z.infer<typeof correctionSchema>
