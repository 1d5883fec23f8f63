import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { searchWordsOf } from '../../../src/core/search/searchQuery'
import { openPlaces } from '../../../src/host/drafts/draftPlaces'
import { createEvents } from '../../../src/host/events'
import { createDraftIndex } from '../../../src/host/search/createDraftIndex'
import { createIndexer } from '../../../src/host/search/createIndexer'
import { loadLibsql, openSearchDatabase } from '../../../src/host/search/searchDatabase'
import { createSearchStore } from '../../../src/host/search/searchStore'
import { sampleInterview } from '../sampleInterview'
import { temporaryFolder } from '../temporaryFolder'
import { headlines, type Indexed, idsFor, indexed, openIndexed, WAIT, WHENEVER } from './openIndexed'

const COUNT = 30

/** A library whose index is complete, at rest. */
async function filled(): Promise<Indexed & { ids: string[]; words: string; list: string }> {
  const library = await openIndexed()
  const ids: string[] = []
  for (let nth = 0; nth < COUNT; nth++) {
    const said = `${'Vom Wasser wurde viel erzählt. '.repeat(20)} Nummer${nth}.`
    ids.push((await library.drafts.create(sampleInterview(said, `Titel ${nth}`))).draft.id)
  }
  await vi.waitFor(async () => expect(await idsFor(library, 'erzaehlt')).toHaveLength(COUNT), WAIT)
  await library.close()
  const [name = ''] = await readdir(join(library.folder, 'data', 'index'))
  const folder = join(library.folder, 'data', 'index', name)
  return { ...library, ids, words: join(folder, 'words.db'), list: join(folder, 'list') }
}

/** List, search and index are what they were, whatever has become of the files. */
async function expectWhole({ folder, ids }: { folder: string; ids: string[] }): Promise<Indexed> {
  const library = await openIndexed(folder)
  await vi.waitFor(async () => expect(await headlines(library)).toHaveLength(COUNT), WAIT)
  expect(new Set(await headlines(library))).toEqual(new Set(ids.map((_, nth) => `Titel ${nth}`)))
  await indexed(library)
  await vi.waitFor(async () => expect(await idsFor(library, 'nummer7')).toEqual([ids[7]]), WAIT)
  return library
}

describe('the index is made anew, and the library works meanwhile, when its file is', () => {
  const damages: [string, (path: string) => Promise<unknown>][] = [
    ['gone', (path) => rm(path)],
    ['empty', (path) => truncate(path, 0)],
    ['cut off', async (path) => truncate(path, Math.floor((await stat(path)).size / 2))],
    ['no index', (path) => writeFile(path, 'something else\n'.repeat(1000))],
    ['full of NULs', async (path) => writeFile(path, new Uint8Array((await stat(path)).size))],
    [
      'damaged in the middle',
      async (path) => {
        const bytes = await readFile(path)
        bytes.fill(0x55, Math.floor(bytes.length * 0.3), Math.floor(bytes.length * 0.9))
        await writeFile(path, bytes)
      },
    ],
  ]

  test.each(damages)('%s: the words', async (_, damage) => {
    const library = await filled()
    await damage(library.words)
    await expectWhole(library)
  })

  test.each(damages)('%s: the list', async (_, damage) => {
    const library = await filled()
    await damage(library.list)
    await expectWhole(library)
  })

  test('of another version', async () => {
    const library = await filled()
    const Database = await loadLibsql()
    const database = new Database(library.words)
    database.exec('PRAGMA user_version = 99')
    database.close()
    await expectWhole(library)
  })

  test('has a letter of its list flipped', async () => {
    const library = await filled()
    const text = await readFile(library.list, 'utf8')
    await writeFile(library.list, text.replace('Titel 3', 'Titel 4'))
    await expectWhole(library)
  })
})

test('an index that is closed while it is made goes on where it was', async () => {
  const library = await filled()
  await rm(library.words)
  await rm(library.list)
  for (let restarts = 0; restarts < 3; restarts++) await (await openIndexed(library.folder)).close()
  await expectWhole(library)
})

test('a library that was gone is listed as soon as it is back', async () => {
  const library = await openIndexed((await filled()).folder)
  expect(await headlines(library)).toHaveLength(COUNT)
  const place = join(library.folder, 'library')
  for (let times = 0; times < 5; times++) {
    renameSync(place, `${place}.gone`)
    await vi.waitFor(() => expect(headlines(library)).rejects.toThrow('not-found'), WAIT)
    renameSync(`${place}.gone`, place)
    expect(await headlines(library)).toHaveLength(COUNT)
  }
})

