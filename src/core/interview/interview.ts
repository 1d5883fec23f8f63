import { z } from 'zod'
import { INTERVIEW_VERSION } from './interviewVersion'
import { MARKS } from './marks'
import { SAFE_LINK } from './safeLink'

/**
 * The interview: the model in the middle. Readers make it, writers take it, the editor shows it.
 * The schemas are the single source: the types and docs/interview.schema.json are derived from them.
 */

export const safeLink = z.string().regex(SAFE_LINK)
export const markSchema = z.enum(MARKS)

const textRun = z.strictObject({
  text: z.string(),
  marks: z.array(markSchema).optional(),
  link: safeLink.optional(),
  /** BCP 47: a passage in another language than the interview's. */
  lang: z.string().optional(),
})
const lineBreak = z.strictObject({ break: z.literal(true) })
export const inlineSchema = z.union([textRun, lineBreak])
const content = z.array(inlineSchema)

const imageSchema = z.strictObject({ asset: z.string(), alt: z.string(), credit: z.string() })

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), content })
const listSchema = z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(content).min(1) })
const subheadSchema = z.strictObject({ type: z.literal('subhead'), content })
const pullQuoteSchema = z.strictObject({
  type: z.literal('pullQuote'),
  content,
  speaker: z.string().nullable(),
  /** The turn whose words it repeats. */
  turn: z.string().nullable(),
})
const figureSchema = z.strictObject({ type: z.literal('figure'), image: imageSchema, caption: content })
const boxSchema = z.strictObject({ type: z.literal('box'), title: z.string(), content: z.array(content) })
const bioSchema = z.strictObject({ type: z.literal('bio'), person: z.string() })
const noteSchema = z.strictObject({ type: z.literal('note'), content })

/** What may stand inside a turn. */
export const turnBlockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  listSchema,
  pullQuoteSchema,
  figureSchema,
  noteSchema,
])
/** What may stand between turns. A paragraph there is plain text, such as a stage direction. */
export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  listSchema,
  subheadSchema,
  pullQuoteSchema,
  figureSchema,
  boxSchema,
  bioSchema,
  noteSchema,
])

export const turnSchema = z.strictObject({
  type: z.literal('turn'),
  id: z.string().min(1),
  /** A person's id, or null where the text names nobody. */
  speaker: z.string().nullable(),
  /** Default: from the speaker's role, see `kindOf`. */
  kind: z.enum(['question', 'answer', 'statement']).optional(),
  /** Seconds into the recording. */
  time: z.number().nonnegative().optional(),
  blocks: z.array(turnBlockSchema).min(1),
})

export const personSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  short: z.string(),
  role: z.enum(['interviewer', 'guest']),
  position: z.string(),
  organisation: z.string(),
  bio: z.array(content),
  portrait: imageSchema.nullable(),
  links: z.array(z.strictObject({ label: z.string(), url: safeLink })),
  /** Colour of a guest's voice; default: order of appearance. */
  voice: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).optional(),
  pronoun: z.enum(['she', 'he']).nullable().optional(),
})

export const frameSchema = z.strictObject({
  kicker: z.string(),
  headline: z.string(),
  standfirst: z.array(content),
  byline: z.string(),
  section: z.string(),
  tags: z.array(z.string()),
  slug: z.string(),
  date: z.iso.date().nullable(),
  /** Characters including spaces. */
  targetLength: z.number().int().positive().nullable(),
})

export const bodyItemSchema = z.discriminatedUnion('type', [turnSchema, ...blockSchema.options])

export const interviewSchema = z.strictObject({
  format: z.literal('wechselrede'),
  version: z.literal(INTERVIEW_VERSION),
  /** BCP 47, such as `de`, `de-CH`, `en-GB`. */
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  frame: frameSchema,
  people: z.array(personSchema),
  body: z.array(bodyItemSchema),
})

export type Mark = z.infer<typeof markSchema>
export type TextRun = z.infer<typeof textRun>
export type Inline = z.infer<typeof inlineSchema>
export type ImageRef = z.infer<typeof imageSchema>
export type Paragraph = z.infer<typeof paragraphSchema>
export type TurnBlock = z.infer<typeof turnBlockSchema>
export type Block = z.infer<typeof blockSchema>
export type Turn = z.infer<typeof turnSchema>
export type TurnKind = NonNullable<Turn['kind']>
export type BodyItem = z.infer<typeof bodyItemSchema>
export type Person = z.infer<typeof personSchema>
export type Frame = z.infer<typeof frameSchema>
export type Interview = z.infer<typeof interviewSchema>
