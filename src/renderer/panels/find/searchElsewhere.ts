import type { Match } from '../../../core/find/matches'

export interface SearchRequest {
  id: number
  pattern: RegExp
  texts: readonly string[]
}
export interface SearchAnswer {
  id: number
  matches: Match[][]
}

/** Milliseconds after which an expression counts as endless. */
const BUDGET = 1000

export interface Searcher {
  /** The hits in each text; `slow` where it took too long, null where a later search came in between. */
  search(pattern: RegExp, texts: readonly string[]): Promise<Match[][] | 'slow' | null>
  end(): void
}

/** Searches in a worker, which is ended when an expression takes too long: nothing else can break one off. */
export function createSearcher(): Searcher {
  let worker: Worker | null = null
  let lastId = 0
  const end = () => {
    worker?.terminate()
    worker = null
  }
  return {
    end,
    search(pattern, texts) {
      const id = ++lastId
      // One that is still at work would keep this one waiting.
      worker ??= new Worker(new URL('./find.worker.ts', import.meta.url), { type: 'module' })
      const own = worker
      return new Promise((resolve, reject) => {
        const done = (result: Match[][] | 'slow' | null) => {
          clearTimeout(timer)
          own.removeEventListener('message', take)
          resolve(result)
        }
        const take = ({ data }: MessageEvent<SearchAnswer>) => {
          if (data.id === id) done(id === lastId ? data.matches : null)
        }
        const timer = setTimeout(() => {
          if (worker === own) end()
          done(id === lastId ? 'slow' : null)
        }, BUDGET)
        own.addEventListener('message', take)
        own.addEventListener('error', (event) => reject(new Error(event.message)), { once: true })
        own.postMessage({ id, pattern, texts } satisfies SearchRequest)
      })
    },
  }
}
