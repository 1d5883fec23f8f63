import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HostError } from '../../src/host/hostError'
import { openDrafts } from '../host/drafts/openDrafts'
import { sampleInterview, wordsIn } from '../host/sampleInterview'
import { form, SEED, seeded } from './form'

const WORDS = 'Straße, „Größe“ und 12 Brunnen.'

/** A library with the draft to be spoilt and one that nobody touches. */
async function twoDrafts() {
  const opened = await openDrafts()
  const spoilt = await opened.drafts.create(sampleInterview(WORDS))
  const other = await opened.drafts.create(sampleInterview('Die andere.'))
  await opened.drafts.idle()
  const folderOf = (id: string) => join(opened.library, 'drafts', id)
  const folder = folderOf(spoilt.draft.id)
  const good = await readFile(join(folder, 'draft.json'))
  const untouched = await readFile(join(folderOf(other.draft.id), 'draft.json'))
  return {
    library: opened.library,
    id: spoilt.draft.id,
    good,
    /** Opens the library with this as the draft's file, and gives what the user gets. */
    openWith: async (content: Uint8Array) => {
      for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
      await writeFile(join(folder, 'draft.json'), content)
      await writeFile(join(folder, 'draft.backup.json'), good)
      const { drafts } = await openDrafts(opened.library)
      expect(await drafts.list()).toHaveLength(2)
      const result = await drafts.open(spoilt.draft.id)
      await drafts.idle()
      expect(await readFile(join(folderOf(other.draft.id), 'draft.json'))).toEqual(untouched)
      return { ...result, names: await readdir(folder), read: (name: string) => readFile(join(folder, name)) }
    },
  }
}

describe('a damaged file', () => {
  test(`cut off at any of ${form.cuts} places is set aside and its good version opened`, async () => {
    const { good, openWith } = await twoDrafts()
    for (let n = 0; n < form.cuts; n++) {
      // The last byte is a line break, which nobody misses.
      const content = good.subarray(0, Math.floor((n * (good.length - 2)) / form.cuts))
      const { notice, draft, read } = await openWith(content)
      expect([notice, wordsIn(draft)], `cut off at ${content.length}`).toEqual(['restored-from-backup', WORDS])
      expect(await read('draft.json.damaged')).toEqual(content)
    }
  })

  test(`with any of ${form.flips} bytes flipped is noticed, and the good version lies beside it`, {
    timeout: 120_000,
  }, async () => {
    const { good, openWith } = await twoDrafts()
    const random = seeded(SEED)
    const unnoticed: string[] = []
    for (let n = 0; n < form.flips; n++) {
      const at = Math.floor(random() * good.length)
      const content = Buffer.from(good)
      content[at] = (content[at] ?? 0) ^ (1 + Math.floor(random() * 255))
      const { notice, draft, names, read } = await openWith(content)
      if (notice === null && (await read('draft.json')).equals(good)) continue
      // White space between values says nothing.
      if (notice === null && JSON.stringify(JSON.parse(content.toString())) === JSON.stringify(draft)) continue
      if (notice === null) unnoticed.push(`byte ${at}`)
      if (notice === 'restored-from-backup') {
        expect(await read('draft.json.damaged')).toEqual(content)
        expect(wordsIn(draft)).toBe(WORDS)
      }
      if (notice === 'changed-outside') expect(names).toContain('history')
    }
    expect(unnoticed, `seed ${SEED}`).toEqual([])
    console.info(`${form.flips} bytes flipped, 0 unnoticed, seed ${SEED}`)
  })

  test.each([
    ['nothing', ''],
    ['zeros', '\0'.repeat(4096)],
    ['another shape', '{"format":"wechselrede","version":1,"body":{}}'],
    ['no object', '[1,2,3]'],
    ['10,000 levels', `{"format":"wechselrede","version":1,"body":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['50 MB', `{"format":"wechselrede","version":1,"people":"${'x'.repeat(50 * 1024 * 1024)}"}`],
  ])('of %s is set aside unchanged', async (_, text) => {
    const { openWith } = await twoDrafts()
    const { notice, draft, read } = await openWith(Buffer.from(text))
    expect([notice, wordsIn(draft)]).toEqual(['restored-from-backup', WORDS])
    expect((await read('draft.json.damaged')).equals(Buffer.from(text))).toBe(true)
  })

  test('with an unknown block is set aside unchanged', async () => {
    const { good, openWith } = await twoDrafts()
    const content = Buffer.from(good.toString().replace('"paragraph"', '"hologram"'))
    const { notice, read } = await openWith(content)
    expect(notice).toBe('restored-from-backup')
    expect(await read('draft.json.damaged')).toEqual(content)
  })
})

test(`${form.edits} edits of two windows and another program in turn lose no word`, { timeout: 240_000 }, async () => {
  const { drafts, library } = await openDrafts()
  const { draft } = await drafts.create(sampleInterview('Anfang.'))
  const random = seeded(SEED)
  const open = async (id: string) => {
    const { draft: found } = await drafts.open(id)
    return { id, revision: found.draft.revision, text: wordsIn(found) }
  }
  const windows = [await open(draft.id), await open(draft.id)]
  let conflicts = 0
  for (let n = 0; n < form.edits; n++) {
    const word = `Wort${n}.`
    const which = random() < 0.5 ? 0 : 1
    if (random() < 0.1) windows[which] = await open(draft.id)
    const window = windows[which] as Awaited<ReturnType<typeof open>>
    if (random() < 0.2) {
      const file = join(library, 'drafts', window.id, 'draft.json')
      await writeFile(file, (await readFile(file, 'utf8')).replace('Anfang.', `Anfang. ${word}`))
      continue
    }
    // Each window writes on from what it shows.
    window.text = `${window.text} ${word}`
    const change = { revision: window.revision, interview: sampleInterview(window.text), style: draft.style }
    try {
      window.revision = (await drafts.save(window.id, change)).revision
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'conflict') throw error
      conflicts++
      // As the page does: it goes on with the copy that has its words.
      windows[which] = await open(error.detail)
    }
  }
  await drafts.idle()
  const texts = await Promise.all((await drafts.list()).map(async ({ id }) => wordsIn((await drafts.open(id)).draft)))
  const all = new Set(texts.flatMap((text) => text.split(' ')))
  const lost = Array.from({ length: form.edits }, (_, n) => `Wort${n}.`).filter((word) => !all.has(word))
  expect(lost, `seed ${SEED}`).toEqual([])
  expect(conflicts).toBeGreaterThan(0)
  console.info(`${form.edits} edits, ${conflicts} conflicts, 0 words lost, seed ${SEED}`)
})
