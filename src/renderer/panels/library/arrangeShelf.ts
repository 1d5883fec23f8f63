import type { DraftState } from '../../../core/interview/draft'
import { DRAFT_STATES } from '../../../core/interview/draftStates'
import { isShown, NO_FILTER } from '../../../core/interview/shelfFilter'
import type { DraftSummary } from '../../../host/drafts/drafts'
import type { Shelf } from '../../../host/settings/settings'

export const WHOLE_SHELF: Shelf = { order: 'changed', ...NO_FILTER }

/** Where a draft of a state stands in the list. What is signed off is still to be printed; only the archive is done with. */
const GROUP_OF = {
  draft: 'inProgress',
  approved: 'inProgress',
  waiting: 'waiting',
  archived: 'archive',
} as const satisfies Record<DraftState, string>

export type ShelfGroup = (typeof GROUP_OF)[DraftState]

export function groupOf(state: DraftState): ShelfGroup {
  return GROUP_OF[state]
}

/** The rows by group, in the order that was asked for, without those that are not. The trash comes last, whatever the states in it. */
export function arrangeShelf(
  rows: readonly DraftSummary[],
  shelf: Shelf,
  language: string,
): Record<ShelfGroup | 'trash', DraftSummary[]> {
  const groups = { inProgress: [], waiting: [], archive: [], trash: [] } as ReturnType<typeof arrangeShelf>
  for (const row of inOrder(
    rows.filter((each) => isShown(each, shelf)),
    shelf.order,
    language,
  )) {
    groups[row.trashed ? 'trash' : groupOf(row.state)].push(row)
  }
  return groups
}

/** What can be filtered by: the tags and the people that there are, in the order of the alphabet. */
export function shelfChoices(rows: readonly DraftSummary[], language: string): { tags: string[]; people: string[] } {
  const { compare } = new Intl.Collator(language)
  const all = (of: (row: DraftSummary) => readonly string[]) =>
    [...new Set(rows.flatMap(of))].filter((name) => name !== '').sort(compare)
  return { tags: all(({ tags }) => tags), people: all(({ people }) => people) }
}

/** The rows come as they were saved, the last one first: that decides where nothing else does. */
function inOrder(rows: DraftSummary[], order: Shelf['order'], language: string): DraftSummary[] {
  if (order === 'changed') return rows
  if (order === 'state') return rows.sort((a, b) => DRAFT_STATES.indexOf(a.state) - DRAFT_STATES.indexOf(b.state))
  const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true })
  const wordsOf = (row: DraftSummary) => (order === 'headline' ? row.headline : (row.people[0] ?? ''))
  // What has no name yet would else stand before everything.
  return rows.sort((a, b) => Number(wordsOf(a) === '') - Number(wordsOf(b) === '') || compare(wordsOf(a), wordsOf(b)))
}
