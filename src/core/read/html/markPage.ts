import { plainText } from '../../interview/views'
import type { HtmlBlock } from './block'
import type { LeadLabel } from './leadLabels'

/** What the page's own markup says of its parts, by the numbers of the blocks. */
export interface MarkedPage {
  headline: number | null
  byline: number | null
  /** The day, and the blocks that only say it. */
  date: string | null
  dates: number[]
  /** Headings below the headline that are no labels, and captions. */
  between: Set<number>
}

const LONGEST_BYLINE = 120
const LONGEST_DATE = 60
const LABEL = /^(\P{Lu}{0,4}\p{Lu}[^:?!.]{0,40})\s?[:：]\s/u

export function markPage(blocks: readonly HtmlBlock[], labels: readonly LeadLabel[]): MarkedPage {
  const headline = headlineOf(blocks)
  const labelHeadings = labelledHeadings(blocks)
  const isLabel = new Set(labels.map(({ block }) => block))
  const marked: MarkedPage = { headline, byline: null, date: null, dates: [], between: new Set() }
  blocks.forEach((block, index) => {
    const length = plainText(block.content).length
    if (block.kind === 'caption') marked.between.add(index)
    else if (block.kind === 'heading' && index !== headline && !isLabel.has(index) && !labelHeadings.has(index)) {
      marked.between.add(index)
    } else if (block.role === 'byline' && index !== headline && marked.byline === null && length <= LONGEST_BYLINE)
      marked.byline = index
    else if (block.date !== null && length <= LONGEST_DATE) {
      marked.date ??= block.date
      if (index !== headline) marked.dates.push(index)
    }
  })
  return marked
}

/** The first heading of the highest rank, unless it comes late in the text; or the heading that everything begins with. */
function headlineOf(blocks: readonly HtmlBlock[]): number | null {
  const first = blocks.findIndex(({ level }) => level === 1)
  if (first !== -1) return first
  return blocks[0]?.kind === 'heading' && blocks.filter(({ level }) => level === blocks[0]?.level).length === 1
    ? 0
    : null
}

/** Headings that are turns with their labels: `Anna: Why?`, if a label recurs among them. */
function labelledHeadings(blocks: readonly HtmlBlock[]): Set<number> {
  const found = blocks.flatMap((block, index) => {
    const label = block.kind === 'heading' ? LABEL.exec(plainText(block.content))?.[1] : undefined
    return label === undefined ? [] : [{ index, label }]
  })
  const recurs = ({ label }: { label: string }) => found.filter((other) => other.label === label).length > 1
  return new Set(found.filter(recurs).map(({ index }) => index))
}
