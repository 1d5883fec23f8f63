import type { Person } from '../interview/interview'

/** What an interview takes over of a known person. Not the role: that is the interview's. */
export const TAKEN_FIELDS = ['name', 'short', 'position', 'organisation', 'bio', 'portrait', 'links'] as const
export type TakenField = (typeof TAKEN_FIELDS)[number]
export type TakenValues = Pick<Person, TakenField>
