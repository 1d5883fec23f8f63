import type { Finding } from '../interview/finding'
import { exchangeOf, unlessHabit, wordsSaid } from './exchange'
import type { Rule } from './rule'

/** What asks without a question mark: it breaks off or hands over. */
const OPEN_END = /[…:–—-]["“”«»]?\s*$|\.\.\.\s*$/u

/** A question turn that an answer follows and that has no question mark. Often right, so only a hint. */
export const questionWithoutMark: Rule = (interview) => {
  const exchange = exchangeOf(interview)
  const found = exchange.flatMap(({ turn, index, kind }, nth): Finding[] => {
    const text = wordsSaid(turn).join(' ')
    const isAnswered = exchange[nth + 1]?.kind === 'answer'
    if (kind !== 'question' || !isAnswered || text.trim() === '' || text.includes('?') || OPEN_END.test(text)) return []
    return [{ rule: 'question-without-mark', severity: 'hint', values: {}, where: { path: ['body', index] } }]
  })
  return unlessHabit(found, exchange.filter(({ kind }) => kind === 'question').length)
}
