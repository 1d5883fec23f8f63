import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { createBackup } from '../../../src/host/backup/createBackup'
import { createFiles } from '../../../src/host/createFiles'
import { createEvents } from '../../../src/host/events'
import { createNodeShell } from '../../../src/server/nodeShell'
import { plainPng } from '../../pictures'
import { openDrafts } from '../drafts/openDrafts'
import { sampleInterview, wordsIn } from '../sampleInterview'
import { temporaryFolder } from '../temporaryFolder'

const calm = { signal: new AbortController().signal, onProgress: () => undefined }

function backupOf(library: string) {
  const files = createFiles(
    createNodeShell(
      () => join(library, 'Exports'),
      () => Promise.reject(new Error('prints nothing')),
    ),
  )
  const backup = createBackup({ libraryFolder: library, files, events: createEvents(), onRestored: () => undefined })
  const make = async (signal = calm.signal, onProgress: (done: number, total: number) => void = calm.onProgress) => {
    const granted = await files.pickToSave('backup.zip')
    const made = await backup.make(granted?.grant ?? '', { replace: true, signal, onProgress })
    return { ...made, path: join(library, 'Exports', 'backup.zip') }
  }
  const restore = (path: string, how: Partial<Parameters<typeof backup.restore>[1]> = {}) =>
    backup.restore(files.grantOpen(path).grant, { beside: false, ...calm, ...how })
  return { backup, files, make, restore }
}

/** A library with a bit of everything, and what was thrown away. */
async function fullLibrary() {
  const opened = await openDrafts()
  const { drafts, library } = opened
  const { draft } = await drafts.create(sampleInterview('Erstes.'))
  await drafts.storePicture(draft.id, plainPng())
  await drafts.save(draft.id, { revision: 1, interview: sampleInterview('Zweites.'), style: 'initials' })
  await drafts.keepVersion(draft.id, 'So war es')
  const thrown = await drafts.create(sampleInterview('Verworfen.'))
  await drafts.trash(thrown.draft.id)
  await drafts.saveTemplate(draft.id, 'Wie immer')
  await drafts.idle()
  await mkdir(join(library, 'people'))
  await writeFile(join(library, 'people', 'people.json'), '{"people":[]}')
  await writeFile(join(library, '.wechselrede.lock'), 'whose')
  return { ...opened, id: draft.id, thrown: thrown.draft.id, ...backupOf(library) }
}

/** All files of a library but the exports, by path, with their content. */
async function treeOf(library: string): Promise<Record<string, string>> {
  const entries = await readdir(library, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const kept = files.filter((file) => !file.startsWith(join(library, 'Exports')))
  return Object.fromEntries(
    await Promise.all(
      kept.sort().map(async (file) => [file.slice(library.length), (await readFile(file)).toString('hex')]),
    ),
  )
}

async function emptyLibrary() {
  const library = await temporaryFolder()
  return { library, ...backupOf(library) }
}

describe('a backup', () => {
  test('gives in an empty library every file as it was', async () => {
    const { library, make } = await fullLibrary()
    const told: [number, number][] = []
    const { path, files } = await make(calm.signal, (...progress) => told.push(progress))
    expect(told.at(-1)).toEqual([files, files])
    const other = await emptyLibrary()
    expect(await other.restore(path)).toEqual({ added: 4, same: 0, copies: 0, folder: null })
    const { '/.wechselrede.lock': _lock, ...kept } = await treeOf(library)
    expect(await treeOf(other.library)).toEqual(kept)
    expect(Object.keys(kept)).toHaveLength(files)
    const again = await openDrafts(other.library)
    const rows = await again.drafts.list()
    expect([rows.length, rows.filter(({ trashed }) => trashed).length]).toEqual([2, 1])
    expect(await again.drafts.templates()).toMatchObject([{ name: 'Wie immer' }])
  })

  test('changes nothing where all of it is there, also when a draft was thrown away since', async () => {
    const { library, drafts, make, restore, id } = await fullLibrary()
    const { path } = await make()
    await drafts.trash(id)
    const before = await treeOf(library)
    expect(await restore(path)).toEqual({ added: 0, same: 4, copies: 0, folder: null })
    expect(await treeOf(library)).toEqual(before)
  })

  test('comes beside what was written since, and overwrites nothing', async () => {
    const { library, drafts, make, restore, id } = await fullLibrary()
    const { path } = await make()
    await drafts.save(id, { revision: 2, interview: sampleInterview('Drittes.'), style: 'initials' })
    await drafts.idle()
    await writeFile(join(library, 'people', 'people.json'), '{"people":["neu"]}')
    const before = await treeOf(library)
    expect(await restore(path)).toEqual({ added: 0, same: 2, copies: 2, folder: null })
    expect(await treeOf(library)).toMatchObject(before)
    expect(await readFile(join(library, 'people', 'people (2).json'), 'utf8')).toBe('{"people":[]}')
    const rows = (await drafts.list()).filter(({ trashed }) => !trashed)
    const words = await Promise.all(rows.map(async (row) => wordsIn((await drafts.open(row.id)).draft)))
    expect(words.sort()).toEqual(['Drittes.', 'Zweites.'])
  })

  test('becomes a library of its own beside this one', async () => {
    const { library, make, restore } = await fullLibrary()
    const { path } = await make()
    const { folder } = await restore(path, { beside: true })
    const { folder: second } = await restore(path, { beside: true })
    expect(second).not.toBe(folder)
    const other = await openDrafts(join(dirname(library), folder ?? ''))
    expect(await other.drafts.list()).toHaveLength(2)
  })

  test('comes as bytes, too, from a page that has no path', async () => {
    const { make } = await fullLibrary()
    const { path } = await make()
    const other = await emptyLibrary()
    const bytes = await readFile(path)
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
    }
    expect(await other.backup.restore(pieces(), { beside: false, ...calm })).toMatchObject({ added: 4 })
    expect(Object.keys(await treeOf(other.library)).filter((name) => name.includes('tmp'))).toEqual([])
  })

  test('that is cancelled leaves the older one whole, and no trace', async () => {
    const { library, make } = await fullLibrary()
    const { path } = await make()
    const before = await readFile(path)
    const stop = new AbortController()
    await expect(make(stop.signal, (done) => done === 2 && stop.abort())).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readFile(path)).toEqual(before)
    expect(await readdir(join(library, 'Exports'))).toEqual(['backup.zip'])
  })

  test('whose return is cancelled leaves the library as it was', async () => {
    const { make } = await fullLibrary()
    const { path } = await make()
    const other = await emptyLibrary()
    const stop = new AbortController()
    const onProgress = (done: number) => void (done === 3 && stop.abort())
    await expect(other.restore(path, { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: 'cancelled' })
    expect(await treeOf(other.library)).toEqual({})
  })

  test('of 200 MB is never held in memory', async () => {
    const { library, make } = await fullLibrary()
    await mkdir(join(library, 'drafts', 'large', 'assets'), { recursive: true })
    const picture = join(library, 'drafts', 'large', 'assets', 'large.png')
    await writeFile(picture, '')
    await truncate(picture, 200 * 1024 * 1024)
    let most = 0
    const look = () => {
      most = Math.max(most, process.memoryUsage().arrayBuffers)
    }
    const start = process.memoryUsage().arrayBuffers
    const timer = setInterval(look, 5)
    const { path } = await make()
    const other = await emptyLibrary()
    await other.restore(path)
    clearInterval(timer)
    expect((await stat(path)).size).toBeGreaterThan(200 * 1024 * 1024)
    expect((await stat(join(other.library, 'drafts', 'large', 'assets', 'large.png'))).size).toBe(200 * 1024 * 1024)
    expect(most - start).toBeLessThan(60 * 1024 * 1024)
  })
})

