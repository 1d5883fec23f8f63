import { z } from 'zod'
import { DEFAULT_STYLE } from '../../core/style/houseStyle'
import { LANGUAGES } from '../../core/wording/wording'

const fields = z.object({
  /** Null: the language of the system. */
  language: z.enum(LANGUAGES).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  railOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  /** The draft that was open last. */
  lastDraft: z.string().nullable(),
  /** House style of new interviews. */
  style: z.string(),
  /** Whether the editor converts what one types: Markdown and the like. */
  conversions: z.boolean(),
})

export type Settings = z.infer<typeof fields>
export type SettingsChange = Partial<Settings>

const DEFAULTS: Settings = {
  language: null,
  theme: 'system',
  railOpen: true,
  inspectorOpen: true,
  lastDraft: null,
  style: DEFAULT_STYLE,
  conversions: true,
}

/** No defaults here: in zod 4 they would fill in, and so reset, whatever a change leaves out. */
export const settingsChangeSchema = fields.partial()
export const settingsSchema = settingsChangeSchema.transform((given): Settings => ({ ...DEFAULTS, ...given }))

/** Settings of this user on this machine. A damaged file is kept beside as `.damaged` and the defaults are used. */
export interface SettingsStore {
  get(): Settings
  change(change: SettingsChange): Settings
}
