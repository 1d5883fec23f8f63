import type { Block, Inline } from '../interview/interview'
import { withoutInvisible } from './html/tidyContent'

const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/u

/**
 * Words out of the middle of a line keep the space before and behind them, as they stood in `text`, the plain text of what
 * was copied: they go on in a line. Whole lines and several blocks are returned as they are.
 */
export function keepOuterSpaces(blocks: Block[], text: string): Block[] {
  const [only] = blocks
  if (LINE_END.test(text) || blocks.length > 1 || (only && only.type !== 'paragraph')) return blocks
  const visible = withoutInvisible(text)
  const words = visible.trim()
  if (words === '') return visible === '' ? blocks : [{ type: 'paragraph', content: [{ text: ' ' }] }]
  if (!only) return blocks
  const before = spaceOf(/^\s/u.exec(visible))
  const behind = spaceOf(/\s$/u.exec(visible))
  return [{ ...only, content: [...before, ...only.content, ...behind] }]
}

function spaceOf(match: RegExpExecArray | null): Inline[] {
  return match ? [{ text: match[0] === '\u00A0' ? match[0] : ' ' }] : []
}
