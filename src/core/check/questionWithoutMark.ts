import type { Finding } from '../interview/finding'
import type { Turn } from '../interview/interview'
import { exchangeOf, unlessHabit, wordsSaid } from './exchange'
import type { Rule } from './rule'

/** What asks without a question mark: it breaks off or hands over. */
const OPEN_END = /[…:–—-]["“”«»]?\s*$|\.\.\.\s*$/u

/** A question turn that an answer follows and that has no question mark. Often right, so only a hint. */
export const questionWithoutMark: Rule = (interview) => {
  const exchange = exchangeOf(interview)
  const found = exchange.flatMap(({ turn, index, kind }, nth): Finding[] => {
    const isAnswered = exchange[nth + 1]?.kind === 'answer'
    if (kind !== 'question' || !isAnswered || asks(turn)) return []
    return [{ rule: 'question-without-mark', severity: 'hint', values: {}, where: { path: ['body', index] } }]
  })
  return unlessHabit(found, exchange.filter(({ kind }) => kind === 'question').length)
}

/** A turn that stays the same is looked at once. */
const known = new WeakMap<Turn, boolean>()

function asks(turn: Turn): boolean {
  const before = known.get(turn)
  if (before !== undefined) return before
  const text = wordsSaid(turn).join(' ')
  const now = text.trim() === '' || text.includes('?') || OPEN_END.test(text)
  known.set(turn, now)
  return now
}
