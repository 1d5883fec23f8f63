import { z } from 'zod'
import { DEFAULT_LIMITS } from '../../core/check/limits'
import { NO_FILTER } from '../../core/interview/shelfFilter'
import { shelfFilterSchema } from '../../core/interview/shelfFilterSchema'
import { DEFAULT_STYLE } from '../../core/style/houseStyle'
import { houseStyleSchema } from '../../core/style/houseStyleSchema'
import { LANGUAGES } from '../../core/wording/wording'
import { DEFAULT_PAGE_SETUP } from '../../core/write/pageSetup'
import { pageSetupSchema } from '../../core/write/pageSetupSchema'

const fields = z.object({
  /** Null: the language of the system. */
  language: z.enum(LANGUAGES).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  railOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  /** Only the question with the caret and its answers are lit. */
  focusMode: z.boolean(),
  /** The line that is written stays at the same height of the window. */
  typewriter: z.boolean(),
  /** All turns are drawn wherever they are, for a screen reader reads only what was. */
  allDrawn: z.boolean(),
  /** Size of the sheet; 1 is as designed. */
  zoom: z.number().min(0.5).max(2),
  /** The commands that were last chosen in the palette, newest first. */
  recentCommands: z.array(z.string().max(60)).max(20),
  /** The questions of the open interview, below the library. */
  outlineOpen: z.boolean(),
  /** How the library is ordered, and what of it is shown; null: all. */
  shelf: shelfFilterSchema.extend({ order: z.enum(['changed', 'headline', 'guest', 'state']) }),
  /** The draft that was open last. */
  lastDraft: z.string().nullable(),
  /** House style of new interviews. */
  style: z.string(),
  /** The house's own styles. */
  styles: z.array(houseStyleSchema),
  /** How pages were set last; a house prints alike. */
  pageSetup: pageSetupSchema,
  /** Whether the editor converts what one types: Markdown and the like. */
  conversions: z.boolean(),
  /** Characters in a line of print, for the length of a text in lines. */
  lineWidth: z.number().int().min(10).max(300),
  /** Characters that a headline and a standfirst may have. */
  headlineLimit: z.number().int().min(1).max(10_000),
  standfirstLimit: z.number().int().min(1).max(10_000),
  spelling: z.boolean(),
  /** Words that the user knows to be right. */
  ownWords: z.array(z.string()),
  /** Words to be passed over, by the draft's id. */
  ignoredWords: z.record(z.string(), z.array(z.string())),
})

export type Settings = z.infer<typeof fields>
export type Shelf = Settings['shelf']
export type SettingsChange = Partial<Settings>

const DEFAULTS: Settings = {
  language: null,
  theme: 'system',
  railOpen: true,
  inspectorOpen: true,
  focusMode: false,
  typewriter: false,
  allDrawn: false,
  zoom: 1,
  recentCommands: [],
  outlineOpen: true,
  shelf: { order: 'changed', ...NO_FILTER },
  lastDraft: null,
  style: DEFAULT_STYLE,
  styles: [],
  pageSetup: DEFAULT_PAGE_SETUP,
  conversions: true,
  lineWidth: 60,
  headlineLimit: DEFAULT_LIMITS.headline,
  standfirstLimit: DEFAULT_LIMITS.standfirst,
  spelling: true,
  ownWords: [],
  ignoredWords: {},
}

/** No defaults here: in zod 4 they would fill in, and so reset, whatever a change leaves out. */
export const settingsChangeSchema = fields.partial()
export const settingsSchema = settingsChangeSchema.transform((given): Settings => ({ ...DEFAULTS, ...given }))

/** Settings of this user on this machine. A damaged file is kept beside as `.damaged` and the defaults are used. */
export interface SettingsStore {
  get(): Settings
  change(change: SettingsChange): Settings
}
