import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { parseDraft } from '../../../src/core/interview/parseInterview'
import { sampleInterview, wordsIn } from '../sampleInterview'
import { openDrafts } from './openDrafts'

const style = 'every-turn'

describe('a draft', () => {
  test('is created, listed and opened again after a restart', async () => {
    const { drafts, library } = await openDrafts()
    const created = await drafts.create(sampleInterview())
    const again = await openDrafts(library)
    const opened = await again.drafts.open(created.draft.id)
    expect(opened).toEqual({ draft: created, notice: null, findings: [] })
    expect(opened.draft.draft).toMatchObject({ revision: 1, style: 'initials', state: 'draft', exports: [] })
    expect(await again.drafts.list()).toEqual([
      {
        id: created.draft.id,
        headline: 'Der Brunnen',
        people: ['Dr. Ilse Krahn'],
        state: 'draft',
        changed: created.draft.changed,
        order: created.draft.order,
        tags: [],
        characters: expect.any(Number),
        trashed: false,
        goes: null,
        damaged: false,
      },
    ])
  })

  test('lies on the disk as a file that core can read', async () => {
    const { drafts, library } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    const text = await readFile(join(library, 'drafts', draft.id, 'draft.json'), 'utf8')
    const parsed = parseDraft(JSON.parse(text))
    expect(parsed.ok && parsed.value.draft).toEqual(draft)
    expect(text.split('\n').length).toBeGreaterThan(20)
  })

  test('is saved under the next revision, and the list shows it', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    const saved = await drafts.save(draft.id, { revision: 1, interview: sampleInterview('Neu.', 'Anders'), style })
    expect(saved.revision).toBe(2)
    const opened = await drafts.open(draft.id)
    expect(wordsIn(opened.draft)).toBe('Neu.')
    expect(opened.draft.draft).toMatchObject({ revision: 2, style, created: draft.created, changed: saved.changed })
    expect((await drafts.list()).map((row) => row.headline)).toEqual(['Anders'])
  })

  test('duplicates as a draft of its own', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    await drafts.recordExport(draft.id, { to: 'page', style, when: new Date().toISOString(), name: 'a.html' })
    const copy = await drafts.duplicate(draft.id)
    expect(copy.draft).toMatchObject({ revision: 1, exports: [], style: 'initials' })
    expect(copy.draft.id).not.toBe(draft.id)
    expect(await drafts.list()).toHaveLength(2)
  })

  test('notes an export without a new revision, so that the page can go on saving', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    await drafts.recordExport(draft.id, { to: 'pdf', style, when: new Date().toISOString(), name: 'a.pdf' })
    await drafts.save(draft.id, { revision: 1, interview: sampleInterview('Weiter.'), style })
    const opened = await drafts.open(draft.id)
    expect(opened.notice).toBeNull()
    expect(opened.draft.draft.exports).toHaveLength(1)
    expect(opened.draft.draft.revision).toBe(2)
  })

  test('says where it stands without a new revision, and its history keeps what it was', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview('Erst.'))
    await drafts.setState(draft.id, 'waiting')
    await drafts.save(draft.id, { revision: 1, interview: sampleInterview('Weiter.'), style })
    const { draft: record } = (await drafts.open(draft.id)).draft
    expect(record).toMatchObject({ revision: 2, state: 'waiting' })
    await drafts.idle()
    const versions = await drafts.versions(draft.id)
    expect(versions.length).toBeGreaterThan(0)
    expect(wordsIn(await drafts.readVersion(draft.id, versions[0]?.name ?? ''))).toBe('Erst.')
    await drafts.trash(draft.id)
    await expect(drafts.setState(draft.id, 'archived')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('stands in the order of the saves when the clock was set back a day, and ahead ten years', async () => {
    const { drafts, library } = await openDrafts()
    const day = 24 * 60 * 60 * 1000
    const first = await drafts.create(sampleInterview('', 'Erstes'))
    const now = Date.now()
    const clock = vi.spyOn(Date, 'now')
    onTestFinished(() => clock.mockRestore())
    clock.mockImplementation(() => now - day)
    const second = await drafts.create(sampleInterview('', 'Zweites'))
    clock.mockImplementation(() => now + 3650 * day)
    await drafts.save(first.draft.id, { revision: 1, interview: sampleInterview('Neu.', 'Erstes'), style })
    clock.mockImplementation(() => now)
    await drafts.save(second.draft.id, { revision: 1, interview: sampleInterview('Neu.', 'Zweites'), style })
    const order = async (from: typeof drafts) => (await from.list()).map(({ headline }) => headline)
    expect(await order(drafts)).toEqual(['Zweites', 'Erstes'])
    const again = await openDrafts(library)
    expect(await order(again.drafts)).toEqual(['Zweites', 'Erstes'])
    await again.drafts.save(first.draft.id, { revision: 2, interview: sampleInterview('Mehr.', 'Erstes'), style })
    expect(await order(again.drafts)).toEqual(['Erstes', 'Zweites'])
  })

  test('keeps what is ignored beside the text, without a new revision', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    await drafts.setIgnored(draft.id, ['placeholder|t1|XXX'])
    await drafts.save(draft.id, { revision: 1, interview: sampleInterview('Weiter.'), style })
    const opened = await drafts.open(draft.id)
    expect(opened.notice).toBeNull()
    expect(opened.draft.draft).toMatchObject({ revision: 2, ignored: ['placeholder|t1|XXX'] })
  })

  test.each(['..', '../drafts', 'a/b', '', '.hidden', 'a'.repeat(65), 'a\0b', '%2e%2e', 'C:\\x'])(
    'has no id %j',
    async (id) => {
      const { drafts } = await openDrafts()
      await expect(drafts.open(id)).rejects.toMatchObject({ code: 'bad-request' })
      await expect(drafts.trash(id)).rejects.toMatchObject({ code: 'bad-request' })
    },
  )

  test('that nobody has is not found', async () => {
    const { drafts } = await openDrafts()
    const save = drafts.save('nobody', { revision: 1, interview: sampleInterview(), style })
    await expect(save).rejects.toMatchObject({ code: 'not-found' })
    await expect(drafts.open('nobody')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the trash', () => {
  test('survives a restart, gives back and deletes for good', async () => {
    const { drafts, library } = await openDrafts()
    const kept = await drafts.create(sampleInterview('Eins.'))
    const gone = await drafts.create(sampleInterview('Zwei.'))
    await drafts.trash(kept.draft.id)
    await drafts.trash(gone.draft.id)
    const again = (await openDrafts(library)).drafts
    expect((await again.list()).map((row) => row.trashed)).toEqual([true, true])
    await again.restore(kept.draft.id)
    await again.remove(gone.draft.id)
    expect((await again.list()).map((row) => [row.id, row.trashed])).toEqual([[kept.draft.id, false]])
    await expect(again.open(gone.draft.id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is the only place from which a draft can be deleted', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    await expect(drafts.remove(draft.id)).rejects.toMatchObject({ code: 'bad-request' })
    expect((await drafts.open(draft.id)).draft.draft).toEqual(draft)
  })

  test('takes no words of a window that does not know of it, so that they do not vanish there', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    await drafts.trash(draft.id)
    const save = drafts.save(draft.id, { revision: 1, interview: sampleInterview('Noch getippt.'), style })
    await expect(save).rejects.toMatchObject({ code: 'not-found' })
    expect((await drafts.open(draft.id)).draft.draft).toEqual(draft)
  })
})

describe('two at once', () => {
  test('a stale revision changes nothing and becomes a draft of its own', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    await drafts.save(draft.id, { revision: 1, interview: sampleInterview('Fenster A.'), style })
    const late = drafts.save(draft.id, { revision: 1, interview: sampleInterview('Fenster B.'), style })
    const conflict = await late.catch((error: unknown) => error)
    expect(conflict).toMatchObject({ code: 'conflict', detail: expect.stringMatching(/^[\w-]{36}$/) })
    const copyId = (conflict as { detail: string }).detail
    expect(wordsIn((await drafts.open(draft.id)).draft)).toBe('Fenster A.')
    expect(wordsIn((await drafts.open(copyId)).draft)).toBe('Fenster B.')
  })

  test('the same content sent twice, because the answer got lost, is no conflict', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    const change = { revision: 1, interview: sampleInterview('Einmal.'), style }
    const first = await drafts.save(draft.id, change)
    expect(await drafts.save(draft.id, change)).toEqual(first)
    expect(await drafts.list()).toHaveLength(1)
  })

  test('saves of one draft wait for each other', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    const revisions = Array.from({ length: 20 }, (_, n) => n + 1)
    const saves = revisions.map((revision) =>
      drafts.save(draft.id, { revision, interview: sampleInterview(`Fassung ${revision}.`), style }),
    )
    expect((await Promise.all(saves)).map((saved) => saved.revision)).toEqual(revisions.map((revision) => revision + 1))
    expect(wordsIn((await drafts.open(draft.id)).draft)).toBe('Fassung 20.')
  })

  test('drafts saved at the same time do not mix', async () => {
    const { drafts } = await openDrafts()
    const made = await Promise.all(Array.from({ length: 8 }, (_, n) => drafts.create(sampleInterview(`Anfang ${n}.`))))
    await Promise.all(
      made.flatMap(({ draft }, n) =>
        [1, 2, 3].map((revision) =>
          drafts.save(draft.id, { revision, interview: sampleInterview(`${n} zum ${revision}.`), style }),
        ),
      ),
    )
    const opened = await Promise.all(made.map(({ draft }) => drafts.open(draft.id)))
    expect(opened.map(({ draft }) => wordsIn(draft))).toEqual(made.map((_, n) => `${n} zum 3.`))
  })
})

