import { $getNearestNodeFromDOMNode, $getRoot, $isElementNode, type ElementNode, type LexicalEditor } from 'lexical'
import { $childOf, $itemOf } from '../acts/place'
import { $isBioNode } from '../nodes/BioNode'
import { $isBoxNode } from '../nodes/BoxNode'
import { $isFieldNode } from '../nodes/FieldNode'
import { $isTurnNode } from '../nodes/TurnNode'
import { $afterFrame, type Spot } from './figureActs'

/** Where in the window something is dropped. */
type Point = Pick<DragEvent, 'clientX' | 'clientY'>

/** Over the words of a turn: between its blocks. Beside them, and everywhere else: between the items of the body. */
export function $spotUnder(editor: LexicalEditor, point: Point): Spot | null {
  const target = document.elementFromPoint(point.clientX, point.clientY)
  const node = target && $getNearestNodeFromDOMNode(target)
  const item = (node && $itemOf(node)) ?? $itemNear(editor, point)
  if (!item) return null
  if ($isFieldNode(item)) return $afterFrame(item)
  const inside = node && !node.is(item) && !$isBioNode(item) && !$isBoxNode(item) ? $childOf(item, node) : null
  return halfOf(editor, $isTurnNode(item) && inside ? inside : item, point)
}

function halfOf(editor: LexicalEditor, beside: ElementNode, { clientY }: Point): Spot {
  const box = editor.getElementByKey(beside.getKey())?.getBoundingClientRect()
  return { beside, where: box && clientY < box.top + box.height / 2 ? 'before' : 'after' }
}

/** The first item that ends below the point, else the last. Only while something is dragged beside the text. */
function $itemNear(editor: LexicalEditor, { clientY }: Point): ElementNode | null {
  const items = $getRoot().getChildren().filter($isElementNode)
  const below = items.find(
    (item) => (editor.getElementByKey(item.getKey())?.getBoundingClientRect().bottom ?? 0) > clientY,
  )
  return below ?? items.at(-1) ?? null
}
