import { turnsOf } from '../interview/views'
import type { Rule } from './rule'

/** An interview in which nobody speaks. */
export const turnsMissing: Rule = (interview) =>
  turnsOf(interview).length > 0 ? [] : [{ rule: 'turns-missing', severity: 'check', values: {}, where: null }]
