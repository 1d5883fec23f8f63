import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDraftFile, sealDraft, serializeDraft } from '../../../src/host/drafts/draftFile'
import { sampleInterview, wordsIn } from '../sampleInterview'
import { openDrafts } from './openDrafts'

const style = 'every-turn'

/** A draft saved twice, so that file, backup and revision differ from a new one's. */
async function savedDraft() {
  const opened = await openDrafts()
  const { draft } = await opened.drafts.create(sampleInterview('Erste Fassung.'))
  await opened.drafts.save(draft.id, { revision: 1, interview: sampleInterview('Letzte Fassung.'), style })
  await opened.drafts.idle()
  const folder = join(opened.library, 'drafts', draft.id)
  return { ...opened, id: draft.id, folder, file: join(folder, 'draft.json') }
}

/** The version with the highest revision in a draft's history. */
async function newestIn(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'history'))
  const revisionOf = (name: string) => Number(/^r(\d+)-/.exec(name)?.[1])
  const newest = names.sort((a, b) => revisionOf(b) - revisionOf(a))[0]
  return join(folder, 'history', newest ?? '')
}

const namesIn = async (folder: string) => (await readdir(folder)).sort()

describe('a draft changed by another program', () => {
  test('opens, says so once, and the last good version is kept beside it', async () => {
    const { drafts, id, folder, file } = await savedDraft()
    const good = await readFile(file, 'utf8')
    await writeFile(file, good.replace('Letzte Fassung.', 'Von Hand geändert.'))
    const opened = await drafts.open(id)
    expect(opened.notice).toBe('changed-outside')
    expect(wordsIn(opened.draft)).toBe('Von Hand geändert.')
    expect(await readFile(await newestIn(folder), 'utf8')).toBe(good)
    expect((await drafts.open(id)).notice).toBeNull()
  })

  test('heals a version of the history that an interrupted copy left cut off', async () => {
    const { drafts, id, folder, file } = await savedDraft()
    const good = await readFile(file, 'utf8')
    const change = (words: string) => writeFile(file, good.replace('Letzte Fassung.', words))
    await change('Eins.')
    await drafts.open(id)
    const kept = await newestIn(folder)
    await writeFile(kept, good.slice(0, 100))
    await drafts.idle()
    await writeFile(join(folder, 'draft.backup.json'), good)
    await change('Zwei.')
    await drafts.open(id)
    expect(await readFile(kept, 'utf8')).toBe(good)
  })

  test('is not overwritten by a page that knows only the former content', async () => {
    const { drafts, id, file } = await savedDraft()
    await writeFile(file, (await readFile(file, 'utf8')).replace('Letzte Fassung.', 'Von Hand geändert.'))
    const save = drafts.save(id, { revision: 2, interview: sampleInterview('In der Seite getippt.'), style })
    const conflict = await save.catch((error: unknown) => error)
    expect(conflict).toMatchObject({ code: 'conflict' })
    expect(wordsIn((await drafts.open(id)).draft)).toBe('Von Hand geändert.')
    expect(wordsIn((await drafts.open((conflict as { detail: string }).detail)).draft)).toBe('In der Seite getippt.')
  })

  test('is not overwritten either when a sync client brought a sealed file of the same revision', async () => {
    const { drafts, id, file } = await savedDraft()
    const here = parseDraftFile(await readFile(file, 'utf8'))
    if (!here.ok) throw new Error('the draft can be read')
    const there = sealDraft({ ...here.draft, ...sampleInterview('Vom anderen Rechner.') })
    await writeFile(file, serializeDraft(there))
    const save = drafts.save(id, { revision: 2, interview: sampleInterview('In der Seite getippt.'), style })
    await expect(save).rejects.toMatchObject({ code: 'conflict' })
    expect(wordsIn((await drafts.open(id)).draft)).toBe('Vom anderen Rechner.')
  })

  test('can be saved by the page that opened it', async () => {
    const { drafts, id, file } = await savedDraft()
    await writeFile(file, (await readFile(file, 'utf8')).replace('Letzte Fassung.', 'Von Hand geändert.'))
    const { draft } = await drafts.open(id)
    await drafts.save(id, { revision: draft.draft.revision, interview: sampleInterview('Darauf gebaut.'), style })
    expect(wordsIn((await drafts.open(id)).draft)).toBe('Darauf gebaut.')
  })
})

