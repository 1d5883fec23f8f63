import type { Draft } from '../../core/interview/draft'

/** The words of the drafts that were opened or written last, so that a save need not bring all of them. */
export interface LastDrafts {
  keep(draft: Draft): void
  forget(id: string): void
  get(id: string): Draft | undefined
}

/** @param most how many are kept */
export function createLastDrafts(most: number): LastDrafts {
  const drafts = new Map<string, Draft>()
  return {
    keep(draft) {
      const { id } = draft.draft
      drafts.delete(id)
      drafts.set(id, draft)
      for (const oldest of [...drafts.keys()].slice(0, -most)) drafts.delete(oldest)
    },
    forget: (id) => {
      drafts.delete(id)
    },
    get: (id) => drafts.get(id),
  }
}
