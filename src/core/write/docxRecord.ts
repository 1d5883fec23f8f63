import { z } from 'zod'
import { frameSchema, type Interview, personSchema, turnSchema } from '../interview/interview'

/** What a Word file keeps of an interview besides its words, so that it can be read again. Notes are no part of it. */
const placeSchema = z.discriminatedUnion('type', [
  /** `label` as it stands before the words; what is there instead was written by somebody. */
  turnSchema.omit({ blocks: true }).extend({ label: z.string() }),
  z.strictObject({ type: z.literal('box') }),
  /** LibreOffice gives the first item of a list another number than the rest, so the numbers do not tell. */
  z.strictObject({ type: z.literal('list') }),
  z.strictObject({ type: z.literal('bio'), person: z.string() }),
  z.strictObject({
    type: z.literal('pullQuote'),
    speaker: z.string().nullable(),
    turn: z.string().nullable(),
    inTurn: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('figure'),
    asset: z.string(),
    alt: z.string(),
    credit: z.string(),
    inTurn: z.boolean(),
  }),
])

const recordSchema = z.strictObject({
  version: z.literal(1),
  language: z.string(),
  frame: frameSchema.omit({ kicker: true, headline: true, standfirst: true, byline: true }),
  people: z.array(personSchema.omit({ bio: true })),
  /** What begins at a bookmark, by the bookmark's name. */
  places: z.record(z.string(), placeSchema),
})

export type DocxPlace = z.infer<typeof placeSchema>
export type DocxRecord = z.infer<typeof recordSchema>

/** The name of the document properties; a number follows. */
export const PROPERTY = 'Wechselrede'
/** Word takes no longer property. */
const LONGEST = 250

/** The record of an interview, without the words that stand in the text. */
export function docxRecord(interview: Interview, places: DocxRecord['places']): DocxRecord {
  const { section, tags, slug, date, targetLength } = interview.frame
  const people = interview.people.map(({ bio: _bio, ...person }) => person)
  return {
    version: 1,
    language: interview.language,
    frame: { section, tags, slug, date, targetLength },
    people,
    places,
  }
}

/** As document properties, which Word and LibreOffice keep. */
export function recordProperties(record: DocxRecord): { name: string; value: string }[] {
  // ASCII only, so that no character is cut in two.
  const json = JSON.stringify(record).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const parts = json.match(new RegExp(`.{1,${LONGEST}}`, 'g')) ?? []
  return parts.map((value, index) => ({ name: `${PROPERTY} ${index + 1}`, value: `|${value}|` }))
}

/** The record from the document properties, or null where there is none that can be used. */
export function readRecord(properties: ReadonlyMap<string, string>): DocxRecord | null {
  let json = ''
  for (let number = 1; ; number++) {
    const part = properties.get(`${PROPERTY} ${number}`)
    if (part === undefined) break
    json += part.slice(1, -1)
  }
  try {
    return recordSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    // No record, or one that something cut: the words are read without it.
    return null
  }
}
