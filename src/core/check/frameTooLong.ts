import type { TextPlace } from '../interview/finding'
import { headlineLength, overrunOf, standfirstLength } from '../interview/frameLengths'
import type { Limits } from './limits'
import type { Rule } from './rule'

/** A headline or a standfirst that is longer than the house prints. The place is what runs over. */
export function frameTooLong(limits: Limits): Rule {
  return ({ frame }) => [
    ...tooLong(
      'headline-too-long',
      headlineLength(frame),
      limits.headline,
      overrunOf(frame, 'headline', limits.headline),
    ),
    ...tooLong(
      'standfirst-too-long',
      standfirstLength(frame),
      limits.standfirst,
      overrunOf(frame, 'standfirst', limits.standfirst),
    ),
  ]
}

function tooLong(rule: string, count: number, limit: number, where: TextPlace | null): ReturnType<Rule> {
  return where ? [{ rule, severity: 'check', values: { count, limit }, where }] : []
}
