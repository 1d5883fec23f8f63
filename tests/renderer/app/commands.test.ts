import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { nativeMenuSchema } from '../../../src/host/bridge'

// The list reaches for the window's fetch and storage only when a command is run.
vi.stubGlobal('navigator', { platform: 'Linux', userAgent: '', languages: ['de'] })
vi.stubGlobal('document', { documentElement: {} })

const { commands, runFromMenu } = await import('../../../src/renderer/app/commands')
const { i18n, startI18n, uiLanguage } = await import('../../../src/renderer/app/i18n')
const { useUi } = await import('../../../src/renderer/app/uiStore')
const { keyGroups } = await import('../../../src/renderer/app/keyGroups')
const { showKeys } = await import('../../../src/renderer/app/keys')
const { acceleratorsOf, KEYS } = await import('../../../src/renderer/editor/keys/keys')
const { nativeMenu } = await import('../../../src/renderer/app/nativeMenu')

beforeAll(() => startI18n('de'))

const catalogue = (path: string, language: string) =>
  JSON.parse(readFileSync(new URL(`../../../src/${path}/${language}.json`, import.meta.url), 'utf8'))

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key))
}

function placesIn(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name ?? '')
    .sort((a, b) => a.localeCompare(b))
}

describe('the list of commands', () => {
  it('has no command that is a sign alone, for keys that type one are not looked up', () => {
    for (const { id, keys } of commands) expect(keys ?? '', id).not.toMatch(/^(Shift\+)?(.|Plus|Space)$/)
  })

  it('names each command once, with a label in the catalogue', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
    for (const { label } of commands) expect(i18n.exists(`app:${label}`), label).toBe(true)
  })

  it('gives no keys twice but where the editor answers them first', () => {
    const own = commands.filter(({ keys, keysInEditor }) => keys && !keysInEditor).map(({ keys }) => keys)
    expect(new Set(own).size).toBe(own.length)
  })

  it('makes a native menu that main accepts, in both languages', async () => {
    for (const language of ['de', 'en']) {
      await i18n.changeLanguage(language)
      const menu = nativeMenu(i18n.getFixedT(language, 'app'), useUi.getState())
      expect(nativeMenuSchema.parse(menu)).toEqual(menu)
      const labels = menu.flatMap(({ items }) => items.flatMap((item) => ('label' in item ? [item.label] : [])))
      expect(labels.filter((label) => label.includes('.'))).toEqual([])
      const commandsInMenu = menu.flatMap(({ items }) =>
        items.flatMap((item) => ('command' in item ? [item.command] : [])),
      )
      expect(commandsInMenu).toHaveLength(commands.length)
    }
  })
})

describe('the help sheet', () => {
  it.each(['de', 'en'] as const)('has a sentence and a place for every key of both lists, in %s', async (language) => {
    await i18n.changeLanguage(language)
    const rows = keyGroups(i18n.getFixedT(language, ['app', 'editor']), language).flatMap((group) => group.rows)
    const wanted = [
      ...KEYS.flatMap(({ id, places }) => places.map((place) => `${id}.${place}`)),
      ...commands
        .filter(({ id, keys }) => keys && !KEYS.some((rule) => rule.id === id && rule.places.length > 0))
        .map(({ id }) => id),
    ]
    expect(rows.map(({ id }) => id).sort()).toEqual(wanted.sort())
    for (const { id, keys, sentence, where } of rows) {
      expect(keys, id).not.toBe('')
      // i18next gives the key itself back where a sentence is missing.
      expect(sentence, id).not.toMatch(/^$|^keys\.|^command\./)
      expect(where, id).not.toMatch(/^keys\./)
    }
  })

  it('writes the keys as they stand on the keyboard', () => {
    const rows = keyGroups(i18n.getFixedT('de', ['app', 'editor']), 'de').flatMap((group) => group.rows)
    const keysOf = (id: string) => rows.find((row) => row.id === id)?.keys
    expect(keysOf('splitTurn.turn')).toBe('Strg Eingabe')
    expect(keysOf('setSpeaker.selectedTurns')).toBe('Alt 1 … Alt 9')
    expect(keysOf('zoomIn')).toBe('Strg +')
    expect(showKeys(acceleratorsOf('setSpeaker', true)[0] ?? '', 'de', true)).toBe('⌃1')
  })
})

describe('a command from the native menu', () => {
  class Field {}
  const ran: string[] = []
  const focusOn = (activeElement: object | null) => {
    ran.length = 0
    vi.stubGlobal('HTMLInputElement', Field)
    vi.stubGlobal('HTMLTextAreaElement', Field)
    vi.stubGlobal('document', { activeElement, execCommand: (id: string) => ran.push(`field ${id}`) })
    const session = { run: (id: string) => ran.push(id), view: () => ({ canUndo: true, canRedo: true }) }
    useUi.setState({ open: { session } as never })
  }

  it('reaches the text while the text has the focus', () => {
    focusOn(null)
    for (const id of ['bold', 'moveTurnUp', 'subhead', 'undo']) runFromMenu(id)
    expect(ran).toEqual(['bold', 'moveTurnUp', 'subhead', 'undo'])
  })

  it('leaves the text alone when its keys were pressed in a field', () => {
    focusOn(new Field())
    for (const id of ['bold', 'moveTurnUp', 'splitTurn', 'link']) runFromMenu(id)
    expect(ran).toEqual([])
  })

  it('undoes in the field that has the focus, and still inserts what has no keys', () => {
    focusOn(new Field())
    for (const id of ['undo', 'subhead']) runFromMenu(id)
    expect(ran).toEqual(['field undo', 'subhead'])
  })
})

describe.each(['renderer/app/catalogue', 'renderer/editor/catalogue'])('the catalogue %s', (path) => {
  it('says the same things in both languages, with the same values', () => {
    const [de, en] = ['de', 'en'].map((language) => catalogue(path, language))
    expect(keysOf(en)).toEqual(keysOf(de))
    expect(placesIn(en)).toEqual(placesIn(de))
  })

  it('speaks without exclamation marks', () => {
    for (const language of ['de', 'en']) expect(JSON.stringify(catalogue(path, language))).not.toContain('!')
  })
})

it('speaks the language of the setting, else of the system, else English', () => {
  expect(uiLanguage('de', ['en-GB'])).toBe('de')
  expect(uiLanguage(null, ['fr-FR', 'de-CH', 'en'])).toBe('de')
  expect(uiLanguage(null, ['fr-FR'])).toBe('en')
})
