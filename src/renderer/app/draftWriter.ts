import { contentChange, type DraftContent } from '../../core/interview/contentChange'
import type { SavedDraft } from '../../host/drafts/drafts'
import type { Client } from '../client/client'
import { ClientError } from '../client/clientError'

/** Why a draft goes on under another id: it was changed elsewhere and its words lie in a copy, or it was removed. */
export type MoveReason = 'conflict' | 'not-found'

interface DraftWriter {
  /** What the editor made of the words that were opened, with the same objects where it changed nothing. */
  begin(content: DraftContent): void
  /** Gives the time of the save (ISO 8601). One at a time. @throws ClientError */
  write(content: DraftContent, init: RequestInit): Promise<string>
  /** What the next save is based on, and what was sent on that base and is not known to have arrived. */
  base(): { id: string; revision: number; sent: DraftContent | null }
}

/** What the host has: words, and by what it knows them. */
export interface OnDisk {
  checksum: string
  content: DraftContent
}

interface DraftWriterOptions {
  client: Pick<Client, 'saveChange' | 'saveDraft' | 'openDraft' | 'createDraft'>
  id: string
  revision: number
  opened: OnDisk
  onMoved(id: string, why: MoveReason): void
}

/** Bytes a request may carry that outlives its page: 64 kB for all of them together (Fetch standard), with room left. */
const KEEPALIVE_BYTES = 60_000

/**
 * Saves a draft, each time on the revision the last save gave: a stale one overwrites nothing, the host makes a copy
 * of it, and this goes on with the copy. It tells the host only what changed, as long as both have the same words; else all
 * of them.
 */
export function createDraftWriter({ client, onMoved, ...start }: DraftWriterOptions): DraftWriter {
  let { id, revision } = start
  /** As far as that is known. */
  let onDisk: OnDisk | null = null
  /** Sent, and no answer came yet. Sent again as it was, it is no conflict if it lies on the disk already. */
  let sent: DraftContent | null = null
  /** The host has put our version there, but it could not be opened yet. */
  let copy: string | null = null

  return {
    begin(content) {
      // Where the editor has set something right, the host has other words.
      const { checksum, content: opened } = start.opened
      if (!contentChange(opened, content)) onDisk = { checksum, content }
    },
    async write(content, init) {
      if (copy) await moveTo(copy)
      if (sent) await put(sent, {})
      return put(content, init)
    },
    base: () => ({ id, revision, sent }),
  }

  async function put(content: DraftContent, init: RequestInit): Promise<string> {
    sent = content
    try {
      const answer = await send(content, init)
      revision = answer.revision
      onDisk = { checksum: answer.checksum, content }
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

  async function send(content: DraftContent, init: RequestInit): Promise<SavedDraft> {
    if (onDisk) {
      const told = { checksum: onDisk.checksum, change: contentChange(onDisk.content, content) ?? {} }
      const saved = await client.saveChange(id, told, outliving(init, told))
      if (saved) return saved
    }
    const whole = { revision, ...content }
    return client.saveDraft(id, whole, outliving(init, whole))
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
    onDisk = null
    onMoved(id, why)
    return record.changed
  }
}

/** A request that is to outlive its page does so where it is small enough. */
function outliving(init: RequestInit, body: object): RequestInit {
  return init.keepalive && new Blob([JSON.stringify(body)]).size >= KEEPALIVE_BYTES ? {} : init
}
