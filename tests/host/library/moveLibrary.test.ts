import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chooseLibrary, chosenLibrary } from '../../../src/host/library/chosenLibrary'
import { createLibraryChoice } from '../../../src/host/library/createLibraryChoice'
import { moveLibrary } from '../../../src/host/library/moveLibrary'
import { openDrafts } from '../drafts/openDrafts'
import { sampleInterview, wordsIn } from '../sampleInterview'
import { temporaryFolder } from '../temporaryFolder'

async function library() {
  const { drafts, library } = await openDrafts()
  const { draft } = await drafts.create(sampleInterview('Umzug.'))
  await drafts.idle()
  await writeFile(join(library, '.wechselrede.lock'), 'of this place')
  return { from: library, id: draft.id, home: await temporaryFolder() }
}

describe('a library that is moved', () => {
  test('is in the new place, whole, and in the old one as it was', async () => {
    const { from, id, home } = await library()
    const to = join(home, 'new', 'Bibliothek')
    const told: number[][] = []
    await moveLibrary({ from, to, onProgress: (...progress) => told.push(progress) })
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1])
    for (const place of [from, to]) {
      const { drafts } = await openDrafts(place)
      expect(wordsIn((await drafts.open(id)).draft)).toBe('Umzug.')
    }
    expect(await readdir(dirname(to))).toEqual(['Bibliothek'])
    expect(await readdir(to)).not.toContain('.wechselrede.lock')
  })

  test('may go into an empty folder, not into one with anything in it, nor into itself', async () => {
    const { from, home } = await library()
    const full = join(home, 'full')
    await mkdir(full)
    await writeFile(join(full, 'mine.txt'), 'mine')
    await expect(moveLibrary({ from, to: full })).rejects.toMatchObject({ code: 'folder-not-empty' })
    expect(await readdir(full)).toEqual(['mine.txt'])
    for (const to of [from, join(from, 'inside'), dirname(from)]) {
      await expect(moveLibrary({ from, to })).rejects.toMatchObject({ code: 'folder-nested' })
    }
    const empty = join(home, 'empty')
    await mkdir(empty)
    await moveLibrary({ from, to: empty })
    expect(await readdir(empty)).toContain('drafts')
  })

  test('leaves nothing under the new name when it is broken off', async () => {
    const { from, home } = await library()
    const to = join(home, 'new')
    const before = await readFile(join(from, '.wechselrede.lock'), 'utf8')
    const breakOff = () => {
      throw new Error('broken off')
    }
    await expect(moveLibrary({ from, to, onProgress: breakOff })).rejects.toThrow('broken off')
    expect(await readdir(home)).toEqual([])
    expect(await readFile(join(from, '.wechselrede.lock'), 'utf8')).toBe(before)
  })
})

test('what was chosen on a machine is known at the next start; what can not be read is the usual place', async () => {
  const data = await temporaryFolder()
  expect(chosenLibrary(data)).toBeNull()
  await chooseLibrary(data, '/srv/texte')
  expect(chosenLibrary(data)).toBe('/srv/texte')
  for (const text of ['{"folder":', '{"folder":3}', '{"folder":"relative"}']) {
    await writeFile(join(data, 'library.json'), text)
    expect(chosenLibrary(data)).toBeNull()
  }
})

test('the desktop app asks for the folder of the next start; a browser shell has no dialog for it', async () => {
  const data = await temporaryFolder()
  const answers = [null, '/srv/texte']
  const desktop = { kind: 'desktop', pickFolder: async () => answers.shift() ?? null } as const
  const choose = createLibraryChoice(desktop, data)
  expect(await choose()).toBe(false)
  expect(chosenLibrary(data)).toBeNull()
  expect(await choose()).toBe(true)
  expect(chosenLibrary(data)).toBe('/srv/texte')
  const browser = createLibraryChoice({ kind: 'browser', pickFolder: async () => '/srv/exports' }, data)
  await expect(browser()).rejects.toMatchObject({ code: 'unsupported' })
  expect(chosenLibrary(data)).toBe('/srv/texte')
})
