import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Settings, settingsSchema } from './settings'

/**
 * The settings of the app, for a program that only looks at them: nothing is written, and what can't be read counts as
 * the defaults.
 */
export async function readSettings(dataFolder: string): Promise<Settings> {
  try {
    const read = settingsSchema.safeParse(JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8')))
    return read.success ? read.data : settingsSchema.parse({})
  } catch {
    // No app was ever started here, or its file is damaged: the app itself sees to that.
    return settingsSchema.parse({})
  }
}
