import type { Inline, Turn } from '../../interview/interview'
import { plainText } from '../../interview/views'
import { endsSentence } from '../text/sentences'
import type { HtmlBlock } from './block'
import { isWholly } from './contentParts'
import type { PlacedParagraph, PlacedReading } from './placeReading'

/** A paragraph of a turn or outside of one, a subhead, a picture's caption, in the order of the page. */
export interface Entry {
  what: 'paragraph' | 'subhead' | 'caption'
  content: Inline[]
  /** Null where it could not be found in the page. */
  block: HtmlBlock | null
  /** Number of the block, and where in it the paragraph stands. */
  at: number
  from: number
  to: number
  /** Null outside of turns. */
  turn: Turn | null
}

const LONGEST_SUBHEAD = 80

/**
 * What the body is made of, in order. Short bold paragraphs inside of an answer are subheads; what stands under a last
 * heading without a turn, behind a rule or in italics at the end is no part of the talk.
 * @param left subheads and captions that the reader of plain text has not seen, by their block
 * @param headline its block, which stands in the frame
 */
export function bodyEntries(
  placed: PlacedReading,
  blocks: readonly HtmlBlock[],
  left: ReadonlySet<number>,
  headline: number | null,
): Entry[] {
  const entry = (paragraph: PlacedParagraph, turn: Turn | null, before: Entry | undefined): Entry => {
    const [first] = paragraph.stretches
    const at = first?.block ?? before?.at ?? 0
    const from = first?.from ?? before?.to ?? 0
    const block = first ? (blocks[first.block] ?? null) : null
    return {
      what: 'paragraph',
      content: paragraph.content,
      block,
      at,
      from,
      to: paragraph.stretches.at(-1)?.to ?? from,
      turn,
    }
  }
  const found: Entry[] = []
  for (const paragraph of placed.body)
    found.push({ ...entry(paragraph, null, found.at(-1)), ...(paragraph.isSubhead && { what: 'subhead' }) })
  for (const { turn, paragraphs } of placed.turns) {
    if (paragraphs.length === 0) found.push(entry({ content: [], stretches: [] }, turn, found.at(-1)))
    for (const paragraph of paragraphs) found.push(entry(paragraph, turn, found.at(-1)))
  }
  for (const index of left) {
    const block = blocks[index]
    if (!block) continue
    const what = block.kind === 'caption' ? 'caption' : 'subhead'
    found.push({
      what,
      content: block.content,
      block,
      at: index,
      from: 0,
      to: plainText(block.content).length,
      turn: null,
    })
  }
  const inOrder = found
    .filter(({ at, block }) => block === null || at !== headline)
    .sort((a, b) => a.at - b.at || a.from - b.from)
  return withoutTail(inOrder.map((one, index) => withSubhead(one, inOrder[index - 1], inOrder[index + 1])))
}

function withSubhead(entry: Entry, before: Entry | undefined, after: Entry | undefined): Entry {
  const { what, turn, content, block } = entry
  if (what !== 'paragraph' || turn === null || block?.kind !== 'paragraph') return entry
  // An editor's remark right under a subhead.
  if (before?.what === 'subhead' && isWholly(content, 'italic')) return { ...entry, turn: null }
  if (before?.turn !== turn || isWholly(before.content, 'bold') || !isWholly(content, 'bold')) return entry
  const text = plainText(content)
  const isShort = text.length <= LONGEST_SUBHEAD && !endsSentence(text) && !text.endsWith(':')
  const goesOn = after?.turn && (after.turn !== turn || !isWholly(after.content, 'bold'))
  return isShort && goesOn ? { ...entry, what: 'subhead', turn: null } : entry
}

/** Takes what follows the last turn out of it. */
function withoutTail(entries: Entry[]): Entry[] {
  const last = entries.findLast(({ turn }) => turn !== null)?.turn
  const start = entries.findIndex(({ turn }) => turn !== null && turn === last)
  if (start === -1) return entries
  const tail = entries.slice(start + 1)
  const end = tail.findIndex(({ what, block }) => (what === 'subhead' && block?.kind === 'heading') || block?.afterRule)
  const spoken = end === -1 ? tail : tail.slice(0, end)
  const remark = spoken.findLastIndex(({ content }) => !isWholly(content, 'italic')) + 1
  return entries.map((entry, index) => (index > start + remark ? { ...entry, turn: null } : entry))
}
