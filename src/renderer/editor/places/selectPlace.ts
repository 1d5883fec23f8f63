import {
  $createRangeSelection,
  $isElementNode,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import type { TextPlace } from '../../../core/interview/finding'
import { bringIntoView, scrollerOf } from './bringIntoView'
import { $createSpotFinder, type Spot } from './findSpot'
import { $piecesOfSpot, pointIn, stretchIn } from './pieces'
import { rangeOf } from './rangeOf'

/** Selects a place and brings it into view. False where it does not stand in the text. Without `takeFocus` the focus stays where it is. */
export function selectPlace(editor: LexicalEditor, place: TextPlace, takeFocus: boolean): boolean {
  const root = editor.getRootElement()
  if (takeFocus) root?.focus({ preventScroll: true })
  const tag = takeFocus ? [SKIP_SCROLL_INTO_VIEW_TAG] : [SKIP_SCROLL_INTO_VIEW_TAG, SKIP_DOM_SELECTION_TAG]
  let spot: Spot | null = null
  const $act = () => {
    spot = $createSpotFinder()(place.path)
    if (spot) $select(spot, place)
  }
  editor.update($act, { discrete: true, tag })
  const target = spot && targetOf(editor, spot, place)
  if (root && target) bringIntoView(target, scrollerOf(root))
  return spot !== null
}

function $select(spot: Spot, place: TextPlace): void {
  const pieces = $piecesOfSpot(spot)
  // Without a stretch the caret goes to the start: a letter typed next must not replace a whole text.
  const { from, to } = place.from === undefined ? { from: 0, to: 0 } : stretchIn(pieces, place)
  const start = pointIn(pieces, from, from < to)
  const end = pointIn(pieces, to)
  if (!start || !end) {
    $toStart(spot.element)
    return
  }
  const selection = $createRangeSelection()
  selection.anchor.set(start.node.getKey(), start.offset, 'text')
  selection.focus.set(end.node.getKey(), end.offset, 'text')
  $setSelection(selection)
}

function $toStart(element: ElementNode): void {
  const first = element.getFirstDescendant()
  if ($isElementNode(first)) first.select(0, 0)
  else element.selectStart()
}

/** Where the words of a place are in the window, their first line; null where the text does not show them. */
export function boxOfPlace(editor: LexicalEditor, place: TextPlace): DOMRect | null {
  const spot = editor.getEditorState().read(() => $createSpotFinder()(place.path))
  const target = spot && targetOf(editor, spot, place)
  return (target instanceof Range ? target.getClientRects()[0] : target?.getBoundingClientRect()) ?? null
}

function targetOf(editor: LexicalEditor, spot: Spot, place: TextPlace): Range | Element | null {
  const range = spot.text && editor.getEditorState().read(() => rangeOf(editor, $piecesOfSpot(spot), place))
  return range ?? editor.getElementByKey(spot.element.getKey())
}
