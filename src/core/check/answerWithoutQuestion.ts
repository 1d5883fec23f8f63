import type { Finding } from '../interview/finding'
import { exchangeOf, unlessHabit } from './exchange'
import type { Rule } from './rule'

/** An answer that begins the interview, or by whoever gave the one before. Several guests may answer one question. */
export const answerWithoutQuestion: Rule = (interview) => {
  const exchange = exchangeOf(interview)
  const found = exchange.flatMap(({ turn, index, kind }, nth): Finding[] => {
    const before = exchange[nth - 1]
    const follows = before && !(before.kind === 'answer' && before.turn.speaker === turn.speaker)
    if (kind !== 'answer' || follows) return []
    return [{ rule: 'answer-without-question', severity: 'check', values: {}, where: { path: ['body', index] } }]
  })
  return unlessHabit(found, exchange.length)
}
