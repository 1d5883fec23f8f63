import type { Mark } from '../../interview/interview'
import { plainText } from '../../interview/views'
import type { HtmlBlock } from './block'
import { leadLength } from './contentParts'

/** A label that only its look sets apart from the words ("**Anna Berg** We do …"): where it ends. */
export interface LeadLabel {
  block: number
  to: number
}

const LONGEST = 45
const MOST_WORDS = 6
const LEADS: readonly Mark[] = ['bold', 'italic', 'underline']
/** A name, a title, initials, a brand; no sentence. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}.'’&/-]*(?:[ {2},]+[\p{L}\p{N}(][\p{L}\p{N}.,'’&/()-]*)*$/u

const SENTENCE = /\s\p{Ll}[\p{L}-]*\.$/u

/**
 * Labels without a colon, which the reader of plain text could not see: marked words at the start of paragraphs, headings,
 * and terms of a `dl`, where they recur.
 */
export function leadLabelsOf(blocks: readonly HtmlBlock[]): LeadLabel[] {
  const found = blocks.flatMap((block, index): (LeadLabel & { label: string })[] => {
    const text = plainText(block.content)
    const to = labelLength(block, text)
    const label = text.slice(0, to)
    const isLabel =
      to > 0 && to <= LONGEST && label.split(/\s+/u).length <= MOST_WORDS && NAME.test(label) && !SENTENCE.test(label)
    return isLabel && !/^\s*[:：]/u.test(text.slice(to)) ? [{ block: index, to, label }] : []
  })
  const counts = new Map<string, number>()
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1)
  const recurring = [...counts.values()].filter((count) => count > 1).length
  // Where two recur, a third may speak once.
  return found.filter(({ label }) => recurring > 1 || (counts.get(label) ?? 0) > 1)
}

function labelLength(block: HtmlBlock, text: string): number {
  if (block.kind === 'heading' || block.kind === 'term') return block.level === 1 ? 0 : text.length
  for (const mark of LEADS) {
    const length = leadLength(block.content, mark)
    if (length > 0) return length
  }
  return 0
}
