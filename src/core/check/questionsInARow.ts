import type { Finding } from '../interview/finding'
import { exchangeOf, unlessHabit } from './exchange'
import type { Rule } from './rule'

/** A question by whoever asked the one before, with no answer between them. Two interviewers may take turns. */
export const questionsInARow: Rule = (interview) => {
  const exchange = exchangeOf(interview)
  const found = exchange.flatMap(({ turn, index, kind }, nth): Finding[] => {
    const before = exchange[nth - 1]
    if (kind !== 'question' || before?.kind !== 'question' || before.turn.speaker !== turn.speaker) return []
    return [{ rule: 'questions-in-a-row', severity: 'check', values: {}, where: { path: ['body', index] } }]
  })
  return unlessHabit(found, exchange.length)
}
