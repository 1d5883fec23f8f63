/** Where a draft stands on its way into print, in that order. */
export const DRAFT_STATES = ['draft', 'waiting', 'approved', 'archived'] as const
