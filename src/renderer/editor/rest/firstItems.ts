import type { BodyItem } from '../../../core/interview/interview'
import { textsOf } from '../../../core/interview/views'

/** Characters that fill the tallest window at the smallest zoom. */
const WINDOWFUL = 20_000
/** What an item takes at least, in characters: a line. */
const LINE = 80

/** How many items of a body are as much as any window shows at once; all, where what is below that is less than as many again. */
export function firstItems(body: readonly BodyItem[]): number {
  let characters = 0
  const filled = body.findIndex((item) => {
    const blocks = item.type === 'turn' ? item.blocks : [item]
    for (const block of blocks) for (const text of textsOf(block, [])) characters += Math.max(text.length, LINE)
    return characters >= WINDOWFUL
  })
  return filled === -1 || body.length < 2 * (filled + 1) ? body.length : filled + 1
}
