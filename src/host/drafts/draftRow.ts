import type { Draft } from '../../core/interview/draft'
import { type ErrorCode, HostError } from '../hostError'
import { readDraft, readNewerDraft, writtenIn } from './draftFolder'
import type { DraftSummary } from './drafts'
import { summarize } from './summarize'

export type Row = Omit<DraftSummary, 'trashed' | 'goes'>

/** A draft as the library shows it. `draft` is null where it can't be opened, and `trouble` says why. */
export interface ReadRow {
  row: Row
  draft: Draft | null
  trouble: string | null
}

/** What a file that nobody writes stays. */
const LASTING: readonly ErrorCode[] = ['damaged', 'newer-version']

/** @throws system errors, and `HostError` where it may go better next time */
export async function readDraftRow(folder: string, id: string): Promise<ReadRow> {
  try {
    const { draft } = await readDraft(folder, id)
    return { row: summarize(draft), draft, trouble: null }
  } catch (error) {
    if (!(error instanceof HostError) || !LASTING.includes(error.code)) throw error
    const damaged = damagedRow(id, await writtenIn(folder))
    const row = error.code === 'newer-version' ? { ...damaged, ...(await shownOfNewer(id, folder)) } : damaged
    return { row, draft: null, trouble: `can't be opened: ${error.message}` }
  }
}
/** By its headline a user finds a draft of a newer program again. */
async function shownOfNewer(id: string, folder: string): Promise<Partial<Row>> {
  try {
    const { frame, people } = await readNewerDraft(folder, id)
    return { headline: frame.headline, people: people.map(({ name }) => name) }
  } catch (error) {
    if (error instanceof HostError) return {}
    throw error
  }
}

/** A draft must not vanish because its file is spoilt: the user would look for it, and could not even delete it. */
function damagedRow(id: string, changed: string): Row {
  return {
    id,
    headline: '',
    people: [],
    state: 'draft',
    changed,
    order: Date.parse(changed),
    tags: [],
    characters: 0,
    damaged: true,
  }
}
