import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { NO_FILTER } from '../../../src/core/interview/shelfFilter'
import type { ShelfFilter } from '../../../src/core/interview/shelfFilterSchema'
import { wordsIn } from '../../../src/core/search/searchQuery'
import { openPlaces } from '../../../src/host/drafts/draftPlaces'
import { scanLibrary } from '../../../src/host/search/scanLibrary'
import { temporaryName } from '../../../src/host/writeAtomically'
import { sampleInterview } from '../sampleInterview'
import { fileOf, headlines, type Indexed, idsFor, indexed, openIndexed, WAIT, WHENEVER } from './openIndexed'

describe('the index', () => {
  test('finds what was created, saved, trashed, restored and removed', async () => {
    const library = await openIndexed()
    const { drafts } = library
    const { id } = (await drafts.create(sampleInterview('Zuerst der Brunnen.'))).draft
    await vi.waitFor(async () => expect(await idsFor(library, 'zuerst brunn')).toEqual([id]), WAIT)
    await drafts.save(id, { revision: 1, interview: sampleInterview('Zuletzt der Turm.', 'Turm'), style: 'initials' })
    await vi.waitFor(async () => expect(await idsFor(library, 'zuletzt')).toEqual([id]), WAIT)
    expect(await idsFor(library, 'brunnen')).toEqual([])
    expect(await headlines(library)).toEqual(['Turm'])
    await drafts.trash(id)
    await vi.waitFor(async () => expect(await idsFor(library, 'turm')).toEqual([]), WAIT)
    expect((await drafts.list())[0]).toMatchObject({ id, trashed: true })
    await drafts.restore(id)
    await vi.waitFor(async () => expect(await idsFor(library, 'turm')).toEqual([id]), WAIT)
    await drafts.trash(id)
    await drafts.remove(id)
    expect(await drafts.list()).toEqual([])
    await vi.waitFor(async () => expect(await idsFor(library, 'turm')).toEqual([]), WAIT)
  })

  test('finds what was saved last at once, also of a long draft that is not read anew with each save', async () => {
    const library = await openIndexed()
    const long = 'Vom Wasser wurde viel erzählt. '.repeat(40_000)
    const { id } = (await library.drafts.create(sampleInterview(`${long}Zuerst.`))).draft
    await vi.waitFor(async () => expect(await idsFor(library, 'zuerst')).toEqual([id]), WAIT)
    for (const [before, word] of ['Danach.', 'Zuletzt.'].entries()) {
      await library.drafts.save(id, {
        revision: before + 1,
        interview: sampleInterview(`${long}${word}`),
        style: 'initials',
      })
    }
    expect(await idsFor(library, 'zuletzt')).toEqual([id])
    expect(await idsFor(library, 'danach')).toEqual([])
  })

  test('lists a save in the moment of its answer, and tells the windows of it afterwards', async () => {
    const { drafts, events } = await openIndexed()
    const { id } = (await drafts.create(sampleInterview())).draft
    await drafts.create(sampleInterview('Zwei.', 'Die Brücke'))
    // The first list waits for the thread, and others get their turn meanwhile.
    await drafts.list()
    const heard = () => events.filter(({ type }) => type === 'draft')
    const saving = drafts.save(id, { revision: 1, interview: sampleInterview('Eins.', 'Turm'), style: 'initials' })
    const [before, listed] = await saving.then(() => Promise.all([heard(), drafts.list()]))
    expect(before).toEqual([])
    expect(listed.map(({ headline }) => headline)).toEqual(['Turm', 'Die Brücke'])
    await drafts.idle()
    expect(heard()).toEqual([{ type: 'draft', row: listed[0] }])
  })

  test.each(['„Größer“ – sagt sie…', 'Дом на горе', '井戸は空でした', 'Ein 🏺 voll', '\\u201e “quoted” \u0100\u00ff'])(
    'shows %s as it is written',
    async (said) => {
      const library = await openIndexed()
      await library.drafts.create(sampleInterview(`Brunnen: ${said}`, 'Wasser'))
      await indexed(library)
      const found = () => library.drafts.search('brunnen', WHENEVER)
      await vi.waitFor(async () => expect((await found()).hits).toHaveLength(1), WAIT)
      const { hits, by } = await found()
      const places = await openPlaces(join(library.folder, 'library'))
      expect([by, hits]).toEqual(['index', (await scanLibrary(places, 'brunnen', WHENEVER)).hits])
      expect(hits[0]?.snippet.text).toContain(said)
    },
  )

  test('misses no draft that is on its way to the trash or back while the index looks', async () => {
    const library = await openIndexed()
    const { id } = (await library.drafts.create(sampleInterview())).draft
    const lists: unknown[] = []
    for (let round = 0; round < 100; round++) {
      for (const way of ['trash', 'restore'] as const) {
        await library.drafts[way](id)
        lists.push(
          (await library.drafts.list()).map(({ trashed }) => (trashed ? 'trash' : 'restore')),
          [way],
        )
      }
    }
    expect(lists.filter((_, n) => n % 2 === 0)).toEqual(lists.filter((_, n) => n % 2 === 1))
  })

  test('lists after a restart what it knew, then what another program did meanwhile', async () => {
    const first = await openIndexed()
    const kept = (await first.drafts.create(sampleInterview('Eins.', 'Bleibt'))).draft
    const gone = (await first.drafts.create(sampleInterview('Zwei.', 'Geht'))).draft
    await first.close()
    await rm(join(first.folder, 'library', 'drafts', gone.id), { recursive: true })
    const second = await openIndexed(first.folder)
    await vi.waitFor(async () => expect(await headlines(second)).toEqual(['Bleibt']), WAIT)
    await vi.waitFor(() => expect(second.events).toContainEqual({ type: 'drafts' }), WAIT)
    expect(await idsFor(second, 'eins')).toEqual([kept.id])
    expect(await idsFor(second, 'zwei')).toEqual([])
  })

  test('finds what a filter asks for behind more than fifty others', async () => {
    const library = await openIndexed()
    const { drafts } = library
    const first = sampleInterview('Vom Brunnen.', 'Gesucht')
    const sought = (await drafts.create({ ...first, frame: { ...first.frame, tags: ['Wasser'] } })).draft.id
    for (let nth = 0; nth < 55; nth++) await drafts.create(sampleInterview('Vom Brunnen.'))
    await vi.waitFor(async () => expect(await idsFor(library, 'brunnen')).toHaveLength(50), WAIT)
    const only = async (filter: Partial<ShelfFilter>) => {
      const { hits, by } = await drafts.search('brunnen', WHENEVER, { ...NO_FILTER, ...filter })
      return [by, ...hits.map(({ id }) => id)]
    }
    await vi.waitFor(async () => expect(await only({ tag: 'Wasser' })).toEqual(['index', sought]), WAIT)
    await drafts.setState(sought, 'waiting')
    await vi.waitFor(async () => expect(await only({ state: 'waiting' })).toEqual(['index', sought]), WAIT)
    expect(await only({ state: 'waiting', tag: 'Feuer' })).toEqual(['index'])
    expect(await only({ person: 'Niemand' })).toEqual(['index'])
    // The same without an index.
    const scanned = await scanLibrary(await openPlaces(join(library.folder, 'library')), 'brunnen', WHENEVER, {
      ...NO_FILTER,
      state: 'waiting',
    })
    expect(scanned.hits.map(({ id }) => id)).toEqual([sought])
  })

  test('sweeps what interrupted writes of other programs left, and nothing else', async () => {
    const first = await openIndexed()
    const { id } = (await first.drafts.create(sampleInterview('Eins.'))).draft
    await first.close()
    const inLibrary = (...names: string[]) => join(first.folder, 'library', ...names)
    const name = '.draft.json.0badcafe-7.tmp'
    const own = temporaryName(inLibrary('drafts', id, 'draft.json'))
    const places = [inLibrary(), inLibrary('trash'), inLibrary('drafts'), inLibrary('drafts', id, 'history')]
    await mkdir(inLibrary('drafts', id, 'history'))
    await writeFile(own, 'being written')
    for (const place of places) await writeFile(join(place, name), 'half a dra')
    await openIndexed(first.folder)
    for (const place of places) await vi.waitFor(() => expect(access(join(place, name))).rejects.toThrow(), WAIT)
    expect(await readFile(own, 'utf8')).toBe('being written')
    expect(await readFile(inLibrary('drafts', id, 'draft.json'), 'utf8')).toContain('Eins.')
  })

  test('notices a draft that another program writes, adds or renames', async () => {
    const library = await openIndexed()
    const { id } = (await library.drafts.create(sampleInterview('Vorher.', 'Alt'))).draft
    await indexed(library)
    const before = await readFile(fileOf(library, id), 'utf8')
    await writeFile(fileOf(library, id), before.replace('Alt', 'Neu').replace('Vorher.', 'Nachher.'))
    await vi.waitFor(async () => expect(await headlines(library)).toEqual(['Neu']), WAIT)
    expect(await idsFor(library, 'nachher')).toEqual([id])
    expect(await idsFor(library, 'vorher')).toEqual([])
    const drafts = join(library.folder, 'library', 'drafts')
    await rename(join(drafts, id), join(drafts, 'another'))
    await vi.waitFor(async () => expect((await library.drafts.list()).map((row) => row.id)).toEqual(['another']), WAIT)
    expect(await idsFor(library, 'nachher')).toEqual(['another'])
  })

  test('gives titles first, then words that stand in one place, then what was saved last', async () => {
    const library = await openIndexed()
    const words = [
      ['Der Turm und der Brunnen.', 'Eins'],
      ['Nichts.', 'Turm und Brunnen'],
      [`Ein Turm. ${'Wort '.repeat(50)}Ein Brunnen.`, 'Drei'],
      ['Der Brunnen und der Turm.', 'Vier'],
    ] as const
    for (const [said, headline] of words) {
      const interview = sampleInterview(said, headline)
      const [question, answer] = interview.body
      const apart = headline === 'Drei' && answer?.type === 'turn' && question
      const body = apart
        ? [question, { ...answer, blocks: said.split('Wort ').filter(Boolean).map(paragraph) }]
        : interview.body
      await library.drafts.create({ ...interview, body })
    }
    await vi.waitFor(async () => {
      const { hits, by } = await library.drafts.search('turm brunnen', WHENEVER)
      expect([by, ...hits.map(({ headline }) => headline)]).toEqual([
        'index',
        'Turm und Brunnen',
        'Vier',
        'Eins',
        'Drei',
      ])
    }, WAIT)
  })

  test('after any sequence of changes says what an index made anew says', async () => {
    const word = fc.constantFrom('brücke', 'Straße', 'turm', 'Haus', 'naïve', 'x')
    const act = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ do: fc.constant('create' as const), words: fc.array(word, { maxLength: 4 }) }),
      },
      fc.record({ do: fc.constant('save' as const), nth: fc.nat(), words: fc.array(word, { maxLength: 4 }) }),
      fc.record({
        do: fc.constantFrom('trash' as const, 'restore' as const, 'remove' as const, 'rename' as const),
        nth: fc.nat(),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), word, async (acts, query) => {
        const library = await openIndexed()
        for (const one of acts) await run(library, one)
        const kept = await settled(library, query)
        await library.close()
        await rm(join(library.folder, 'data'), { recursive: true })
        const anew = await openIndexed(library.folder)
        expect(kept).toEqual(await settled(anew, query))
        await anew.close()
      }),
      { numRuns: 5 },
    )
  }, 60_000)
})

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ text }] })

