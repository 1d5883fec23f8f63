import { z } from 'zod'
import type { DraftContent } from '../../core/interview/contentChange'
import { interviewSchema } from '../../core/interview/interview'
import type { Client } from '../client/client'
import { ClientError } from '../client/clientError'
import { readTabLog } from './readTabLog'
import { type KeptChange, PREFIX, recovery } from './recovery'

const content = { interview: interviewSchema, style: z.string() }
const recoverySchema = z.object({ revision: z.number().int(), ...content, sent: z.object(content).nullable() })

/** What was kept for a draft, or null. What can't be read is no recovery. */
export function findKept(id: string): KeptChange | null {
  try {
    // A page that was closed kept its last words; one that crashed could not.
    const kept = localStorage.getItem(PREFIX + id)
    const found = kept === null ? findInTab(id) : JSON.parse(kept)
    return found && recoverySchema.parse(found)
  } catch {
    recovery.forget(id)
    return null
  }
}

/**
 * Brings kept words to the disk. What was sent before them goes first, for the host answers what it has already with
 * its revision: so the words are no conflict with their own draft. `copied` when the draft was changed elsewhere.
 * @throws ClientError and keeps the words
 */
export async function bringBack(
  client: Pick<Client, 'saveDraft' | 'openDraft'>,
  id: string,
): Promise<'nothing' | 'saved' | 'copied'> {
  const kept = findKept(id)
  if (!kept) {
    recovery.forget(id)
    return 'nothing'
  }
  const { revision, sent, ...words } = kept
  const base = sent ? await saveOn(client, { id, revision }, sent) : { id, revision }
  const { id: savedAs } = await saveOn(client, base, words)
  recovery.forget(id)
  return savedAs === id ? 'saved' : 'copied'
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
