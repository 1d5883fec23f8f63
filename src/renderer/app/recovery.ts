import { z } from 'zod'
import { interviewSchema } from '../../core/interview/interview'
import type { Client, DraftChange } from '../client/client'
import { ClientError } from '../client/clientError'
import type { DraftContent } from './draftWriter'
import { createTabLog, forgetTabLog, readTabLog, type TabLog } from './tabLog'

const PREFIX = 'wechselrede.recovery.'
const content = { interview: interviewSchema, style: z.string() }
const recoverySchema = z.object({ revision: z.number().int(), ...content, sent: z.object(content).nullable() })

/** The newest words, and what was sent before them on the same revision and is not known to have arrived. */
type KeptChange = DraftChange & { sent: DraftContent | null }

/**
 * Words that were on their way when the page was closed or crashed. `pagehide` can't wait for the disk, and a request that
 * outlives its page may carry 64 kB at most (Fetch standard, keepalive); so the change is put here as well, at once, and
 * looked for when the draft is opened again.
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

  /** What was kept for a draft, or null. What can't be read is no recovery. */
  find(id: string): KeptChange | null {
    try {
      // A page that was closed kept its last words; one that crashed could not.
      const kept = localStorage.getItem(PREFIX + id)
      const found = kept === null ? findInTab(id) : JSON.parse(kept)
      return found && recoverySchema.parse(found)
    } catch {
      recovery.forget(id)
      return null
    }
  },

  forget(id: string): void {
    recovery.unkeep(id)
    forgetTabLog(sessionStorage, PREFIX + id)
  },

  /**
   * Brings kept words to the disk. What was sent before them goes first, for the host answers what it has already with
   * its revision: so the words are no conflict with their own draft. `copied` when the draft was changed elsewhere.
   * @throws ClientError and keeps the words
   */
  async bringBack(
    client: Pick<Client, 'saveDraft' | 'openDraft'>,
    id: string,
  ): Promise<'nothing' | 'saved' | 'copied'> {
    const kept = recovery.find(id)
    if (!kept) {
      recovery.forget(id)
      return 'nothing'
    }
    const { revision, sent, ...words } = kept
    const base = sent ? await saveOn(client, { id, revision }, sent) : { id, revision }
    const { id: savedAs } = await saveOn(client, base, words)
    recovery.forget(id)
    return savedAs === id ? 'saved' : 'copied'
  },
}

function findInTab(id: string) {
  const found = readTabLog(sessionStorage, PREFIX + id)
  return found && { revision: found.revision, sent: found.sent, ...found.words }
}

interface Base {
  id: string
  revision: number
}

/** Saves on a revision, and gives the next one: of the copy, where the host had to make one. */
async function saveOn(
  client: Pick<Client, 'saveDraft' | 'openDraft'>,
  { id, revision }: Base,
  change: DraftContent,
): Promise<Base> {
  try {
    return { id, revision: (await client.saveDraft(id, { revision, ...change })).revision }
  } catch (error) {
    if (!(error instanceof ClientError) || error.code !== 'conflict') throw error
    const { draft } = (await client.openDraft(error.detail)).draft
    return { id: draft.id, revision: draft.revision }
  }
}
