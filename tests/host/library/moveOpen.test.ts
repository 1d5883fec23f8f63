import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDoor } from '../../../src/host/door'
import { chosenLibrary } from '../../../src/host/library/chosenLibrary'
import { movedTo } from '../../../src/host/library/movedLibrary'
import { lockLibrary } from '../../../src/host/libraryLock'
import { openDrafts } from '../drafts/openDrafts'
import { sampleInterview, wordsIn } from '../sampleInterview'
import { movedHost } from './movedHost'

const ORIGIN = 'wechselrede://app'

/** What a program reads there that has no part in the move. */
async function wordsAt(library: string, id: string): Promise<string> {
  return wordsIn((await (await openDrafts(library)).drafts.open(id)).draft)
}

async function filesAt(library: string): Promise<Record<string, string>> {
  const entries = await readdir(library, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files.map(async (file) => [relative(library, file), await readFile(file, 'utf8')])
  return Object.fromEntries(await Promise.all(texts))
}

describe('a library that is moved while it is open', () => {
  test('goes on in the new folder, with what was saved last, and opens there at the next start', async () => {
    const { host, folder, data, library, told, id, save, move } = await movedHost()
    const to = join(folder, 'new', 'Texte')
    await save(1, 'Kurz davor.')
    const progress: number[][] = []
    expect((await move(to, { onProgress: (...each) => progress.push(each) })).name).toBe('Texte')
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1])
    expect([host.libraryFolder, chosenLibrary(data)]).toEqual([to, to])
    const left = await filesAt(library)

    expect(await save(2, 'Danach.')).toMatchObject({ revision: 3 })
    await host.drafts.create(sampleInterview('Ganz neu.', 'Ein zweites'))
    expect((await host.drafts.list()).map(({ headline }) => headline)).toEqual(['Ein zweites', 'Der Brunnen'])
    await host.close()
    expect(await wordsAt(to, id)).toBe('Danach.')
    expect(await filesAt(library)).toEqual(left)
    expect(await wordsAt(library, id)).toBe('Kurz davor.')
    const moving = told.flatMap((event) => (event.type === 'moving' ? [event.job] : []))
    expect(moving).toEqual(['move', null])
  })

  test('keeps other programs out of both folders', async () => {
    const { folder, library, move } = await movedHost()
    const to = join(folder, 'new')
    await move(to)
    expect(await readdir(to)).toContain('.wechselrede.lock')
    expect(await readdir(library)).not.toContain('.wechselrede.lock')
    expect(await movedTo(library)).toBe(to)
    await expect(lockLibrary(library)).rejects.toMatchObject({ code: 'library-moved', detail: to })
  })

  test('has the windows save first; what they send meanwhile waits, and is written in the new folder', async () => {
    const { host, window, folder, library, id, save, move } = await movedHost()
    const to = join(folder, 'new')
    window.lastSave = async () => {
      window.lastSave = async () => null
      await save(1, 'Zuletzt getippt.')
    }
    const door = createDoor(host, ORIGIN)
    const body = JSON.stringify({ revision: 2, interview: sampleInterview('Währenddessen.'), style: 'initials' })
    const headers = { 'content-type': 'application/json' }
    const put = () => door(new Request(`${ORIGIN}/api/drafts/${id}`, { method: 'PUT', body, headers }))
    const sent: Promise<Response>[] = []
    const onProgress = () => {
      if (sent.length === 0) sent.push(put(), door(new Request(`${ORIGIN}/api/settings`)))
    }
    await move(to, { onProgress })
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200])
    await host.drafts.idle()
    expect(await wordsAt(to, id)).toBe('Währenddessen.')
    expect(await wordsAt(library, id)).toBe('Zuletzt getippt.')
  })

  test('takes what was granted inside of it along, and its exports', async () => {
    const { host, folder, library, move } = await movedHost()
    const granted = await host.files.pickToSave('seite.html')
    const to = join(folder, 'new')
    await move(to)
    await host.files.write(granted?.grant ?? '', Buffer.from('Seite.'), { replace: false })
    expect(await readFile(join(to, 'Exports', 'seite.html'), 'utf8')).toBe('Seite.')
    expect(await readdir(join(library, 'Exports'))).toEqual([])
    await host.files.writeInto((await host.files.pickFolder())?.grant ?? '', 'zweite.html', Buffer.from('Zweite.'))
    expect(await readFile(join(to, 'Exports', 'zweite.html'), 'utf8')).toBe('Zweite.')
  })

  test('knows the people of the drafts that are open', async () => {
    const { host, folder, id, save, move } = await movedHost()
    await save(1, 'Mit Gast.')
    await expect.poll(async () => (await host.people.ofDraft(id)).length).toBe(2)
    await move(join(folder, 'new'))
    await expect.poll(async () => (await host.people.ofDraft(id)).length).toBe(2)
  })

  test('can be moved again, and links in it are no longer needed there', async () => {
    const { host, folder, library, id, move } = await movedHost()
    await writeFile(join(folder, 'far.txt'), 'Von fern.')
    await symlink(join(folder, 'far.txt'), join(library, 'near.txt'))
    await symlink(join(folder, 'nowhere'), join(library, 'dangling'))
    await move(join(folder, 'new'))
    await mkdir(join(folder, 'third'))
    await move(join(folder, 'third'))
    await rm(join(folder, 'far.txt'))
    expect(await readFile(join(folder, 'third', 'near.txt'), 'utf8')).toBe('Von fern.')
    expect(host.libraryFolder).toBe(join(folder, 'third'))
    expect(wordsIn((await host.drafts.open(id)).draft)).toBe('Vorher.')
  })
})

