import { $getState } from 'lexical'
import type { Place } from '../acts/place'
import { $isBoxNode } from '../nodes/BoxNode'
import { $isFieldNode, fieldState } from '../nodes/FieldNode'

/** Kicker, headline, byline and the title of a box are plain text in the interview: a mark or a link there would not be kept. */
export function $isPlainText({ item, block }: Pick<Place, 'item' | 'block'>): boolean {
  if ($isFieldNode(item)) return $getState(item, fieldState) !== 'standfirst'
  return $isBoxNode(item) && block.getPreviousSibling() === null
}
