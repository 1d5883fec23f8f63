import { textsOf } from '../interview/views'
import type { Rule } from './rule'

/** A turn without a word. */
export const emptyTurn: Rule = (interview) =>
  interview.body.flatMap((item, index) => {
    if (item.type !== 'turn') return []
    const hasWords = item.blocks.some((block) => textsOf(block, interview.people).some((text) => text.trim() !== ''))
    const hasFigure = item.blocks.some((block) => block.type === 'figure')
    if (hasWords || hasFigure) return []
    return [{ rule: 'empty-turn', severity: 'check' as const, values: {}, where: { path: ['body', index] } }]
  })
