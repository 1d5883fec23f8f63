import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { sampleInterview } from '../sampleInterview'
import { openDrafts } from './openDrafts'

const DAY = 24 * 60 * 60 * 1000
/** Noon, so that no time zone makes another day of it. */
const START = new Date(2026, 10, 28, 12).getTime()

beforeEach(() => {
  // Only what the trash goes by: files need their own timers.
  vi.useFakeTimers({ toFake: ['Date', 'setInterval'], now: START })
  onTestFinished(() => vi.useRealTimers() && undefined)
})

async function trashed() {
  const { drafts, library } = await openDrafts()
  const { draft } = await drafts.create(sampleInterview())
  await drafts.trash(draft.id)
  const { id } = draft
  const file = join(library, 'trash', id, 'trash.json')
  const lay = async () => JSON.parse(await readFile(file, 'utf8'))
  return { drafts, library, id, file, lay }
}

/** The program is started at that time, and has looked at the trash. */
async function startAt(library: string, time: number) {
  vi.setSystemTime(time)
  return openDrafts(library)
}

describe('a draft in the trash', () => {
  test('goes on the thirtieth day on which the program runs, not before, and the list says when', async () => {
    const { drafts, library, lay, id } = await trashed()
    expect(await drafts.list()).toMatchObject([{ id, goes: '2026-12-28' }])
    // Every third day, and twice on each.
    for (let day = 1; day < 30; day++) {
      await startAt(library, START + 3 * day * DAY)
      await vi.waitFor(async () => expect(await lay()).toMatchObject({ days: day }))
      const again = await startAt(library, START + 3 * day * DAY + 60_000)
      await vi.waitFor(async () =>
        expect((await again.drafts.list())[0]?.goes).toBe(dayAfter(START + 3 * day * DAY, 30 - day)),
      )
      expect(await lay()).toMatchObject({ days: day })
    }
    const last = await startAt(library, START + 90 * DAY)
    await vi.waitFor(async () => expect(await readdir(join(library, 'trash'))).toEqual([]))
    expect(await last.drafts.list()).toEqual([])
  })

  test('outlives a clock that is set ahead ten years and back again', async () => {
    const { library, lay, id } = await trashed()
    await startAt(library, START + 3650 * DAY)
    await vi.waitFor(async () => expect(await lay()).toEqual({ days: 1, last: dayAfter(START, 3650) }))
    await startAt(library, START)
    await vi.waitFor(async () => expect(await lay()).toEqual({ days: 1, last: '2026-11-28' }))
    const { drafts } = await startAt(library, START + DAY)
    await vi.waitFor(async () => expect(await lay()).toEqual({ days: 2, last: '2026-11-29' }))
    expect(await drafts.list()).toMatchObject([{ id, trashed: true }])
  })

  test('has its days counted while the program runs on, too', async () => {
    const { lay } = await trashed()
    vi.setSystemTime(START + DAY)
    vi.advanceTimersByTime(60 * 60 * 1000)
    await vi.waitFor(async () => expect(await lay()).toMatchObject({ days: 1 }))
  })

  test('begins its days anew where their count is lost or spoilt, and when it comes a second time', async () => {
    const { drafts, library, lay, file, id } = await trashed()
    await rm(file)
    await startAt(library, START + DAY)
    await vi.waitFor(async () => expect(await lay()).toEqual({ days: 0, last: '2026-11-29' }))
    await startAt(library, START + 2 * DAY)
    await vi.waitFor(async () => expect(await lay()).toMatchObject({ days: 1 }))
    await drafts.restore(id)
    expect(await readdir(join(library, 'drafts', id))).not.toContain('trash.json')
    await drafts.trash(id)
    expect(await lay()).toMatchObject({ days: 0 })
  })

  test('stays where its days can not be written down', async () => {
    const { library, file, id } = await trashed()
    await rm(file)
    await mkdir(file)
    for (let day = 1; day < 40; day++) {
      const { logged } = await startAt(library, START + day * DAY)
      await vi.waitFor(() => expect(logged.join()).toContain('not counted'))
    }
    expect(await readdir(join(library, 'trash'))).toEqual([id])
  })

  test('goes whole: what a kill leaves of it is no draft, and is swept', async () => {
    const { library, id } = await trashed()
    await rename(join(library, 'trash', id), join(library, 'trash', `.${id}.0badcafe-1.tmp`))
    const { drafts } = await startAt(library, START)
    expect(await drafts.list()).toEqual([])
    await vi.waitFor(async () => expect(await readdir(join(library, 'trash'))).toEqual([]))
  })
})

test('emptying takes what was named and still lies there, and nothing else', async () => {
  const { drafts, id, library } = await trashed()
  const other = await drafts.create(sampleInterview())
  const later = await drafts.create(sampleInterview())
  await drafts.trash(other.draft.id)
  await drafts.trash(later.draft.id)
  await drafts.restore(other.draft.id)
  await drafts.emptyTrash([id, other.draft.id, 'never-there'])
  expect(await readdir(join(library, 'trash'))).toEqual([later.draft.id])
  expect(await readdir(join(library, 'drafts'))).toEqual([other.draft.id])
})

function dayAfter(time: number, days: number): string {
  const day = new Date(time)
  day.setDate(day.getDate() + days)
  return new Intl.DateTimeFormat('sv').format(day)
}