describe('a folder for the library', () => {
  test('is refused where it is not new or empty, lies in it or around it, or is no whole path', async () => {
    const { host, folder, library } = await movedHost()
    await writeFile(join(folder, 'file'), 'mine')
    await mkdir(join(folder, 'full', 'mine'), { recursive: true })
    await symlink(library, join(folder, 'link'))
    const refused = [
      [folder, 'folder-nested'],
      [library, 'folder-nested'],
      [join(library, 'inside', 'deep'), 'folder-nested'],
      [join(folder, 'link', 'inside'), 'folder-nested'],
      [join(folder, 'full'), 'folder-not-empty'],
      [join(folder, 'file'), 'exists'],
      ['Texte', 'folder-relative'],
      ['', 'folder-relative'],
      [null, 'folder-relative'],
    ] as const
    for (const [path, code] of refused) await expect(host.moveLibrary.choose(path)).rejects.toMatchObject({ code })
    // Beside it, with a name that begins alike.
    expect(await host.moveLibrary.choose(`${library}-neu`)).toMatchObject({ name: 'library-neu' })
    expect(await host.moveLibrary.choose(join(folder, '..texte'))).toMatchObject({ name: '..texte' })
    expect(await host.moveLibrary.choose('~/gibt-es-nicht')).toMatchObject({ name: 'gibt-es-nicht' })
  })

  test('is looked at again when it comes to it', async () => {
    const { host, folder, id, save } = await movedHost()
    const to = join(folder, 'new')
    const target = await host.moveLibrary.choose(to)
    await mkdir(to)
    await writeFile(join(to, 'mine.txt'), 'mine')
    const how = { job: 'move', signal: new AbortController().signal, onProgress: () => undefined }
    await expect(host.moveLibrary.run(target?.grant ?? '', how)).rejects.toMatchObject({ code: 'folder-not-empty' })
    await expect(host.moveLibrary.run('no grant', how)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readdir(to)).toEqual(['mine.txt'])
    await save(1, 'Weiter.')
    expect(wordsIn((await host.drafts.open(id)).draft)).toBe('Weiter.')
  })
})

describe('a move that fails leaves the old library in use, and no part of a new one', () => {
  type Moved = Awaited<ReturnType<typeof movedHost>>
  const cases: [string, string, (moved: Moved) => Partial<Parameters<Moved['move']>[1]> | Promise<object>][] = [
    [
      'because the user cancels',
      'cancelled',
      () => {
        const stop = new AbortController()
        return { signal: stop.signal, onProgress: () => stop.abort() }
      },
    ],
    [
      'because another program comes to it meanwhile',
      'library-changed',
      ({ library }) => ({ onProgress: () => void writeFile(join(library, 'drafts', 'synced.txt'), 'new') }),
    ],
    [
      'because somebody puts something into the new folder meanwhile',
      'folder-not-empty',
      ({ folder }) => ({
        onProgress: () =>
          void mkdir(join(folder, 'new', 'mine'), { recursive: true }).then(() => writeFile(join(folder, 'mine'), '')),
      }),
    ],
    [
      'because it can not be noted where it lies now',
      'failed',
      async ({ data }) => {
        await mkdir(join(data, 'library.json', 'in-the-way'), { recursive: true })
        return {}
      },
    ],
  ]

  test.each(cases)('%s', async (_, code, prepare) => {
    const moved = await movedHost()
    const { host, folder, library, id, save, move } = moved
    const how = await prepare(moved)
    await expect(move(join(folder, 'new'), how)).rejects.toMatchObject({ code })
    const names = await readdir(folder)
    expect(names.filter((name) => name.startsWith('.'))).toEqual([])
    if (names.includes('new')) expect(await readdir(join(folder, 'new'))).toEqual(['mine'])
    expect(host.libraryFolder).toBe(library)
    await expect(lockLibrary(library)).resolves.toBeDefined()
    await save(1, 'Weiter im alten.')
    await host.drafts.idle()
    expect(await wordsAt(library, id)).toBe('Weiter im alten.')
  })

  test('because the library vanishes, until it is back', async () => {
    const { host, folder, library, id, save, move } = await movedHost()
    const how = { onProgress: () => void rename(library, join(folder, 'unplugged')).catch(() => undefined) }
    await expect(move(join(folder, 'new'), how)).rejects.toMatchObject({ code: 'not-found' })
    await rename(join(folder, 'unplugged'), library)
    expect(await readdir(folder)).not.toContain('new')
    await save(1, 'Wieder da.')
    await host.drafts.idle()
    expect(await wordsAt(library, id)).toBe('Wieder da.')
  })
})
