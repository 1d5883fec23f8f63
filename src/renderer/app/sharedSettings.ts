import type { SettingsOfShell } from '../client/client'
import { client } from '../client/client'
import { ClientError } from '../client/clientError'
import { limitsOf } from './startChecks'
import { useUi } from './uiStore'

/** What each window has of its own: how it is looked at. All else is of the house, and the same in all windows. */
const OF_WINDOW = [
  'railOpen',
  'inspectorOpen',
  'focusMode',
  'typewriter',
  'zoom',
  'outlineOpen',
  'shelf',
  'lastDraft',
] as const satisfies readonly (keyof SettingsOfShell)[]

/** Changes of this window that are on their way. Until they are there, an answer may be older than what is shown. */
let onTheirWay = 0
let isHeard = true

/** Sends a change of this window. */
export async function sendChange(send: () => Promise<unknown>): Promise<void> {
  onTheirWay++
  try {
    await send()
  } finally {
    onTheirWay--
    if (!isHeard) void hearSettings()
  }
}

/** Takes over what was changed in another window. */
export async function hearSettings(): Promise<void> {
  isHeard = false
  if (onTheirWay > 0) return
  try {
    const news = await client.settings()
    if (onTheirWay > 0) return
    isHeard = true
    const { settings, open } = useUi.getState()
    const before = settings && limitsOf(settings)
    useUi.setState({ settings: settings && { ...news, ...ownOf(settings) } })
    const limits = limitsOf(news)
    if (before?.headline !== limits.headline || before.standfirst !== limits.standfirst) open?.checks?.setLimits(limits)
  } catch (error) {
    // Out of reach: the next change tells again.
    if (!(error instanceof ClientError)) throw error
  }
}

function ownOf(settings: SettingsOfShell): Partial<SettingsOfShell> {
  return Object.fromEntries(OF_WINDOW.map((name) => [name, settings[name]]))
}