type Act =
  | { do: 'create'; words: string[] }
  | { do: 'save'; nth: number; words: string[] }
  | { do: 'trash' | 'restore' | 'remove' | 'rename'; nth: number }

let names = 0

async function run({ drafts, folder }: Indexed, act: Act): Promise<void> {
  if (act.do === 'create') {
    await drafts.create(sampleInterview(act.words.join(' '), act.words[0] ?? ''))
    return
  }
  const rows = await drafts.list()
  const row = rows[act.nth % (rows.length || 1)]
  if (!row) return
  const { id, trashed } = row
  if (act.do === 'save' && !trashed) {
    const { draft } = (await drafts.open(id)).draft
    await drafts.save(id, {
      revision: draft.revision,
      interview: sampleInterview(act.words.join(' ')),
      style: 'initials',
    })
  } else if (act.do === 'rename' && !trashed) {
    await drafts.idle()
    const places = join(folder, 'library', 'drafts')
    const name = `renamed-${++names}`
    await rename(join(places, id), join(places, name))
    const expected = new Set(rows.map((other) => (other.id === id ? name : other.id)))
    await vi.waitFor(
      async () => expect(new Set((await drafts.list()).map((other) => other.id))).toEqual(expected),
      WAIT,
    )
  } else if (act.do === 'trash' && !trashed) await drafts.trash(id)
  else if (act.do === 'restore' && trashed) await drafts.restore(id)
  else if (act.do === 'remove' && trashed) await drafts.remove(id)
}

/** List and hits when list and disk agree. The thread answers in the order in which it was asked. */
async function settled(library: Indexed, query: string) {
  await library.drafts.idle()
  await indexed(library)
  const list = await library.drafts.list()
  await vi.waitFor(async () => {
    const expected = list.filter(({ trashed }) => !trashed).map(({ id }) => id)
    const all = await idsFor(library, 'womit')
    expect(new Set(all)).toEqual(new Set(expected))
  }, WAIT)
  const hits = await library.drafts.search(query, WHENEVER)
  return { list, hits, words: wordsIn(query).length }
}
