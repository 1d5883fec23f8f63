import type { Client, DraftChange } from '../client/client'
import { ClientError } from '../client/clientError'

/** The words of a draft and how they are set. */
export type DraftContent = Omit<DraftChange, 'revision'>

/** Why a draft goes on under another id: it was changed elsewhere and its words lie in a copy, or it was removed. */
export type MoveReason = 'conflict' | 'not-found'

interface DraftWriter {
  /** Gives the time of the save (ISO 8601). One at a time. @throws ClientError */
  write(content: DraftContent, init: RequestInit): Promise<string>
  /** What the next save is based on, and what was sent on that base and is not known to have arrived. */
  base(): { id: string; revision: number; sent: DraftContent | null }
}

interface DraftWriterOptions {
  client: Pick<Client, 'saveDraft' | 'openDraft' | 'createDraft'>
  id: string
  revision: number
  onMoved(id: string, why: MoveReason): void
}

/** Bytes a request may carry that outlives its page: 64 kB for all of them together (Fetch standard), with room left. */
const KEEPALIVE_BYTES = 60_000

/**
 * Saves a draft, each time on the revision the last save gave: a stale one overwrites nothing, the host makes a copy
 * of it, and this goes on with the copy.
 */
export function createDraftWriter({ client, onMoved, ...start }: DraftWriterOptions): DraftWriter {
  let { id, revision } = start
  /** Sent, and no answer came yet. Sent again as it was, it is no conflict if it lies on the disk already. */
  let sent: DraftContent | null = null
  /** The host has put our version there, but it could not be opened yet. */
  let copy: string | null = null

  return {
    async write(content, init) {
      if (copy) await moveTo(copy)
      if (sent) await put(sent, {})
      return put(content, init)
    },
    base: () => ({ id, revision, sent }),
  }

  async function put(content: DraftContent, init: RequestInit): Promise<string> {
    const change = { revision, ...content }
    sent = content
    try {
      const answer = await client.saveDraft(id, change, init.keepalive && !fits(change) ? {} : init)
      revision = answer.revision
      sent = null
      return answer.changed
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      if (error.code !== 'unreachable') sent = null
      if (error.code === 'conflict') return moveTo(error.detail)
      if (error.code === 'not-found') return recreate(content)
      throw error
    }
  }

  /** The host has put our version beside the other one: the words on the screen belong to the copy from now on. */
  async function moveTo(made: string): Promise<string> {
    copy = made
    const { draft } = (await client.openDraft(made)).draft
    copy = null
    return goOn(draft, 'conflict')
  }

  async function recreate({ interview, style }: DraftContent): Promise<string> {
    const { draft } = await client.createDraft(interview, style)
    return goOn(draft, 'not-found')
  }

  function goOn(record: { id: string; revision: number; changed: string }, why: MoveReason): string {
    id = record.id
    revision = record.revision
    onMoved(id, why)
    return record.changed
  }
}

function fits(change: DraftChange): boolean {
  return new Blob([JSON.stringify(change)]).size < KEEPALIVE_BYTES
}
