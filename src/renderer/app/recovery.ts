import type { DraftContent } from '../../core/interview/contentChange'
import type { DraftChange } from '../client/client'
import { createTabLog, forgetTabLog, type TabLog } from './tabLog'

export const PREFIX = 'wechselrede.recovery.'

/** The newest words, and what was sent before them on the same revision and is not known to have arrived. */
export type KeptChange = DraftChange & { sent: DraftContent | null }

/**
 * Words that were on their way when the page was closed or crashed. `pagehide` can't wait for the disk, and a request that
 * outlives its page may carry 64 kB at most (Fetch standard, keepalive); so the change is put here as well, at once, and
 * looked for when the draft is opened again (`bringBack`).
 */
export const recovery = {
  keep(id: string, change: KeptChange): void {
    try {
      localStorage.setItem(PREFIX + id, JSON.stringify(change))
    } catch {
      // The browser's store is full or closed to us; the request that goes out beside this is all that is left.
    }
  },

  /** The page lives on, and what it kept is saved. */
  unkeep(id: string): void {
    localStorage.removeItem(PREFIX + id)
  },

  /**
   * For a crash of this page alone: the browser itself holds it, for this window and as long as it runs. Not longer, for
   * after an end of everything what is older than the draft would be found.
   */
  logInTab: (id: string): TabLog => createTabLog(sessionStorage, PREFIX + id),

  /** Whether anything was kept for a draft. */
  holds: (id: string): boolean =>
    localStorage.getItem(PREFIX + id) !== null || sessionStorage.getItem(PREFIX + id) !== null,

  forget(id: string): void {
    recovery.unkeep(id)
    forgetTabLog(sessionStorage, PREFIX + id)
  },
}
