import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSettings } from '../../../src/host/settings/createSettings'
import { settingsSchema } from '../../../src/host/settings/settings'
import { temporaryFolder } from '../temporaryFolder'

const silent = () => undefined
const DEFAULTS = settingsSchema.parse({})

describe('settings', () => {
  test('start with the defaults and survive a restart', async () => {
    const folder = await temporaryFolder()
    const settings = createSettings(folder, silent)
    expect(settings.get()).toEqual(DEFAULTS)
    settings.change({ theme: 'dark', lastDraft: 'd1' })
    settings.change({ lastDraft: null })
    expect(createSettings(folder, silent).get()).toEqual({ ...DEFAULTS, theme: 'dark' })
  })

  test.each(['', 'rubbish', '{"theme":"pink"}', '[]', '\0'])('set aside a damaged file %j', async (content) => {
    const folder = await temporaryFolder()
    const file = join(folder, 'settings.json')
    await writeFile(file, content)
    const logged: string[] = []
    const settings = createSettings(folder, (message) => logged.push(message))
    expect(settings.get()).toEqual(DEFAULTS)
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe(content)
    expect(logged).toHaveLength(1)
    settings.change({ theme: 'light' })
    expect(createSettings(folder, silent).get().theme).toBe('light')
  })

  test('refuse a value that makes no sense, and keep what was', async () => {
    const folder = await temporaryFolder()
    const settings = createSettings(folder, silent)
    expect(() => settings.change({ theme: 'pink' as 'dark' })).toThrow()
    expect(settings.get()).toEqual(DEFAULTS)
    expect(await readdir(folder)).not.toContain('settings.json.damaged')
  })
})
