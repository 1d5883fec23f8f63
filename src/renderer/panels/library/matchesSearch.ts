import type { DraftSummary } from '../../../host/drafts/drafts'
import { containsWords } from '../containsWords'

/** Whether every word of the query stands in the headline or among the people. */
export function matchesSearch(draft: Pick<DraftSummary, 'headline' | 'people'>, query: string): boolean {
  return containsWords([draft.headline, ...draft.people].join(' '), query)
}
