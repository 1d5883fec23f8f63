import { hasWords } from './exchange'
import type { Rule } from './rule'

/** A turn without a word. */
export const emptyTurn: Rule = (interview) =>
  interview.body.flatMap((item, index) => {
    if (item.type !== 'turn' || hasWords(item)) return []
    return [{ rule: 'empty-turn', severity: 'check' as const, values: {}, where: { path: ['body', index] } }]
  })
