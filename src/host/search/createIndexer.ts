import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isFiltered, isShown, NO_FILTER } from '../../core/interview/shelfFilter'
import type { ShelfFilter } from '../../core/interview/shelfFilterSchema'
import { searchedPassages } from '../../core/search/searchedPassages'
import { isSearchable, searchWordsOf } from '../../core/search/searchQuery'
import { signatureNow } from '../drafts/draftFolder'
import type { DraftPlace, DraftPlaces } from '../drafts/draftPlaces'
import { readDraftRow } from '../drafts/draftRow'
import { HostError, toHostError } from '../hostError'
import { createQueues } from '../queues'
import { createTurns } from '../turns'
import { createHitFinder } from './hitOf'
import type { Failure, Found, FromIndex } from './indexMessages'
import { type ListedDraft, readListFile, writeListFile } from './listFile'
import { MOST_HITS, rankHits } from './rankHits'
import { scanLibrary } from './scanLibrary'
import type { SearchAnswer } from './search'
import type { SearchStore } from './searchStore'
import { createSpaced } from './spaced'

export interface IndexerOptions {
  places: DraftPlaces
  /** Where the list is kept. */
  folder: string
  store: SearchStore
  post(message: FromIndex): void
}

/** Keeps list and index what the disk says. Lives in a thread of its own, see `indexThread`. */
export interface Indexer {
  /** Reads what is known, then looks. */
  start(): Promise<void>
  /** Compares with the disk, and reads what is new. One look at a time. Gives the milliseconds that comparing took. */
  look(): Promise<number>
  touched(id: string, count: number): Promise<void>
  search(query: string, signal: AbortSignal, filter?: ShelfFilter): Promise<SearchAnswer>
  close(): Promise<void>
}

interface OnDisk {
  id: string
  folder: string
  place: DraftPlace
  signature: string
}

/** A first list does not wait for more than this, in a library of which nothing is known. */
const FIRST_LIST = 200
const PER_COMMIT = 200
/** Milliseconds between two words about the progress, and between a save and what of it goes to the disk: the disk is for the drafts. */
const PROGRESS = 250
const KEEP_AFTER = 10_000
/** A draft that is written is saved every second, and a long one takes a tenth of that to read: nobody looks for it meanwhile. */
const PACE = { share: 100, most: 5_000 }

