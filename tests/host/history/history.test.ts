import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { versionsToDrop } from '../../../src/host/history/thinning'
import { openDrafts } from '../drafts/openDrafts'
import { sampleInterview, wordsIn } from '../sampleInterview'

const style = 'every-turn'
const SECOND = 1000

/** A draft that is saved while time goes by. */
async function writing(folder?: string) {
  const opened = await openDrafts(folder)
  const { drafts } = opened
  const { draft } = await drafts.create(sampleInterview('Fassung 1.'))
  onTestFinished(() => void vi.useRealTimers())
  let revision = 1
  const saveAfter = async (milliseconds: number) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds })
    const interview = sampleInterview(`Fassung ${revision + 1}.`)
    revision = (await drafts.save(draft.id, { revision, interview, style })).revision
    await drafts.idle()
  }
  const kept = async () => (await drafts.versions(draft.id)).map((version) => version.revision)
  return { ...opened, id: draft.id, folder: join(opened.library, 'drafts', draft.id), saveAfter, kept }
}

describe('the history of a draft', () => {
  test('keeps what was there when work began, and then a version a minute', async () => {
    const { saveAfter, kept } = await writing()
    await saveAfter(0)
    expect(await kept()).toEqual([1])
    for (const pause of [20, 20, 19]) await saveAfter(pause * SECOND)
    expect(await kept()).toEqual([1])
    await saveAfter(2 * SECOND)
    expect(await kept()).toEqual([5, 1])
  })

  test('goes on, in the order of revisions, when the clock is set back', async () => {
    const { saveAfter, kept } = await writing()
    await saveAfter(0)
    await saveAfter(-24 * 3600 * SECOND)
    await saveAfter(3650 * 24 * 3600 * SECOND)
    expect(await kept()).toEqual([3, 2, 1])
  })

  test('keeps what was there before another session', async () => {
    const { saveAfter, library, id } = await writing()
    await saveAfter(0)
    await saveAfter(SECOND)
    const { drafts } = await openDrafts(library)
    await drafts.save(id, { revision: 3, interview: sampleInterview('Fassung 4.'), style })
    await drafts.idle()
    expect((await drafts.versions(id)).map(({ revision }) => revision)).toEqual([3, 1])
  })

  test('gives back a version, and says when it was saved', async () => {
    const { drafts, id, saveAfter } = await writing()
    await saveAfter(0)
    const [version] = await drafts.versions(id)
    expect(wordsIn(await drafts.readVersion(id, version?.name ?? ''))).toBe('Fassung 1.')
    expect(version).toMatchObject({ label: null, saved: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) })
  })

  test('names a version, takes the name away, and keeps a name when its file is spoilt', async () => {
    const { drafts, id, folder, saveAfter } = await writing()
    await saveAfter(0)
    await drafts.keepVersion(id, 'Zur Freigabe')
    const labels = async () => (await drafts.versions(id)).map(({ revision, label }) => [revision, label])
    expect(await labels()).toEqual([
      [2, 'Zur Freigabe'],
      [1, null],
    ])
    const first = (await drafts.versions(id))[1]?.name ?? ''
    await drafts.nameVersion(id, first, 'Rohfassung')
    const second = (await drafts.versions(id))[0]?.name ?? ''
    await drafts.nameVersion(id, second, null)
    expect(await labels()).toEqual([
      [2, null],
      [1, 'Rohfassung'],
    ])
    await writeFile(join(folder, 'history', 'names.json'), 'rubbish')
    expect((await labels()).map(([revision]) => revision)).toEqual([2, 1])
  })

  test.each(['../draft', 'names', 'r1-00000000', ''])('has no version %j', async (name) => {
    const { drafts, id, saveAfter } = await writing()
    await saveAfter(0)
    await expect(drafts.readVersion(id, name)).rejects.toMatchObject({ code: 'not-found' })
    await expect(drafts.nameVersion(id, name, 'x')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('lists versions of an earlier release, whose names say no time, and refuses a spoilt one', async () => {
    const { drafts, id, folder, saveAfter } = await writing()
    await saveAfter(0)
    const [name = ''] = await readdir(join(folder, 'history'))
    const text = await readFile(join(folder, 'history', name), 'utf8')
    await writeFile(join(folder, 'history', 'r1-01234567.json'), text)
    await writeFile(join(folder, 'history', 'r2-01234567.json'), 'rubbish')
    const versions = await drafts.versions(id)
    expect(versions.map(({ revision }) => revision)).toEqual([2, 1, 1])
    expect(versions.find((version) => version.name === 'r1-01234567')?.saved).toBe(JSON.parse(text).draft.changed)
    await expect(drafts.readVersion(id, 'r2-01234567')).rejects.toMatchObject({ code: 'damaged' })
  })

  test('does not keep a save from being made where it can’t be written', async () => {
    const { drafts, folder, logged, id } = await writing()
    await writeFile(join(folder, 'history'), 'in the way')
    await drafts.save(id, { revision: 1, interview: sampleInterview('Trotzdem.'), style })
    await drafts.idle()
    expect(wordsIn((await drafts.open(id)).draft)).toBe('Trotzdem.')
    expect(logged).toContainEqual(expect.stringMatching(/^no version kept: /))
    await rm(join(folder, 'history'))
  })

  test('lets go what there are too many of, but nothing that has a name', async () => {
    const { drafts, id, folder, saveAfter } = await writing()
    await saveAfter(0)
    await drafts.nameVersion(id, (await drafts.versions(id))[0]?.name ?? '', 'Die erste')
    const text = await readFile(join(folder, 'draft.json'))
    for (let n = 100; n < 200; n++) {
      await writeFile(
        join(folder, 'history', `r${n}-00000000-20261128T1600${n % 60 < 10 ? '0' : ''}${n % 60}Z.json`),
        text,
      )
    }
    await saveAfter(61 * SECOND)
    const versions = await drafts.versions(id)
    expect(versions).toHaveLength(62)
    expect(versions.at(-1)).toMatchObject({ revision: 1, label: 'Die erste' })
  })
})

describe('which versions go', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString()
  const versions = (count: number, bytes = 1) =>
    Array.from({ length: count }, (_, n) => ({ name: `v${n}`, saved: at(100_000 - n), bytes }))

  test('none of the newest sixty, then all but the last of each hour, then of each day', () => {
    const all = versions(60 * 24 * 10)
    const dropped = new Set(versionsToDrop(all))
    const kept = all.filter(({ name }) => !dropped.has(name))
    expect(kept.slice(0, 60)).toEqual(all.slice(0, 60))
    const rest = kept.slice(60).map(({ saved }) => saved.slice(11, 16))
    // The newest sixty reach into two hours.
    expect(new Set(rest.slice(0, 46).map((time) => time.slice(3)))).toEqual(new Set(['59']))
    expect(new Set(rest.slice(46))).toEqual(new Set(['23:59']))
    expect(rest.slice(46)).toHaveLength(8)
  })

  test('so many that no draft takes more than 50 MB, and never the newest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60_000_000 }), { maxLength: 80 }), (sizes) => {
        const all = sizes.map((bytes, n) => ({ name: `v${n}`, saved: at(-n), bytes }))
        const dropped = new Set(versionsToDrop(all))
        const kept = all.filter(({ name }) => !dropped.has(name))
        const rest = kept.slice(1).reduce((sum, { bytes }) => sum + bytes, 0)
        expect(kept[0]).toEqual(all[0])
        expect(rest).toBeLessThanOrEqual(50 * 1024 * 1024)
      }),
    )
  })
})
