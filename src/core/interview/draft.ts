import { z } from 'zod'
import { houseStyleSchema } from '../style/houseStyleSchema'
import { pageSetupSchema } from '../write/pageSetupSchema'
import { DRAFT_STATES } from './draftStates'
import { interviewSchema } from './interview'

/** One export that was made of a draft. */
const exportRecordSchema = z.strictObject({
  to: z.string(),
  style: z.string(),
  /** ISO 8601 */
  when: z.iso.datetime(),
  name: z.string(),
  /** Whether the headline was in it, where a CMS has a field of its own for that. */
  withHeadline: z.boolean().optional(),
  /** How its pages were set. */
  pageSetup: pageSetupSchema.optional(),
  /** What lay in a ZIP: targets, such as `page`. */
  packed: z.array(z.string()).optional(),
})

/** What a draft adds to its interview. The file is `drafts/<id>/draft.json`. */
const draftRecordSchema = z.strictObject({
  id: z.string().min(1),
  /** Grows by one with each save; a save names the revision it is based on. */
  revision: z.number().int().nonnegative(),
  /** SHA-256 (hex) of the file's content without this field. */
  checksum: z.string(),
  state: z.enum(DRAFT_STATES),
  /** Name of a house style. */
  style: z.string(),
  /** What the style decides, where it is none of the four: so that it goes where the draft goes. */
  ownStyle: houseStyleSchema.optional(),
  /** ISO 8601 */
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  /**
   * Its place among the saves of a library: milliseconds since 1970, but always more than what was saved before it. So a
   * clock that was set turns nothing round. Missing in drafts that were saved before there was one.
   */
  order: z.number().int().nonnegative().optional(),
  exports: z.array(exportRecordSchema),
  /** Findings that somebody looked at and let be, by the names of `findingIds`. */
  ignored: z.array(z.string()).optional(),
})

/** An interview as it lies on the disk. `format` and `version` stay at its top. */
export const draftSchema = z.strictObject({ ...interviewSchema.shape, draft: draftRecordSchema })

export type DraftRecord = z.infer<typeof draftRecordSchema>
export type ExportRecord = z.infer<typeof exportRecordSchema>
export type DraftState = DraftRecord['state']
export type Draft = z.infer<typeof draftSchema>
