import { setTimeout as delay } from 'node:timers/promises'
import { type Deferred, deferred } from '../deferred'
import { HostError } from '../hostError'

/** Lets requests at the library, many at a time, and once in a while something that has to be alone with it. */
export interface LibraryGate {
  /** Runs at once, or as soon as nobody is alone with the library. */
  pass<T>(task: () => Promise<T>): Promise<T>
  /**
   * Runs when all have left who were in, and lets nobody in meanwhile.
   * @throws HostError `library-busy` where that takes longer than `patience` ms, or where somebody else is alone with it
   */
  alone<T>(patience: number, task: () => Promise<T>): Promise<T>
}

export function createLibraryGate(): LibraryGate {
  let inside = 0
  let shut: Deferred<void> | null = null
  let emptied = deferred<void>()

  return {
    pass: async (task) => {
      while (shut) await shut.promise
      inside++
      try {
        return await task()
      } finally {
        if (--inside === 0) emptied.resolve()
      }
    },
    alone: async (patience, task) => {
      if (shut) throw new HostError('library-busy')
      const own = deferred<void>()
      shut = own
      emptied = deferred()
      try {
        const late = delay(patience, 'late', { ref: false })
        if (inside > 0 && (await Promise.race([emptied.promise, late])) === 'late') throw new HostError('library-busy')
        return await task()
      } finally {
        shut = null
        own.resolve()
      }
    },
  }
}
