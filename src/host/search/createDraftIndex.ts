import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { NO_FILTER } from '../../core/interview/shelfFilter'
import type { ShelfFilter } from '../../core/interview/shelfFilterSchema'
import { deferred } from '../deferred'
import type { DraftPlaces } from '../drafts/draftPlaces'
import type { Events } from '../events'
import { HostError } from '../hostError'
import { createScannedIndex } from './createScannedIndex'
import type { DraftIndex } from './draftIndex'
import type { FromIndex, IndexPlan, ToIndex } from './indexMessages'
import startThread from './indexThread?nodeWorker'
import { readListFile } from './listFile'
import { createListState } from './listState'
import type { SearchAnswer } from './search'

export interface DraftIndexOptions {
  library: string
  /** Of this machine: the index is made of the drafts and may be lost at any time, so it does not lie with them. */
  dataFolder: string
  places: DraftPlaces
  events: Events
  log(message: string): void
}

/** Milliseconds between two events about a library that is being read. */
const EVENT_REST = 1000
/** Milliseconds for the thread to write down what it knows. */
const LAST_WRITE = 1000

/**
 * The list and the search from an index that a thread keeps. The first list is the one of the last time, which the thread then
 * compares with the disk; `drafts` is said where it was another. Nothing waits for the thread but a search.
 */
export async function createDraftIndex({
  library,
  dataFolder,
  places,
  events,
  log,
}: DraftIndexOptions): Promise<DraftIndex> {
  const folder = await folderFor(library, dataFolder)
  const list = createListState()
  let looked = deferred<void>()
  // Before the thread begins, which reads the same and tells only what is another than there.
  const kept = readListFile(join(folder, 'list'))
  list.start(kept ?? [])
  if (kept) looked.resolve()
  const thread = startThread({ workerData: { library, folder } satisfies IndexPlan })
  /**
   * What list and thread hear of a turn later, or before anything else: to make a row and to wake a thread take as long as to
   * rename a file, and whoever saves waits.
   */
  const untold: (() => ToIndex)[] = []
  const tell = () => {
    for (const message of untold.splice(0)) thread.postMessage(message())
  }
  /** The list, with all that was written. */
  const state = () => {
    tell()
    return list
  }
  const send = (message: ToIndex) => {
    tell()
    thread.postMessage(message)
  }
  const answers = new Map<number, (answer: SearchAnswer | HostError | null) => void>()
  const written = new Map<number, (ids: string[] | null) => void>()
  const sayDrafts = throttled(() => events.emit({ type: 'drafts' }), EVENT_REST)
  let number = 0
  /** Where the library can't be read: what the list says then. */
  let failure: HostError | null = null
  /** Takes over where the thread has ended. */
  let instead: DraftIndex | null = null
  let isClosing = false
  const ended = deferred<void>()

  const take: { [Type in FromIndex['type']]: (message: Extract<FromIndex, { type: Type }>) => void } = {
    found: ({ drafts }) => {
      if (state().take(drafts)) sayDrafts()
    },
    looked: ({ failed }) => {
      const before = failure
      failure = failed && new HostError(failed.code, failed.detail)
      if (before?.code !== failure?.code) sayDrafts()
      looked.resolve()
    },
    progress: ({ done, total }) => events.emit({ type: 'indexing', done, total }),
    answer: ({ number: of, answer }) => {
      answers.get(of)?.('code' in answer ? new HostError(answer.code, answer.detail) : answer)
    },
    written: ({ number: of, ids }) => written.get(of)?.(ids),
    log: ({ message }) => log(message),
    closed: () => ended.resolve(),
  }
  thread.on('message', <T extends FromIndex['type']>(message: Extract<FromIndex, { type: T }>) =>
    take[message.type as T](message),
  )
  thread.on('error', (error: Error) => log(`the index has ended: ${error.stack ?? error.message}`))
  thread.on('exit', () => {
    ended.resolve()
    if (isClosing) return
    instead = createScannedIndex(places, log)
    looked.resolve()
    for (const answer of [...answers.values(), ...written.values()]) answer(null)
  })

  // A program that wants to end does not wait for it. Last, for a listener would take it back.
  thread.unref()

  /** Null: the thread has ended without an answer. */
  function ask(query: string, signal: AbortSignal, filter: ShelfFilter): Promise<SearchAnswer | HostError | null> {
    const of = ++number
    const cancel = () => {
      send({ type: 'cancel', number: of })
      answers.get(of)?.(new HostError('cancelled'))
    }
    return new Promise<SearchAnswer | HostError | null>((resolve) => {
      answers.set(of, resolve)
      if (signal.aborted) return cancel()
      signal.addEventListener('abort', cancel, { once: true })
      send({ type: 'search', number: of, query, filter })
    }).finally(() => {
      answers.delete(of)
      signal.removeEventListener('abort', cancel)
    })
  }

  /** The same. */
  function askSince(time: number): Promise<string[] | null> {
    const of = ++number
    return new Promise<string[] | null>((resolve) => {
      written.set(of, resolve)
      send({ type: 'since', number: of, time })
    }).finally(() => written.delete(of))
  }

  let looking: Promise<void> | null = null
  /** Has the thread look until the library can be read. The first look may have been under way, the second one was not. */
  async function lookAgain(): Promise<void> {
    for (let looks = 0; looks < 2 && failure && !instead; looks++) {
      looked = deferred()
      send({ type: 'look', hurry: true })
      await looked.promise
    }
  }

  return {
    rows: async () => {
      await looked.promise
      if (failure) {
        looking ??= lookAgain().finally(() => {
          looking = null
        })
        await looking
      } else if (!instead) send({ type: 'look', hurry: false })
      if (instead) return instead.rows()
      if (failure) throw failure
      return state().rows()
    },
    search: async (query, signal, filter = NO_FILTER) => {
      const answer = instead ? null : await ask(query, signal, filter)
      if (answer instanceof HostError) throw answer
      return answer ?? (instead ?? createScannedIndex(places, log)).search(query, signal, filter)
    },
    note: (id, signature, row) => {
      instead?.note(id, signature, row)
      untold.push(() => ({ type: 'touched', id, count: list.note(id, signature, row()) }))
      setImmediate(tell)
    },
    moved: (id, place) => send({ type: 'touched', id, count: state().moved(id, place) }),
    writtenSince: async (time) =>
      (instead ? null : await askSince(time)) ?? createScannedIndex(places, log).writtenSince(time),
    look: () => send({ type: 'look', hurry: true }),
    nextOrder: () => Math.max(Date.now(), state().newest() + 1),
    close: async (atLeisure = false) => {
      isClosing = true
      if (instead) return
      send({ type: 'close' })
      const late = delay(LAST_WRITE, undefined, { ref: false })
      await (atLeisure ? ended.promise : Promise.race([ended.promise, late]))
      await thread.terminate()
      // Whoever still asks is answered.
      instead = createScannedIndex(places, log)
      looked.resolve()
    },
  }
}

/** Beside the settings, one folder per library, for this user's eyes only. */
async function folderFor(library: string, dataFolder: string): Promise<string> {
  const name = createHash('sha256')
    .update(await realpath(library))
    .digest('hex')
    .slice(0, 16)
  return join(dataFolder, 'index', name)
}

/** At once where it has been quiet for long enough, else when it has. */
function throttled(task: () => void, rest: number): () => void {
  let isWaiting = false
  let last = Number.NEGATIVE_INFINITY
  const run = () => {
    isWaiting = false
    last = performance.now()
    task()
  }
  return () => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(run, Math.max(0, last + rest - performance.now())).unref()
  }
}
