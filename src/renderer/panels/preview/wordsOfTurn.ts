import { plainText } from '../../../core/interview/views'
import type { PrintedTurn } from '../../../core/write/article'

/** Enough to tell one turn from the others. */
const LENGTH = 60

/** How a turn begins, for finding it on a page; empty where it begins with a picture or there is none. */
export function wordsOfTurn(turn: PrintedTurn | undefined): string {
  const first = turn?.blocks[0]?.block
  return first?.type === 'paragraph' ? plainText(first.content).slice(0, LENGTH) : ''
}
