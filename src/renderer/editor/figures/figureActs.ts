import { $createParagraphNode, $isElementNode, $isParagraphNode, type ElementNode } from 'lexical'
import type { ImageRef } from '../../../core/interview/interview'
import { $lastField } from '../acts/betweenActs'
import { $childOf, $isBlankTurn, type Place } from '../acts/place'
import { $isBioNode } from '../nodes/BioNode'
import { $isBoxNode } from '../nodes/BoxNode'
import { $isFieldNode } from '../nodes/FieldNode'
import { $createFigureNode, type FigureNode } from '../nodes/FigureNode'
import { $isTurnNode } from '../nodes/TurnNode'

/** Where a figure is to stand: beside this block. */
export interface Spot {
  beside: ElementNode
  where: 'before' | 'after'
}

/** Behind the block with the caret: in a turn between its paragraphs, else between the items of the body. */
export function $spotAt({ item, block }: Place): Spot {
  if ($isFieldNode(item)) return $afterFrame(item)
  if ($isBioNode(item) || $isBoxNode(item)) return { beside: item, where: 'after' }
  return { beside: $childOf(item, block) ?? item, where: 'after' }
}

/** Below the headline and what belongs to it, which stay together. */
export function $afterFrame(field: ElementNode): Spot {
  return { beside: $lastField(field), where: 'after' }
}

/** Puts pictures in, one below the other. An empty paragraph that the caret stood in makes room for them. */
export function $insertFigures({ beside, where }: Spot, images: readonly ImageRef[]): void {
  const figures = images.map($createFigureNode)
  const mayGo = where === 'after' && $mayGo(beside)
  let last = beside
  for (const [index, figure] of figures.entries()) {
    if (index === 0 && where === 'before') last.insertBefore(figure)
    else last.insertAfter(figure)
    last = figure
  }
  if (mayGo) beside.remove()
  figures[0]?.selectEnd()
}

function $mayGo(block: ElementNode): boolean {
  const parent = block.getParent()
  return $isParagraphNode(block) && block.isEmpty() && !($isTurnNode(parent) && $isBlankTurn(parent))
}

/** The picture with its caption. A turn keeps a place to write. */
export function $removeFigure(figure: FigureNode): void {
  const neighbour = figure.getPreviousSibling() ?? figure.getNextSibling()
  if ($isElementNode(neighbour) && !$isFieldNode(neighbour)) {
    figure.remove()
    neighbour.selectEnd()
    return
  }
  const paragraph = $createParagraphNode()
  figure.replace(paragraph)
  paragraph.select()
}

/**
 * Moves a figure past its neighbour; at the edge of a turn it leaves it, and from between two turns it goes into the next
 * one, so that every place can be reached.
 */
export function $moveFigure(figure: FigureNode, direction: 'up' | 'down'): boolean {
  const up = direction === 'up'
  const neighbour = up ? figure.getPreviousSibling() : figure.getNextSibling()
  const turn = figure.getParent()
  if (!neighbour && $isTurnNode(turn)) {
    if (turn.getChildrenSize() === 1) turn.append($createParagraphNode())
    if (up) turn.insertBefore(figure)
    else turn.insertAfter(figure)
    return true
  }
  if (!$isElementNode(neighbour) || $isFieldNode(neighbour)) return false
  const edge = $isTurnNode(neighbour) ? (up ? neighbour.getLastChild() : neighbour.getFirstChild()) : null
  // Into a turn: behind its last block, or before its first.
  if (edge && up) edge.insertAfter(figure)
  else if (edge) edge.insertBefore(figure)
  else if (up) neighbour.insertBefore(figure)
  else neighbour.insertAfter(figure)
  return true
}
