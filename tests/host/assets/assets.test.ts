import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Interview } from '../../../src/core/interview/interview'
import { gifOfProgram, jpegOfCamera, LATITUDE_BYTES, plainPng, plainWebp } from '../../pictures'
import { type OpenedLibrary, openDrafts } from '../drafts/openDrafts'
import { sampleInterview } from '../sampleInterview'

const assetsIn = ({ library }: OpenedLibrary, id: string, place = 'drafts') =>
  readdir(join(library, place, id, 'assets')).catch(() => [])

function withFigure(...assets: string[]): Interview {
  const interview = sampleInterview()
  const figures = assets.map((asset) => ({
    type: 'figure' as const,
    image: { asset, alt: '', credit: '' },
    caption: [],
  }))
  return { ...interview, body: [...interview.body, ...figures] }
}

/** As if it had been stored days ago. */
async function makeOld({ library }: OpenedLibrary, id: string, name: string): Promise<void> {
  const before = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000)
  await utimes(join(library, 'drafts', id, 'assets', name), before, before)
}

async function open() {
  const library = await openDrafts()
  const { draft } = await library.drafts.create(sampleInterview())
  return { ...library, id: draft.id }
}

describe('a picture of a draft', () => {
  test('is stored under the hash of its cleaned content, once', async () => {
    const library = await open()
    const { drafts, id } = library
    const first = await drafts.storePicture(id, jpegOfCamera({ order: 'MM' }))
    expect(first).toMatchObject({ width: 2, height: 3, credit: 'Mira Tellkamp' })
    expect(first.asset).toMatch(/^[0-9a-f]{64}\.jpg$/)
    // Another camera's byte order is the same picture.
    expect(await drafts.storePicture(id, jpegOfCamera({ order: 'II' }))).toEqual(first)
    expect(await assetsIn(library, id)).toEqual([first.asset])
    const onDisk = await readFile(join(library.library, 'drafts', id, 'assets', first.asset))
    expect(onDisk.includes(Buffer.from(LATITUDE_BYTES))).toBe(false)
    const read = await drafts.readAsset(id, first.asset)
    expect(read?.type).toBe('image/jpeg')
    expect(Buffer.from(read?.bytes ?? [])).toEqual(onDisk)
  })

  test('gets the ending of what it is', async () => {
    const { drafts, id } = await open()
    const names = [plainPng(), plainWebp(), gifOfProgram()].map(
      async (bytes) => (await drafts.storePicture(id, bytes)).asset,
    )
    expect((await Promise.all(names)).map((name) => name.split('.')[1])).toEqual(['png', 'webp', 'gif'])
  })

  test.each([
    ['not-a-picture', new TextEncoder().encode('Frage: Warum?')],
    ['svg-picture', new TextEncoder().encode('<svg/>')],
    ['damaged-picture', plainPng().subarray(0, 50)],
    ['large-picture', plainPng(1, 1, { claims: [50_000, 50_000] })],
  ])('is refused as %s, and leaves nothing behind', async (code, bytes) => {
    const library = await open()
    await expect(library.drafts.storePicture(library.id, bytes)).rejects.toMatchObject({ code })
    expect(await assetsIn(library, library.id)).toEqual([])
  })

  test('belongs to a draft that is there', async () => {
    const { drafts, id } = await open()
    await expect(drafts.storePicture('nobody', plainPng())).rejects.toMatchObject({ code: 'not-found' })
    await expect(drafts.storePicture('../drafts', plainPng())).rejects.toMatchObject({ code: 'bad-request' })
    await drafts.trash(id)
    await expect(drafts.storePicture(id, plainPng())).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each([
    '../draft.json',
    '..%2fdraft.json',
    'draft.json',
    `${'a'.repeat(64)}.svg`,
    `${'a'.repeat(64)}.png/..`,
    '',
  ])('is never another file: %s', async (name) => {
    const { drafts, id } = await open()
    expect(await drafts.readAsset(id, name)).toBeNull()
  })

  test('that was spoilt on the disk is written anew when it comes again', async () => {
    const library = await open()
    const { asset } = await library.drafts.storePicture(library.id, plainPng())
    const path = join(library.library, 'drafts', library.id, 'assets', asset)
    await writeFile(path, 'short')
    await library.drafts.storePicture(library.id, plainPng())
    expect(await readFile(path)).toEqual(Buffer.from(plainPng()))
  })

  test('where there is a file in the place of their folder, they are refused and it stays', async () => {
    const { drafts, id, library } = await open()
    const folder = join(library, 'drafts', id, 'assets')
    await writeFile(folder, 'in the way')
    await expect(drafts.storePicture(id, plainPng())).rejects.toThrow()
    expect(await readFile(folder, 'utf8')).toBe('in the way')
  })
})

describe('pictures go along', () => {
  test('with a duplicate and with the copy that a conflict makes: those that are shown', async () => {
    const library = await open()
    const { drafts, id } = library
    const { asset } = await drafts.storePicture(id, plainPng())
    await drafts.storePicture(id, plainWebp())
    await drafts.save(id, { revision: 1, interview: withFigure(asset), style: 'initials' })
    const copy = await drafts.duplicate(id)
    expect(await assetsIn(library, copy.draft.id)).toEqual([asset])
    const stale = drafts.save(id, { revision: 1, interview: withFigure(asset, asset), style: 'initials' })
    const { detail } = await stale.then(
      () => ({ detail: '' }),
      (error: { detail: string }) => error,
    )
    expect(await assetsIn(library, detail)).toEqual([asset])
  })

  test('to a draft that a figure was pasted into', async () => {
    const library = await open()
    const { drafts, id } = library
    const { asset } = await drafts.storePicture(id, plainPng())
    const other = (await drafts.create(withFigure(asset))).draft.id
    await drafts.trash(id)
    expect((await drafts.readAsset(other, asset))?.type).toBe('image/png')
    expect(await assetsIn(library, other)).toEqual([asset])
    expect(await drafts.readAsset(other, `${'0'.repeat(64)}.png`)).toBeNull()
  })

  test('with a draft into the trash and back', async () => {
    const { drafts, id } = await open()
    const { asset } = await drafts.storePicture(id, plainPng())
    await drafts.trash(id)
    expect(await drafts.readAsset(id, asset)).not.toBeNull()
    await drafts.restore(id)
    expect(await drafts.readAsset(id, asset)).not.toBeNull()
  })
})

describe('the sweep', () => {
  test('takes what is old and named nowhere, when a draft is opened first', async () => {
    const before = await open()
    const { id } = before
    const store = async (bytes: Uint8Array) => (await before.drafts.storePicture(id, bytes)).asset
    const shown = await store(plainPng())
    const unused = await store(plainPng(4, 4))
    const fresh = await store(plainPng(5, 5))
    const inHistory = await store(plainPng(6, 6))
    const inDamaged = await store(plainPng(7, 7))
    await before.drafts.save(id, { revision: 1, interview: withFigure(shown), style: 'initials' })
    const folder = join(before.library, 'drafts', id)
    await mkdir(join(folder, 'history'), { recursive: true })
    await writeFile(join(folder, 'history', 'r1-00000000.json'), JSON.stringify(withFigure(inHistory)))
    await writeFile(join(folder, 'draft.json.damaged'), `{"asset": "${inDamaged}`)
    await writeFile(join(folder, 'assets', 'mine.txt'), 'put there by somebody')
    for (const name of [shown, unused, inHistory, inDamaged, 'mine.txt']) await makeOld(before, id, name)

    await before.drafts.open(id)
    await before.drafts.idle()
    expect((await assetsIn(before, id)).toSorted()).toEqual([shown, fresh, inHistory, inDamaged, 'mine.txt'].toSorted())
  })

  test('spares what undo may bring back: a draft that is open is not swept again', async () => {
    const library = await open()
    const { drafts, id } = library
    await drafts.open(id)
    const { asset } = await drafts.storePicture(id, plainPng())
    await makeOld(library, id, asset)
    await drafts.open(id)
    await drafts.idle()
    expect(await assetsIn(library, id)).toEqual([asset])

    const again = await openDrafts(library.library)
    await again.drafts.storePicture(id, plainPng())
    await again.drafts.open(id)
    await again.drafts.idle()
    expect(await assetsIn(library, id)).toEqual([asset])
  })
})
