import { $isElementNode } from 'lexical'
import { $isTurnNode } from '../nodes/TurnNode'
import { $atEndOf, $atStartOf, $selectedItems, type Place } from './place'

/**
 * Takes away turns that are selected whole, from the start of one to the end of another, with what stands between them.
 * Deleting their words alone would leave the first one's label without words. False: something else is selected; of a single
 * turn the words are meant.
 */
export function $removeTurns(place: Place): boolean {
  const { selection } = place
  const items = $selectedItems(place)
  const [first, last] = [items[0], items.at(-1)]
  if (items.length < 2 || !$isTurnNode(first) || !$isTurnNode(last)) return false
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  if (!$atStartOf(first, from) || !$atEndOf(last, to)) return false
  const [previous, next] = [first.getPreviousSibling(), last.getNextSibling()]
  for (const item of items) item.remove()
  if ($isElementNode(next)) next.selectStart()
  else previous?.selectEnd()
  return true
}