describe('what an interrupted write left behind', () => {
  test('is swept at the next start wherever it lies, and nothing else', async () => {
    const { drafts, library } = await openDrafts()
    const kept = await drafts.create(sampleInterview('Eins.'))
    const gone = await drafts.create(sampleInterview('Zwei.'))
    await drafts.trash(gone.draft.id)
    await drafts.idle()
    const inDrafts = join(library, 'drafts', kept.draft.id)
    const inTrash = join(library, 'trash', gone.draft.id)
    for (const part of [join(inDrafts, 'history'), join(inDrafts, 'assets'), join(inTrash, 'history')])
      await mkdir(part)
    const places = ['drafts', 'trash'].map((place) => join(library, place))
    const parts = ['history', 'assets'].map((part) => join(inDrafts, part))
    const folders = [library, ...places, inDrafts, inTrash, ...parts, join(inTrash, 'history')]
    for (const folder of folders) {
      await writeFile(join(folder, '.draft.json.0123abcd-7.tmp'), 'half')
      await writeFile(join(folder, '.notes.tmp'), 'of the user')
    }
    await openDrafts(library)
    const left = async () => (await readdir(library, { recursive: true })).filter((name) => name.includes('0123abcd'))
    await expect.poll(left).toEqual([])
    for (const folder of folders) expect(await readdir(folder)).toContain('.notes.tmp')
  })
})

