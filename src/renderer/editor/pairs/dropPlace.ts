import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { $pairAround, $unitAround } from '../acts/pairActs'
import { $itemOf } from '../acts/place'
import { $isFieldNode } from '../nodes/FieldNode'
import { $isTurnNode } from '../nodes/TurnNode'

export interface DropPlace {
  beside: NodeKey
  where: 'before' | 'after'
  /** Where the line is drawn, from the top of the window; null where the pair would stay where it is. */
  line: number | null
}

/** Where a pair would go if it were let go at this height: between two pairs, or beside a block between them. */
export function dropPlaceAt(editor: LexicalEditor, dragged: NodeKey, height: number): DropPlace | null {
  const root = editor.getRootElement()
  if (!root) return null
  const element = elementAt(root, height)
  return editor.read(() => {
    const node = element && $getNearestNodeFromDOMNode(element)
    const item = (node && $itemOf(node)) ?? $lastItem()
    const unit = item && $unitAround($isFieldNode(item) ? ($firstItem() ?? item) : item)
    const [first, last] = [unit?.[0], unit?.at(-1)]
    const top = first && editor.getElementByKey(first.getKey())?.getBoundingClientRect().top
    const bottom = last && editor.getElementByKey(last.getKey())?.getBoundingClientRect().bottom
    if (!first || !last || top === undefined || bottom === undefined) return null
    const where = height < (top + bottom) / 2 ? 'before' : 'after'
    const line = $stays(dragged, where === 'before' ? first : last, where) ? null : where === 'before' ? top : bottom
    return { beside: first.getKey(), where, line }
  })
}

/** Between two turns lies the sheet itself: then it is what stands a little above or below. */
const GAPS = [0, -20, 20, -40, 40]

function elementAt(root: HTMLElement, height: number): Element | undefined {
  const { left, width } = root.getBoundingClientRect()
  return GAPS.map((gap) => document.elementFromPoint(left + width / 2, height + gap)).find(
    (element): element is Element => element !== null && element !== root && root.contains(element),
  )
}

/** Whether the place is the pair itself, or its own upper or lower edge. */
function $stays(dragged: NodeKey, edge: ElementNode, where: DropPlace['where']): boolean {
  const turn = $getNodeByKey(dragged)
  if (!$isTurnNode(turn)) return true
  const pair = $pairAround(turn)
  const beyond = where === 'before' ? edge.getPreviousSibling() : edge.getNextSibling()
  return pair.some((item) => item.is(edge) || item.is(beyond))
}

function $firstItem(): ElementNode | undefined {
  return $getRoot()
    .getChildren()
    .filter($isElementNode)
    .find((item) => !$isFieldNode(item))
}

function $lastItem(): ElementNode | null {
  const last = $getRoot().getLastChild()
  return $isElementNode(last) && !$isFieldNode(last) ? last : null
}