test('while another process holds the index, everything is read, and the index is used when it is free', async () => {
  const library = await filled()
  const script = `const D = require('libsql'); const d = new D(process.argv[1]);
    d.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM drafts'); console.log('held'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['-e', script, library.words], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    holder.kill('SIGKILL')
  })
  await once(holder.stdout, 'data')
  const again = await openIndexed(library.folder)
  expect(await headlines(again)).toHaveLength(COUNT)
  const { hits, by } = await again.drafts.search('nummer7', WHENEVER)
  expect([by, ...hits.map(({ id }) => id)]).toEqual(['scan', library.ids[7]])
  holder.kill('SIGKILL')
  await indexed(again)
  await vi.waitFor(async () => expect(await idsFor(again, 'nummer7')).toEqual([library.ids[7]]), WAIT)
})

test('on a system without the index’s binary, everything is read, and the log says so', async () => {
  const library = await filled()
  const logged: string[] = []
  const store = createSearchStore(
    library.words,
    (message) => logged.push(message),
    () => Promise.reject(new Error("Cannot find module '@libsql/plan9'")),
  )
  const places = await openPlaces(join(library.folder, 'library'))
  const found: string[] = []
  const indexer = createIndexer({
    places,
    folder: await temporaryFolder(),
    store,
    post: (message) => {
      if (message.type === 'found') found.push(...message.drafts.map(({ id }) => id))
    },
  })
  await indexer.start()
  await indexer.look()
  expect(new Set(found)).toEqual(new Set(library.ids))
  const { hits, by } = await indexer.search('nummer7', WHENEVER)
  expect([by, ...hits.map(({ id }) => id)]).toEqual(['scan', library.ids[7]])
  expect(logged).toEqual([expect.stringContaining('no search index on this system')])
  await indexer.close()
})

test('where the thread of the index has ended, list and search read every draft', async () => {
  const { folder, ids, list } = await filled()
  const library = join(folder, 'library')
  const logged: string[] = []
  const index = await createDraftIndex({
    library,
    dataFolder: join(folder, 'data'),
    places: await openPlaces(library),
    events: createEvents(),
    log: (message) => logged.push(message),
  })
  // The thread is only about to begin, and nothing is prepared for such a list.
  writeFileSync(list, `wechselrede-list 3 ${crc32('0')}\n0`)
  await vi.waitFor(() => expect(logged.join()).toContain('the index has ended'), WAIT)
  expect(new Set((await index.rows()).map(({ id }) => id))).toEqual(new Set(ids))
  const { hits, by } = await index.search('nummer7', WHENEVER)
  expect([by, ...hits.map(({ id }) => id)]).toEqual(['scan', ids[7]])
  expect(new Set(await index.writtenSince(0))).toEqual(new Set(ids))
  expect(await index.writtenSince(Date.now() + 60_000)).toEqual([])
  await index.close()
})

test('on a full disk the index goes, and everything is read', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'words.db')
  const Database = await loadLibsql()
  class Small extends Database {
    constructor(name: string) {
      super(name)
      this.exec('PRAGMA max_page_count = 30')
    }
  }
  const logged: string[] = []
  const store = createSearchStore(
    path,
    (message) => logged.push(message),
    () => Promise.resolve(Small as never),
  )
  await store.open()
  const text = Array.from({ length: 20_000 }, (_, nth) => `wort${nth}`).join(' ')
  const passage = { kind: 'paragraph' as const, path: ['body', 0], turn: null, speaker: '', text }
  store.put({ id: 'a', passages: [passage] }, 's', 1)
  store.commit()
  expect(store.find(searchWordsOf('wort1'), 50)).toBeNull()
  expect(await readdir(folder)).toEqual([])
  expect(logged).toEqual(["the search index can't be used: SQLITE_FULL"])
  await store.open()
  expect(store.find(searchWordsOf('wort1'), 50)).toBeNull()
})

test('where nobody may write beside the settings, everything is read', async () => {
  const folder = await temporaryFolder()
  const logged: string[] = []
  await writeFile(join(folder, 'index'), 'a file in its place')
  const store = createSearchStore(join(folder, 'index', 'words.db'), (message) => logged.push(message))
  await store.open()
  expect(store.find(searchWordsOf('wort'), 50)).toBeNull()
  expect(logged).toHaveLength(1)
})

test('what is in the file of an index that was deleted for good can’t be read there any more', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'words.db')
  const database = openSearchDatabase(await loadLibsql(), path)
  const passage = { kind: 'paragraph' as const, path: ['body', 0], turn: null, speaker: '', text: 'Geheimniskrämerei' }
  database.put({ id: 'a', passages: [passage] }, 's', 1)
  database.commit()
  database.remove('a')
  database.commit()
  database.close()
  expect((await readFile(path)).toString('latin1')).not.toMatch(/geheimnis/i)
})
