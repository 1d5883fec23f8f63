import type { Events } from './events'

/** How far a job is. */
export type OnProgress = (done: number, total: number) => void

/** Long jobs, each under the name that its page gave it: Electron does not tell when the page aborts its fetch. */
export interface Jobs {
  /** `outer` ends it as well. Windows hear how far it is. */
  run<T>(
    name: string,
    outer: AbortSignal,
    task: (how: { signal: AbortSignal; onProgress: OnProgress }) => Promise<T>,
  ): Promise<T>
  /** Also of a job whose request is still on its way: the wish to cancel it may overtake it. */
  cancel(name: string): void
}

/** Windows are told this often, in milliseconds. */
const TELL_EVERY = 100

export function createJobs(events: Events): Jobs {
  const running = new Map<string, AbortController>()
  const jobNamed = (name: string) => {
    const controller = running.get(name) ?? new AbortController()
    running.set(name, controller)
    return controller
  }

  function teller(job: string): OnProgress {
    let told = 0
    return (done, total) => {
      const now = performance.now()
      if (done < total && now - told < TELL_EVERY) return
      told = now
      events.emit({ type: 'progress', job, done, total })
    }
  }

  return {
    run: async (name, outer, task) => {
      try {
        const signal = AbortSignal.any([jobNamed(name).signal, outer])
        return await task({ signal, onProgress: teller(name) })
      } finally {
        running.delete(name)
      }
    },
    cancel: (name) => jobNamed(name).abort(),
  }
}
