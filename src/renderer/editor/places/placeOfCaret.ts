import { $isListItemNode, $isListNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical'
import type { TextPlace } from '../../../core/interview/finding'
import type { TextPoint } from '../../../core/interview/sliceInterview'
import { $childOf, $itemOf } from '../acts/place'
import { $bioPerson, $isBioNode } from '../nodes/BioNode'
import { $isBoxNode } from '../nodes/BoxNode'
import { $isFieldNode, fieldState } from '../nodes/FieldNode'
import { $isFigureNode } from '../nodes/FigureNode'
import { $isTurnNode } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'
import { $piecesOf } from './pieces'

/**
 * Where the caret is; a selection inside one text has a stretch, one over several texts is taken where it ends. Null
 * where nothing, or no text, is selected.
 */
export function $placeOfCaret(): TextPlace | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const focus = $placeOfPoint(selection.focus)
  const anchor = selection.isCollapsed() ? focus : $placeOfPoint(selection.anchor)
  if (!focus || !anchor) return focus
  const inOneText = anchor.path.join('/') === focus.path.join('/')
  if (!inOneText) return { path: focus.path, from: focus.at, to: focus.at }
  return { path: focus.path, from: Math.min(anchor.at, focus.at), to: Math.max(anchor.at, focus.at) }
}

/** Where one end of a selection is. */
export function $placeOfPoint(point: PointType): TextPoint | null {
  const node = point.getNode()
  const item = $itemOf(node)
  const block = item && ($findMatchingParent(node, (parent) => $isHolder(parent, item)) as ElementNode | null)
  if (!item || !block) return null
  const path = $pathOf(item, block)
  return path && { path, at: $offsetIn(block, point) }
}

/** What holds one text: a list item, or the innermost block. */
function $isHolder(node: LexicalNode, item: ElementNode): boolean {
  return $isElementNode(node) && !node.isInline() && !$isListNode(node) && !($isContainer(node) && node.is(item))
}

function $isContainer(node: LexicalNode): boolean {
  return $isTurnNode(node) || $isBioNode(node) || $isBoxNode(node)
}

function $pathOf(item: ElementNode, block: ElementNode): TextPlace['path'] | null {
  if ($isFieldNode(item)) return $pathOfField(item)
  const child = $childOf(item, block)
  if ($isBioNode(item)) {
    const person = $getPeople().findIndex(({ id }) => id === $bioPerson(item))
    return person === -1 || !child ? null : ['people', person, 'bio', child.getIndexWithinParent()]
  }
  const inBody = ['body', indexAmong(item, (node) => !$isFieldNode(node))]
  if ($isBoxNode(item)) {
    const nth = child?.getIndexWithinParent() ?? 0
    return nth === 0 ? [...inBody, 'title'] : [...inBody, 'content', nth - 1]
  }
  if (!$isTurnNode(item)) return [...inBody, ...$pathInBlock(item, block)]
  return child && [...inBody, 'blocks', child.getIndexWithinParent(), ...$pathInBlock(child, block)]
}

function $pathOfField(field: ElementNode): TextPlace['path'] {
  const name = $isFieldNode(field) ? $getState(field, fieldState) : 'kicker'
  if (name !== 'standfirst') return ['frame', name]
  return ['frame', name, indexAmong(field, (node) => $isFieldNode(node) && $getState(node, fieldState) === name)]
}

function $pathInBlock(block: ElementNode, holder: ElementNode): TextPlace['path'] {
  if ($isListNode(block)) return ['items', $itemsBefore(block, holder)]
  return [$isFigureNode(block) ? 'caption' : 'content']
}

/** How many items of the model's flat list come before this one. */
function $itemsBefore(list: ElementNode, item: ElementNode): number {
  const holders: ElementNode[] = []
  const visit = (node: LexicalNode) => {
    if (!$isElementNode(node) || node.isInline()) return
    const lists = node.getChildren().filter($isListNode)
    if ($isListItemNode(node) && (node.getChildrenSize() > lists.length || lists.length === 0)) holders.push(node)
    for (const child of $isListNode(node) ? node.getChildren() : lists) visit(child)
  }
  visit(list)
  return Math.max(
    holders.findIndex((holder) => holder.is(item)),
    0,
  )
}

function $offsetIn(block: ElementNode, point: PointType): number {
  const node = point.getNode()
  const before = $piecesBefore(block, node)
  if (point.type === 'text') return before + point.offset
  const children = $isElementNode(node) ? node.getChildren().slice(0, point.offset) : []
  return before + $sizeOf(children)
}

function $piecesBefore(block: ElementNode, node: LexicalNode): number {
  let size = 0
  for (let current: LexicalNode | null = node; current && !current.is(block); current = current.getParent()) {
    size += $sizeOf(current.getPreviousSiblings())
  }
  return size
}

function $sizeOf(nodes: readonly LexicalNode[]): number {
  return $piecesOf(nodes.filter((node) => !$isListNode(node))).reduce((sum, piece) => sum + piece.size, 0)
}

function indexAmong(node: ElementNode, counts: (node: LexicalNode) => boolean): number {
  return node.getPreviousSiblings().filter(counts).length
}