export function createIndexer({ places, folder, store, post }: IndexerOptions): Indexer {
  const listFile = join(folder, 'list')
  const listed = new Map<string, ListedDraft>()
  const heard = new Map<string, number>()
  /** With what had been heard a draft was reported last: a report that came too early was passed over. */
  const reported = new Map<string, number>()
  const queues = createQueues()
  const told = new Map<string, string>()
  let found: Found[] = []
  let stale = false
  let waiting: NodeJS.Timeout | null = null
  let writing = Promise.resolve()
  let isClosing = false

  /** Asks the disk anew: since a look began, the draft may have been moved or written, and more have been heard of it. */
  async function refresh(id: string): Promise<void> {
    const count = heard.get(id) ?? 0
    const at = await find(id)
    if (!at) return leave(id, count)
    const before = listed.get(id)
    const isListed = before?.signature === at.signature && before.place === at.place
    if (isListed && count > (reported.get(id) ?? 0)) report({ id, draft: before, heard: count })
    if (isListed && isIndexed(at)) return
    const read = await readIfAny(at)
    // Moved while it was read: what moved it tells of it, too.
    if (!read) return (await find(id))?.place === at.place ? leave(id, count) : refresh(id)
    const { row, draft } = read
    const draftNow = { place: at.place, signature: at.signature, row }
    listed.set(id, draftNow)
    if (!isListed) report({ id, draft: draftNow, heard: count })
    if (draft && at.place !== 'trash') store.put({ id, passages: searchedPassages(draft) }, at.signature, row.order)
    else store.remove(id)
  }

  /** What lies in the trash, or can't be read, is not to be found; nothing is looked up twice for it. */
  function isIndexed({ id, place, signature }: OnDisk): boolean {
    const isSought = place !== 'trash' && listed.get(id)?.row.damaged !== true
    return isSought ? store.has(id, signature) : !store.has(id)
  }

  function leave(id: string, count: number): void {
    store.remove(id)
    if (listed.delete(id) || count > 0) report({ id, draft: null, heard: count })
  }

  function report(one: Found): void {
    found.push(one)
    reported.set(one.id, one.heard)
    stale = true
  }

  function send(): void {
    if (found.length > 0) post({ type: 'found', drafts: found })
    found = []
  }

  /** Resolves when list and index are on the disk, also where somebody else began to write them. */
  function keep(): Promise<void> {
    if (waiting) clearTimeout(waiting)
    waiting = null
    store.commit()
    writing = writing.then(writeIfStale)
    return writing
  }

  async function writeIfStale(): Promise<void> {
    if (!stale) return
    stale = false
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeListFile(listFile, listed.values())
    } catch (error) {
      post({ type: 'log', message: `the list of drafts is not kept: ${messageOf(error)}` })
    }
  }

  async function readIfAny({ id, folder: draftFolder }: OnDisk) {
    try {
      const read = await readDraftRow(draftFolder, id)
      if (read.trouble) tell(id, read.trouble)
      return read
    } catch (error) {
      tell(id, `left out of the library: ${id}: ${messageOf(error)}`)
      return null
    }
  }

  /** The log says it once. */
  function tell(id: string, message: string): void {
    if (told.get(id) !== message) post({ type: 'log', message })
    told.set(id, message)
  }

  /**
   * Looks at every file, without anybody waiting for it who saves: this thread asks the system by itself. Gives who is there, and of
   * whom something else is known, what was written last first.
   */
  async function onDisk(): Promise<{ ids: Set<string>; changed: OnDisk[] }> {
    const ids = new Set<string>()
    const changed: (OnDisk & { written: bigint })[] = []
    const turn = createTurns()
    for (const draft of await places.all()) {
      await turn()
      const at = { ...draft, ...signatureNow(draft.folder) }
      ids.add(at.id)
      if (!isListed(at) || !isIndexed(at)) changed.push(at)
    }
    return { ids, changed: changed.sort((a, b) => Number(b.written - a.written)) }
  }

  async function lookThrough(): Promise<number> {
    await store.open()
    const started = performance.now()
    const { ids, changed } = await onDisk()
    const took = performance.now() - started
    const gone = [...new Set([...listed.keys(), ...store.ids()])].filter((id) => !ids.has(id))
    for (const id of gone) await queues.run(id, () => refresh(id))
    let said = performance.now()
    let hasSaid = false
    for (const [done, at] of changed.entries()) {
      if (isClosing) break
      await queues.run(at.id, () => refresh(at.id))
      if (done % PER_COMMIT === PER_COMMIT - 1) {
        store.commit()
        send()
      }
      if (done === FIRST_LIST) listIsThere()
      if (performance.now() - said > PROGRESS) {
        said = performance.now()
        hasSaid = true
        post({ type: 'progress', done, total: changed.length })
      }
    }
    store.commit()
    send()
    if (hasSaid) post({ type: 'progress', done: changed.length, total: changed.length })
    return took
  }

  function isListed({ id, place, signature }: OnDisk): boolean {
    const before = listed.get(id)
    return before?.signature === signature && before.place === place
  }

  function listIsThere(): void {
    send()
    post({ type: 'looked', failed: null })
  }

  async function look(): Promise<number> {
    let took = 0
    try {
      took = await lookThrough()
      listIsThere()
    } catch (error) {
      post({ type: 'looked', failed: failureOf(error) })
    }
    await keep()
    return took
  }

  /** What this program has written. */
  const reread = createSpaced(async (id) => {
    await queues.run(id, () => refresh(id))
    send()
    // It can be found at once; what of it is lost by a kill is read anew.
    waiting ??= setTimeout(() => void keep(), KEEP_AFTER).unref()
  }, PACE)

  let looking: Promise<number> | null = null
  return {
    start: async () => {
      const drafts = readListFile(listFile) ?? []
      for (const draft of drafts) listed.set(draft.row.id, draft)
    },
    look: () => {
      looking ??= look().finally(() => {
        looking = null
      })
      return looking
    },
    touched: async (id, count) => {
      heard.set(id, Math.max(count, heard.get(id) ?? 0))
      await reread.run(id)
    },
    search: async (query, signal, filter = NO_FILTER) => {
      if (!isSearchable(query)) return { hits: [], by: 'index' }
      // It may be possible by now, and takes less than to read every draft.
      await store.open()
      await reread.settle()
      const words = searchWordsOf(query)
      const isAsked = (id: string) => {
        const row = listed.get(id)?.row
        return row !== undefined && isShown(row, filter)
      }
      const drafts = store.find(words, MOST_HITS, isFiltered(filter) ? isAsked : null)
      if (!drafts) return scanLibrary(places, query, signal, filter)
      const hitIn = createHitFinder(words)
      const hits = drafts.flatMap(({ id, passages }) => {
        const found = hitIn(id, passages)
        return found ? [{ ...found, order: listed.get(id)?.row.order ?? 0 }] : []
      })
      return { hits: rankHits(hits), by: 'index' }
    },
    close: async () => {
      isClosing = true
      await looking
      // The next start reads it.
      reread.drop()
      await keep()
      store.close()
    },
  }

  async function find(id: string): Promise<OnDisk | null> {
    try {
      const at = await places.find(id)
      return { id, ...at, ...signatureNow(at.folder) }
    } catch (error) {
      if (error instanceof HostError) return null
      throw error
    }
  }
}

function messageOf(error: unknown): string {
  const known = toHostError(error)
  if (known instanceof HostError) return known.message
  throw error
}

function failureOf(error: unknown): Failure {
  const known = toHostError(error)
  if (known instanceof HostError) return { code: known.code, detail: known.detail }
  throw error
}
