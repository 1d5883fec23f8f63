import type { Draft } from '../../core/interview/draft'
import { charactersOf } from '../../core/interview/lengths'
import { guestsOf } from '../../core/interview/views'
import type { DraftSummary } from './drafts'

/** What the library shows of a draft. */
export function summarize(draft: Draft): Omit<DraftSummary, 'trashed' | 'goes'> {
  const guests = guestsOf(draft)
  return {
    id: draft.draft.id,
    headline: draft.frame.headline,
    people: (guests.length > 0 ? guests : draft.people).map((person) => person.name),
    state: draft.draft.state,
    changed: draft.draft.changed,
    order: draft.draft.order ?? Date.parse(draft.draft.changed),
    tags: draft.frame.tags,
    characters: charactersOf(draft),
    damaged: false,
  }
}
