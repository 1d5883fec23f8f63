import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PLACES, placesOf } from '../drafts/draftPlaces'
import { HostError, toHostError } from '../hostError'
import { createIndexer } from './createIndexer'
import type { FromIndex, IndexPlan, ToIndex } from './indexMessages'
import { createSearchStore } from './searchStore'
import { writtenSince } from './writtenSince'

/**
 * The index's thread: it reads, folds and looks up, so that nobody waits who types or saves. Errors that are not expected end it,
 * and the program goes on without.
 */

/** A look is no hurry: so many milliseconds between two, and so many times as long as comparing took last. */
const REST = 500
const REST_PER_LOOK = 50

const { library, folder }: IndexPlan = workerData
const post = (message: FromIndex) => parentPort?.postMessage(message)
const log = (message: string) => post({ type: 'log', message })
const places = placesOf(library)
const store = createSearchStore(join(folder, 'words.db'), log)
const indexer = createIndexer({ places, folder, store, post })
const searches = new Map<number, AbortController>()
const watchers: FSWatcher[] = []

let restUntil = 0
let waiting: NodeJS.Timeout | null = null
let isLooking = false
/** Asked for while it looks: that look may have been there already. */
let isWantedAgain = false

/** Looks when the rest is over. */
function lookSoon(): void {
  if (isLooking) isWantedAgain = true
  else waiting ??= setTimeout(() => void look(), Math.max(0, restUntil - performance.now()))
}

/** Without a rest. */
function lookNow(): void {
  restUntil = 0
  if (waiting) clearTimeout(waiting)
  waiting = null
  lookSoon()
}

async function look(): Promise<void> {
  waiting = null
  isLooking = true
  restUntil = Number.POSITIVE_INFINITY
  const took = await indexer.look()
  isLooking = false
  // Unless somebody could not wait.
  if (restUntil > 0) restUntil = performance.now() + Math.max(REST, took * REST_PER_LOOK)
  if (isWantedAgain) lookSoon()
  isWantedAgain = false
}

async function search({ number, query, filter }: Extract<ToIndex, { type: 'search' }>): Promise<void> {
  const end = new AbortController()
  searches.set(number, end)
  try {
    const answer = await indexer.search(query, end.signal, filter)
    // A spoilt one is made anew.
    if (answer.by === 'scan') lookSoon()
    post({ type: 'answer', number, answer })
  } catch (error) {
    const known = toHostError(error)
    if (!(known instanceof HostError)) throw error
    post({ type: 'answer', number, answer: { code: known.code, detail: known.detail } })
  } finally {
    searches.delete(number)
  }
}

/** Behind the look under way: the list is waited for, this is not. */
async function tellWritten(number: number, time: number): Promise<void> {
  await indexer.look()
  try {
    post({ type: 'written', number, ids: await writtenSince(places, time) })
  } catch (error) {
    const known = toHostError(error)
    if (!(known instanceof HostError)) throw error
    post({ type: 'written', number, ids: [] })
  }
}

/** Tells of drafts that come and go by another program's hand; of what is written inside of one the next look tells. */
function watchPlaces(): void {
  for (const place of PLACES) {
    try {
      const watcher = watch(join(library, place), { persistent: false }, lookSoon)
      watcher.on('error', (error) => log(`the library is not watched: ${error.message}`))
      watchers.push(watcher)
    } catch (error) {
      const known = toHostError(error)
      if (!(known instanceof HostError)) throw error
      log(`the library is not watched: ${known.message}`)
    }
  }
}

async function close(): Promise<void> {
  for (const watcher of watchers) watcher.close()
  if (waiting) clearTimeout(waiting)
  await indexer.close()
  post({ type: 'closed' })
  parentPort?.close()
}

await indexer.start()
parentPort?.on('message', (message: ToIndex) => {
  if (message.type === 'look') message.hurry ? lookNow() : lookSoon()
  else if (message.type === 'touched') void indexer.touched(message.id, message.count)
  else if (message.type === 'search') void search(message)
  else if (message.type === 'cancel') searches.get(message.number)?.abort()
  else if (message.type === 'since') void tellWritten(message.number, message.time)
  else void close()
})
watchPlaces()
await look()
// Nobody waits for it.
await places.sweep().catch((error: Error) => log(`sweep: ${error.message}`))