describe('what is no sound backup', () => {
  test('cut off, or with bytes that differ, is refused and changes nothing, or comes back exactly', async () => {
    const { make, library } = await fullLibrary()
    const { path } = await make()
    const sound = await readFile(path)
    const { '/.wechselrede.lock': _lock, ...whole } = await treeOf(library)
    const place = fc.integer({ min: 0, max: sound.length - 1 })
    const damage = fc.record({ at: place, flipped: fc.option(fc.integer({ min: 1, max: 255 })) })
    const spoilt = (at: number, flipped: number | null) => {
      const bytes = Buffer.from(flipped === null ? sound.subarray(0, at) : sound)
      if (flipped !== null) bytes[at] = (bytes[at] ?? 0) ^ flipped
      return bytes
    }
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, flipped }) => {
        const other = await emptyLibrary()
        const file = join(other.library, 'Exports', 'spoilt.zip')
        await mkdir(dirname(file))
        await writeFile(file, spoilt(at, flipped))
        const answer = await other.restore(file).then(
          () => 'restored',
          (error: { code: string }) => error.code,
        )
        const tree = await treeOf(other.library)
        if (answer === 'restored')
          for (const content of Object.values(tree)) expect(Object.values(whole)).toContain(content)
        else {
          expect(['not-a-backup', 'damaged-backup', 'newer-backup']).toContain(answer)
          expect(tree).toEqual({})
        }
      }),
      { numRuns: 60 },
    )
  })

  const mark = strToU8('{"format":"wechselrede-backup","version":1,"made":"2026-11-28T12:00:00Z"}')
  test.each([
    ['no ZIP', strToU8('Das ist ein Text.'), 'not-a-backup'],
    ['nothing', new Uint8Array(), 'not-a-backup'],
    ['another ZIP', zipSync({ 'interview.json': strToU8('{}') }), 'not-a-backup'],
    ['a mark that says nothing', zipSync({ 'wechselrede-backup.json': strToU8('[]') }), 'not-a-backup'],
    [
      'a newer one',
      zipSync({ 'wechselrede-backup.json': strToU8('{"format":"wechselrede-backup","version":2}') }),
      'newer-backup',
    ],
    [
      'one that leads out',
      zipSync({ 'wechselrede-backup.json': mark, '../../out.json': strToU8('out') }),
      'damaged-backup',
    ],
    [
      'one with a path from the root',
      zipSync({ 'wechselrede-backup.json': mark, '/tmp/out.json': strToU8('out') }),
      'damaged-backup',
    ],
    [
      'one with a backslash',
      zipSync({ 'wechselrede-backup.json': mark, 'drafts\\..\\out.json': strToU8('out') }),
      'damaged-backup',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    const { library, restore } = await emptyLibrary()
    const file = join(library, 'Exports', 'given.zip')
    await mkdir(dirname(file))
    await writeFile(file, bytes)
    await expect(restore(file)).rejects.toMatchObject({ code })
    expect(await treeOf(library)).toEqual({})
    expect((await readdir(dirname(library))).filter((name) => name === 'out.json')).toEqual([])
  })

  test('brings no lock and no file that is hidden', async () => {
    const { library, restore } = await emptyLibrary()
    const file = join(library, 'Exports', 'given.zip')
    await mkdir(dirname(file))
    const hidden = { '.wechselrede.lock': mark, 'drafts/.x/draft.json': mark, 'Exports/given.zip': mark }
    await writeFile(file, zipSync({ 'wechselrede-backup.json': mark, ...hidden, 'drafts/a/draft.json': mark }))
    expect(await restore(file)).toMatchObject({ added: 1 })
    expect(Object.keys(await treeOf(library))).toEqual(['/drafts/a/draft.json'])
  })
})