describe('a clock that is set', () => {
  test('back a day or ahead ten years costs no revision and no version', async () => {
    const { drafts, library } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview('Fassung 1.'))
    onTestFinished(() => void vi.useRealTimers())
    const day = 24 * 60 * 60 * 1000
    for (const [revision, shift] of [-day, 3650 * day, -day].entries()) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + shift })
      const change = { revision: revision + 1, interview: sampleInterview(`Fassung ${revision + 2}.`), style }
      expect((await drafts.save(draft.id, change)).revision).toBe(revision + 2)
      vi.useRealTimers()
    }
    const again = await openDrafts(library)
    const opened = await again.drafts.open(draft.id)
    expect([opened.notice, wordsIn(opened.draft)]).toEqual([null, 'Fassung 4.'])
  })
})

describe('the list', () => {
  test('is whole for everybody who asks at the same time', async () => {
    const { drafts, library } = await openDrafts()
    await Promise.all(Array.from({ length: 40 }, (_, n) => drafts.create(sampleInterview(`Nummer ${n}.`))))
    const again = (await openDrafts(library)).drafts
    const [first, second] = await Promise.all([again.list(), again.list()])
    expect(first).toHaveLength(40)
    expect(second).toEqual(first)
  })

  test('shows a draft again that could not be read for a while', async () => {
    const { drafts, library } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    const backup = join(library, 'drafts', draft.id, 'draft.backup.json')
    await rm(join(library, 'drafts', draft.id, 'draft.json'))
    await rename(backup, join(library, 'elsewhere'))
    expect(await drafts.list()).toEqual([])
    await rename(join(library, 'elsewhere'), backup)
    expect(await drafts.list()).toHaveLength(1)
  })

  test('shows what another program added, changed or took away, last changed first', async () => {
    const { drafts, library } = await openDrafts()
    const first = await drafts.create(sampleInterview('Eins.', 'Erster'))
    const second = await drafts.create(sampleInterview('Zwei.', 'Zweiter'))
    await drafts.save(first.draft.id, { revision: 1, interview: sampleInterview('Eins.', 'Erster neu'), style })
    expect((await drafts.list()).map((row) => row.headline)).toEqual(['Erster neu', 'Zweiter'])

    const file = join(library, 'drafts', second.draft.id, 'draft.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('Zweiter', 'Von anderswo'))
    await drafts.idle()
    await rm(join(library, 'drafts', first.draft.id), { recursive: true })
    expect((await drafts.list()).map((row) => row.headline)).toEqual(['Von anderswo'])
  })

  test('leaves out what is no draft, shows what is spoilt, and says so once', async () => {
    const { drafts, library, logged } = await openDrafts()
    await drafts.create(sampleInterview())
    await mkdir(join(library, 'drafts', 'broken', 'draft.json'), { recursive: true })
    await mkdir(join(library, 'drafts', 'garbage'))
    await writeFile(join(library, 'drafts', 'garbage', 'draft.json'), 'no json')
    await writeFile(join(library, 'drafts', 'notes.txt'), 'the user put this here')
    for (let times = 0; times < 2; times++) {
      const rows = (await drafts.list()).map(({ headline, damaged }) => `${headline} ${damaged}`)
      expect(new Set(rows)).toEqual(new Set([' true', 'Der Brunnen false']))
    }
    expect(logged).toHaveLength(2)
    expect(logged).toContainEqual(expect.stringMatching(/^left out of the library: broken: /))
    expect(logged).toContainEqual(expect.stringMatching(/^can't be opened: damaged: garbage: /))
  })

  test('takes a folder that was copied by hand for a draft of its own', async () => {
    const { drafts, library } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    await rename(join(library, 'drafts', draft.id), join(library, 'drafts', 'by-hand'))
    const opened = await drafts.open('by-hand')
    expect(opened.draft.draft.id).toBe('by-hand')
    await drafts.save('by-hand', { revision: 1, interview: sampleInterview('Weiter.'), style })
    expect((await drafts.open('by-hand')).notice).toBeNull()
  })

  test('fails with a code where the library is gone, and nothing grows in its place', async () => {
    const { drafts, library } = await openDrafts()
    await rm(library, { recursive: true })
    await expect(drafts.list()).rejects.toMatchObject({ code: 'not-found' })
    await expect(drafts.create(sampleInterview())).rejects.toMatchObject({ code: 'not-found' })
    await expect(readdir(library)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('a house style of one’s own', () => {
  const own = {
    name: 'Hafenblatt',
    labels: 'initials' as const,
    emphasis: 'labels-bold' as const,
    separator: ' – ',
    headings: false,
    quotes: 'high' as const,
  }
  const save = (revision: number, name: string) => ({ revision, interview: sampleInterview('Neu.'), style: name })

  test('goes with the draft, also where it is not kept, into copies too', async () => {
    const here = await openDrafts(undefined, [own])
    const { draft } = await here.drafts.create(sampleInterview(), 'Hafenblatt')
    expect(draft.ownStyle).toEqual(own)

    const there = await openDrafts(here.library)
    await there.drafts.save(draft.id, save(1, 'Hafenblatt'))
    expect((await there.drafts.open(draft.id)).draft.draft.ownStyle).toEqual(own)
    expect((await there.drafts.duplicate(draft.id)).draft.ownStyle).toEqual(own)
  })

  test('is replaced by what is kept here, and gone with another choice', async () => {
    const { drafts, library } = await openDrafts(undefined, [own])
    const { draft } = await drafts.create(sampleInterview(), 'Hafenblatt')
    const changed = await openDrafts(library, [{ ...own, separator: ': ' }])
    await changed.drafts.save(draft.id, save(1, 'Hafenblatt'))
    expect((await changed.drafts.open(draft.id)).draft.draft.ownStyle).toMatchObject({ separator: ': ' })
    await changed.drafts.save(draft.id, save(2, 'initials'))
    expect((await changed.drafts.open(draft.id)).draft.draft).not.toHaveProperty('ownStyle')
  })
})
