import { turnsOf } from '../interview/views'
import type { Rule } from './rule'

/** A turn that nobody speaks, unless the whole text goes without names and the turn is marked as question or answer. */
export const turnWithoutSpeaker: Rule = (interview) => {
  const goesWithoutNames = turnsOf(interview).every((turn) => turn.speaker === null)
  return interview.body.flatMap((item, index) => {
    if (item.type !== 'turn' || item.speaker !== null || (goesWithoutNames && item.kind !== undefined)) return []
    return [{ rule: 'turn-without-speaker', severity: 'check' as const, values: {}, where: { path: ['body', index] } }]
  })
}