test('a reference that leads nowhere is cut when the draft opens, with a finding that names it', async () => {
  const { drafts, id, file } = await savedDraft()
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('"speaker": "p2"', '"speaker": "p9"'))
  const opened = await drafts.open(id)
  expect(opened.findings).toMatchObject([{ rule: 'speaker-unknown', values: { value: 'p9' } }])
  expect(wordsIn(opened.draft)).toBe('Letzte Fassung.')
  expect((await drafts.open(id)).findings).toEqual([])
})

describe('a damaged draft', () => {
  test.each([
    ['empty', ''],
    ['cut off', '{"format":"wechselrede","version":1,"langu'],
    ['rubbish', '\0\0\0\0'],
    ['of another shape', '{"format":"wechselrede","version":1}'],
    ['nested without end', '['.repeat(10_000)],
  ])('%s, is set aside unchanged and its backup opened', async (_, content) => {
    const { drafts, id, folder, file, library } = await savedDraft()
    await writeFile(file, content)
    expect((await drafts.list()).map((row) => row.id)).toEqual([id])
    const opened = await (await openDrafts(library)).drafts.open(id)
    expect(opened.notice).toBe('restored-from-backup')
    expect(wordsIn(opened.draft)).toBe('Letzte Fassung.')
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe(content)
    expect(await namesIn(folder)).toContain('draft.json')
    expect((await drafts.open(id)).notice).toBeNull()
  })

  test('keeps what a second damage leaves as well', async () => {
    const { drafts, id, folder, file } = await savedDraft()
    for (const content of ['first', 'second']) {
      await writeFile(file, content)
      await drafts.open(id)
      await drafts.idle()
    }
    expect(await readFile(join(folder, 'draft.json.damaged'), 'utf8')).toBe('first')
    expect(await readFile(join(folder, 'draft.json.damaged-2'), 'utf8')).toBe('second')
  })

  test('does not cost the page its newer text', async () => {
    const { drafts, id, file } = await savedDraft()
    await writeFile(file, 'rubbish')
    await drafts.save(id, { revision: 2, interview: sampleInterview('Weiter getippt.'), style })
    expect(wordsIn((await drafts.open(id)).draft)).toBe('Weiter getippt.')
  })

  test('that is missing comes back from its backup', async () => {
    const { drafts, id, file } = await savedDraft()
    await rm(file)
    expect((await drafts.open(id)).notice).toBe('restored-from-backup')
  })

  test('without a good version beside it is refused and left as it is', async () => {
    const { drafts, id, folder, file } = await savedDraft()
    await rm(join(folder, 'draft.backup.json'))
    await rm(join(folder, 'history'), { recursive: true })
    await writeFile(file, 'rubbish')
    await expect(drafts.open(id)).rejects.toMatchObject({ code: 'damaged' })
    expect(await namesIn(folder)).toEqual(['draft.json'])
    expect(await drafts.list()).toMatchObject([{ id, headline: '', damaged: true, changed: expect.any(String) }])
    expect(await namesIn(folder)).toEqual(['draft.json'])
  })

  test('without a good version beside it can be put into the trash and deleted', async () => {
    const { drafts, id, folder, file } = await savedDraft()
    await rm(join(folder, 'draft.backup.json'))
    await rm(join(folder, 'history'), { recursive: true })
    await writeFile(file, 'rubbish')
    await drafts.trash(id)
    expect(await drafts.list()).toMatchObject([{ id, damaged: true, trashed: true }])
    await drafts.remove(id)
    expect(await drafts.list()).toEqual([])
  })

  test('whose backup is spoilt too comes back from its history, with both spoilt files set aside', async () => {
    const { drafts, library, id, folder, file } = await savedDraft()
    await writeFile(file, (await readFile(file, 'utf8')).replace('Letzte Fassung.', 'Von Hand geändert.'))
    await drafts.open(id)
    await drafts.idle()
    const good = await readFile(await newestIn(folder), 'utf8')
    // Later revisions that can't be trusted come before it in the folder.
    await writeFile(join(folder, 'history', 'r9-01234567.json'), 'rubbish')
    await writeFile(join(folder, 'history', 'r8-01234567.json'), good.replace('Letzte', 'Falsche'))
    await writeFile(file, 'first')
    await writeFile(join(folder, 'draft.backup.json'), 'second')
    const again = await openDrafts(library)
    expect((await again.drafts.list()).map(({ damaged }) => damaged)).toEqual([false])
    const opened = await again.drafts.open(id)
    expect(opened.notice).toBe('restored-from-history')
    expect(wordsIn(opened.draft)).toBe('Letzte Fassung.')
    await again.drafts.idle()
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe('first')
    expect(await readFile(join(folder, 'draft.backup.json.damaged'), 'utf8')).toBe('second')
    expect((await again.drafts.open(id)).notice).toBeNull()
  })

  test('is one whose bytes are no text, although it is JSON otherwise', async () => {
    const { drafts, id, file } = await savedDraft()
    const bytes = await readFile(file)
    const found = bytes.indexOf('Letzte Fassung.')
    bytes[found] = 0xff
    await writeFile(file, bytes)
    const opened = await drafts.open(id)
    expect(opened.notice).toBe('restored-from-backup')
    expect(wordsIn(opened.draft)).toBe('Letzte Fassung.')
    expect(await readFile(`${file}.damaged`)).toEqual(bytes)
  })

  test('whose version’s number was damaged is not taken for one of a newer program', async () => {
    const { drafts, id, file } = await savedDraft()
    const flipped = (await readFile(file, 'utf8')).replace('"version": 1', '"version": 9')
    await writeFile(file, flipped)
    const opened = await drafts.open(id)
    expect([opened.notice, wordsIn(opened.draft)]).toEqual(['restored-from-backup', 'Letzte Fassung.'])
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe(flipped)
  })

  test('of a newer version is refused and left as it is', async () => {
    const { drafts, id, folder, file } = await savedDraft()
    const newer = serializeDraft(sealDraft({ ...JSON.parse(await readFile(file, 'utf8')), version: 2 }))
    await writeFile(file, newer)
    await expect(drafts.open(id)).rejects.toMatchObject({ code: 'newer-version' })
    const save = drafts.save(id, { revision: 2, interview: sampleInterview('Zu alt.'), style })
    await expect(save).rejects.toMatchObject({ code: 'newer-version' })
    expect(wordsIn(await drafts.readNewer(id))).toBe('Letzte Fassung.')
    expect(await drafts.list()).toMatchObject([{ id, headline: 'Der Brunnen', damaged: true }])
    expect(await readFile(file, 'utf8')).toBe(newer)
    expect(await namesIn(folder)).toEqual(['draft.backup.json', 'draft.json', 'history'])
  })
})

test('no flipped byte goes unnoticed', () => {
  const interview = sampleInterview('Straße, „Größe“ und 12 Brunnen.')
  const now = new Date().toISOString()
  const record = { id: 'd1', revision: 3, checksum: '', state: 'draft' as const, style, created: now, changed: now }
  const sealed = sealDraft({ ...interview, draft: { ...record, exports: [] } })
  const bytes = Buffer.from(serializeDraft(sealed))
  const content = (draft: object) => JSON.stringify(draft)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ flip
      const file = parseDraftFile(flipped.toString())
      return !file.ok || !file.sealed || content(file.draft) === content(sealed)
    }),
    { numRuns: 2000 },
  )
})
