import { plainText } from '../../interview/views'
import type { HtmlBlock } from './block'

/** With this share of the words, `main` or `article` is the text and the rest serves the page. */
const MOST = 0.6
/** With less than this left, the page's own names for its parts mislead. */
const LEAST = 0.3

export interface PageParts {
  text: HtmlBlock[]
  /** What serves the page (navigation, cookie notice, share buttons, related links), stretch by stretch. */
  aside: HtmlBlock[][]
}

/** Parts the text of a page from what serves the page. In doubt a block belongs to the text. */
export function partPage(blocks: readonly HtmlBlock[]): PageParts {
  const own = blocks.filter((block) => block.role !== 'furniture')
  const main = own.filter((block) => block.isMain)
  const isInMain = lengthOf(main) >= MOST * lengthOf(own)
  const hasHeadline = main.some(({ level }) => level === 1)
  const belongs = (block: HtmlBlock) =>
    block.role !== 'furniture' &&
    (!isInMain ||
      block.isMain ||
      (block.level === 1 && !hasHeadline) ||
      block.role === 'byline' ||
      block.role === 'date')
  const text = blocks.filter(belongs)
  if (lengthOf(text) < LEAST * lengthOf(blocks)) return { text: [...blocks], aside: [] }
  return { text, aside: stretchesOf(blocks, (block) => !belongs(block)) }
}

function stretchesOf(blocks: readonly HtmlBlock[], isAside: (block: HtmlBlock) => boolean): HtmlBlock[][] {
  const stretches: HtmlBlock[][] = []
  let isOpen = false
  for (const block of blocks) {
    if (!isAside(block)) {
      isOpen = false
      continue
    }
    if (isOpen) stretches.at(-1)?.push(block)
    else stretches.push([block])
    isOpen = true
  }
  return stretches
}

function lengthOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, { content }) => sum + plainText(content).length, 0)
}
