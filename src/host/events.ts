import { deferred } from './deferred'
import type { DraftSummary } from './drafts/drafts'

/** What the host tells its windows. Travels as one JSON object per line on `GET /api/events`. */
export type HostEvent =
  /** Drafts came, went or changed: the list is to be asked for. */
  | { type: 'drafts' }
  /** One draft was saved; all others are as they were. A list of thousands need not travel for that. */
  | { type: 'draft'; row: DraftSummary }
  /** Somebody has changed the settings. */
  | { type: 'settings' }
  /** Somebody came to the people of the library, or was changed there. */
  | { type: 'people' }
  /** How far a long job is that a window has begun. */
  | { type: 'progress'; job: string; done: number; total: number }
  /** The library is moved to another folder, as this job; null: it is done, or was given up. Whoever writes waits until then. */
  | { type: 'moving'; job: string | null }
  | { type: 'opened'; grant: string; name: string }
  /** The list and the search index are made anew; `done` of `total` drafts have been read. At the end they are equal. */
  | { type: 'indexing'; done: number; total: number }
  /** The host is about to end: save now, and say `POST /api/closing/<window>` when that is done. */
  | { type: 'closing'; window: string }

type Listener = (event: HostEvent) => void

/** A listener list. */
export interface Events {
  /** Reaches everyone who listens at that moment. Returns whether there was anyone. */
  emit(event: Exclude<HostEvent, { type: 'closing' }>): boolean
  /** Returns the function that ends it. */
  listen(listener: Listener): () => void
  /** Resolves to true when nobody listens any more who did, to false after `patience` ms. */
  allLeft(patience: number): Promise<boolean>
  /** Tells everyone `closing`. Resolves when each has said that it has saved, or is gone; after `patience` ms at the latest. */
  askToSave(patience: number): Promise<void>
  /** A window says that it has saved. One that nobody waits for is passed over. */
  hasSaved(window: string): void
}

export function createEvents(): Events {
  const listeners = new Set<Listener>()
  let hasBeenHeard = false
  /** Whoever waits for the last listener to go. */
  const lastHasGone = new Set<() => void>()
  /** Windows that were asked to save and have not answered yet. */
  const asked = new Map<string, { listener: Listener; done: () => void }>()

  function ask(listener: Listener): Promise<void> {
    const window = crypto.randomUUID()
    const saved = new Promise<void>((resolve) => {
      asked.set(window, { listener, done: resolve })
    })
    listener({ type: 'closing', window })
    return saved.finally(() => asked.delete(window))
  }

  return {
    emit: (event) => {
      for (const listener of listeners) listener(event)
      return listeners.size > 0
    },
    listen: (listener) => {
      listeners.add(listener)
      hasBeenHeard = true
      return () => {
        listeners.delete(listener)
        for (const each of asked.values()) if (each.listener === listener) each.done()
        if (listeners.size === 0) for (const tell of lastHasGone) tell()
      }
    },
    allLeft: async (patience) => {
      if (hasBeenHeard && listeners.size === 0) return true
      const left = deferred<void>()
      lastHasGone.add(left.resolve)
      return within(patience, left.promise).finally(() => lastHasGone.delete(left.resolve))
    },
    askToSave: async (patience) => {
      await within(patience, Promise.all([...listeners].map(ask)))
    },
    hasSaved: (window) => asked.get(window)?.done(),
  }
}

/** Whether it was done within so many milliseconds. */
function within(patience: number, task: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience, false)
    void task.then(() => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}
