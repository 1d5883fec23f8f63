import type { SavedDraft } from '../../host/drafts/drafts'
import type { Client } from '../client/client'
import { ClientError, type ClientErrorCode } from '../client/clientError'
import { type ContentChange, contentChange } from './contentChange'
import type { DraftContent } from './draftWriter'

/** All words as JSON, which takes a page less time than a copy of them; then, each time, what changed since. */
export type SavingRequest =
  | { whole: string }
  | { number: number; id: string; revision: number; change: ContentChange | null }
export type SavingAnswer = { number: number } & (
  | { saved: SavedDraft }
  | { failed: { code: ClientErrorCode; detail: string } }
)

interface Waiting {
  resolve(saved: SavedDraft): void
  reject(error: unknown): void
}

/** A worker that saves, and what it has been given. */
interface Beside {
  worker: Worker
  given: DraftContent | null
}

/** `saveDraft`, and a moment to get ready for it. */
export interface SavingClient extends Pick<Client, 'saveDraft'> {
  /** Before anything is to be saved: takes the words as the disk has them, in time that grows with them. */
  prepareSave(content: DraftContent): void
}

/**
 * Saves in a worker, which is given only what changed since the last save, so that the page does not pay for the length of
 * the draft. What has to outlive the page goes from the page itself; so does everything where no worker starts.
 */
export function createSaveBeside(client: Pick<Client, 'saveDraft'>): SavingClient {
  const waiting = new Map<number, Waiting>()
  let beside: Beside | null | 'none' = null
  let lastNumber = 0

  const start = (): Beside => {
    const worker = new Worker(new URL('./saving.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<SavingAnswer>) => {
      const asked = waiting.get(data.number)
      waiting.delete(data.number)
      if ('saved' in data) return asked?.resolve(data.saved)
      asked?.reject(new ClientError(data.failed.code, data.failed.detail))
      // Whether the host is gone, or only a worker does not get there: the page finds out.
      if (data.failed.code === 'unreachable') giveUp(worker)
    })
    worker.addEventListener('error', () => giveUp(worker))
    return { worker, given: null }
  }

  const giveUp = (worker: Worker) => {
    worker.terminate()
    beside = 'none'
    // As for a request without an answer: it is sent again, now from the page.
    for (const { reject } of waiting.values()) reject(new ClientError('unreachable'))
    waiting.clear()
  }

  const giveWhole = (to: Beside, content: DraftContent) => {
    to.worker.postMessage({ whole: JSON.stringify(content) } satisfies SavingRequest)
    to.given = content
    return content
  }

  return {
    prepareSave(content) {
      if (beside === 'none') return
      beside ??= start()
      giveWhole(beside, content)
    },
    saveDraft(id, { revision, ...content }, init = {}) {
      if (init.keepalive || beside === 'none') return client.saveDraft(id, { revision, ...content }, init)
      beside ??= start()
      const given = beside.given ?? giveWhole(beside, content)
      const change = contentChange(given, content)
      const number = ++lastNumber
      beside.worker.postMessage({ number, id, revision, change } satisfies SavingRequest)
      beside.given = content
      return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }))
    },
  }
}
