import de from './de.json'
import en from './en.json'

/**
 * The sentences for what core, host and readers name: findings (`findings.<rule>`), error codes (`errors.<code>`),
 * names of rules (`rules.<rule>`), what a file can't be read for (`reading.<code>`), house styles (`styles.<name>`).
 * Loaded into i18next as namespace `core` by the command line and by the renderer.
 */
export const wording = { de, en } as const

export const LANGUAGES = ['de', 'en'] as const
export type UiLanguage = (typeof LANGUAGES)[number]
