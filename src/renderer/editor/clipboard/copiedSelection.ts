import { $isRangeSelection, type BaseSelection, type RangeSelection } from 'lexical'
import type { BodyItem, Interview } from '../../../core/interview/interview'
import { sliceInterview } from '../../../core/interview/sliceInterview'
import { plainText } from '../../../core/interview/views'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import { writeFragment, writeInline } from '../../../core/write/fragment'
import { writeText } from '../../../core/write/text'
import { $itemOf } from '../acts/place'
import { $readInterview } from '../convert/readNodes'
import { $placeOfPoint } from '../places/placeOfCaret'

/** What leaves the editor by copying, cutting and dragging. */
export interface Copied {
  html: string
  text: string
}

/**
 * The selection for other programs: over several turns with the labels of the house style, inside of one turn the words
 * alone. Null where Lexical's own way has to do, as inside of a biography.
 */
export function $copiedSelection(selection: BaseSelection | null, style: HouseStyle): Copied | null {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null
  const slice = $sliceOf(selection)
  if (!slice) return null
  const isInOneItem = $itemOf(selection.anchor.getNode())?.is($itemOf(selection.focus.getNode()))
  const [only] = slice.body
  if (isInOneItem && only) return copiedWords(slice, only, style)
  const text = writeText(slice, { style }).content.trimEnd()
  return text === '' ? null : { html: writeFragment(slice, { style, withHeadline: true }).content, text }
}

function $sliceOf(selection: RangeSelection): Interview | null {
  const points = [selection.anchor, selection.focus]
  const [from, to] = (selection.isBackward() ? points.reverse() : points).map((point) => $placeOfPoint(point))
  return from && to ? sliceInterview($readInterview(), from, to) : null
}

/** Words of a note are copied too, if they are all that is selected: they are wanted then. */
function copiedWords(slice: Interview, item: BodyItem, style: HouseStyle): Copied | null {
  const blocks = (item.type === 'turn' ? item.blocks : [item]).map(
    (block): BodyItem =>
      block.type === 'note' || block.type === 'pullQuote' || block.type === 'subhead'
        ? { type: 'paragraph', content: block.content }
        : block,
  )
  const [first] = blocks
  if (blocks.length === 1 && first?.type === 'paragraph') {
    return { html: writeInline(first.content), text: plainText(first.content) }
  }
  const words: Interview = { ...slice, body: blocks }
  return { html: writeFragment(words, { style }).content, text: writeText(words, { style }).content.trimEnd() }
}
