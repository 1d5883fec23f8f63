import type { Draft } from '../../core/interview/draft'
import type { Interview } from '../../core/interview/interview'

/** The interview without its record. */
export function interviewOf({ draft: _, ...interview }: Draft): Interview {
  return interview
}
