import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { HostError, toHostError } from '../hostError'
import { type Settings, type SettingsStore, settingsSchema } from './settings'

const NAME = 'settings'

/**
 * Settings in `settings.json` of the data folder. `conf` writes them; it re-reads its file at each access, so the values
 * are held here. Its own way with a damaged file is to throw or to drop it, so that is looked at first.
 */
export function createSettings(dataFolder: string, log: (message: string) => void): SettingsStore {
  const file = join(dataFolder, `${NAME}.json`)
  setAsideIfDamaged(file, log)
  const store = new Conf<Settings>({ cwd: dataFolder, configName: NAME })
  let settings = settingsSchema.parse(store.store)
  return {
    get: () => settings,
    change: (change) => {
      const changed = settingsSchema.parse({ ...settings, ...change })
      try {
        store.store = changed
      } catch (error) {
        const failure = toHostError(error)
        throw failure instanceof HostError ? failure : error
      }
      settings = changed
      return settings
    },
  }
}

function setAsideIfDamaged(file: string, log: (message: string) => void): void {
  if (!existsSync(file) || isSound(readFileSync(file, 'utf8'))) return
  renameSync(file, `${file}.damaged`)
  log(`settings were damaged and set aside: ${file}.damaged`)
}

function isSound(text: string): boolean {
  try {
    return settingsSchema.safeParse(JSON.parse(text)).success
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
