import type { Frame, Inline } from '../../interview/interview'
import { plainText } from '../../interview/views'
import { isWholly, withoutMark } from './contentParts'
import type { PlacedParagraph, PlacedReading } from './placeReading'

/** What the page itself says of its frame: numbers of blocks. */
export interface MarkedFrame {
  headline: number | null
  byline: number | null
  date: string | null
}

/**
 * The frame. The page's headline and byline stand above what the reader of plain text took for them; what that was belongs
 * to the standfirst then.
 */
export function frameOf(
  placed: PlacedReading,
  marked: MarkedFrame,
  contentOf: (block: number) => Inline[],
  frame: Frame,
): Frame {
  const isFrom = (block: number | null) => (paragraph: PlacedParagraph) =>
    block !== null && paragraph.stretches.length > 0 && paragraph.stretches.every((stretch) => stretch.block === block)
  const isHeadline = isFrom(marked.headline)
  const own = (paragraph: PlacedParagraph) => !isHeadline(paragraph)
  const headline =
    marked.headline === null || isHeadline(placed.kicker) ? placed.headline.content : contentOf(marked.headline)
  const displaced =
    marked.headline !== null && !isHeadline(placed.kicker) && own(placed.headline) ? [placed.headline] : []
  return {
    ...frame,
    kicker: lineOf(placed.kicker.content),
    headline: lineOf(headline),
    standfirst: [...displaced, ...placed.standfirst.filter(own)]
      .map(({ content }) => plainly(content))
      .filter((content) => content.length > 0),
    byline: marked.byline === null ? lineOf(placed.byline.content) : lineOf(contentOf(marked.byline)),
    date: frame.date ?? marked.date,
  }
}

function lineOf(content: readonly Inline[]): string {
  return plainText(content).replace(/\s*\n\s*/gu, ' ')
}

/** A standfirst that is bold or italic as a whole says that it is one. */
function plainly(content: readonly Inline[]): Inline[] {
  return (['bold', 'italic'] as const).reduce(
    (left, mark) => (isWholly(left, mark) ? withoutMark(left, mark) : left),
    [...content],
  )
}
