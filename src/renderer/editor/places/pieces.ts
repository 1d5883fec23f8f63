import { $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type TextNode } from 'lexical'
import { homeOf } from '../../../core/interview/replaceInline'
import type { Spot } from './findSpot'

/** A text node or a line break of a spot, and where it begins in the spot's plain text. */
export interface NodePiece {
  node: LexicalNode
  start: number
  size: number
  isText: boolean
}

/** The pieces of nodes, links opened, in order. */
export function $piecesOf(nodes: readonly LexicalNode[]): NodePiece[] {
  const pieces: NodePiece[] = []
  let start = 0
  const visit = (node: LexicalNode) => {
    if ($isTextNode(node)) add(node, node.getTextContentSize(), true)
    else if ($isLineBreakNode(node)) add(node, 1, false)
    else if ($isElementNode(node)) node.getChildren().forEach(visit)
  }
  const add = (node: LexicalNode, size: number, isText: boolean) => {
    pieces.push({ node, start, size, isText })
    start += size
  }
  nodes.forEach(visit)
  return pieces
}

/** A point in the text: the text node and the offset in it. At a seam the earlier node, unless `later`. */
export function pointIn(
  pieces: readonly NodePiece[],
  offset: number,
  later = false,
): { node: TextNode; offset: number } | null {
  const texts = pieces.filter(({ node, start, size }) => $isTextNode(node) && start <= offset && offset <= start + size)
  const piece = later ? texts.at(-1) : texts[0]
  return piece && $isTextNode(piece.node) ? { node: piece.node, offset: offset - piece.start } : null
}

/** The piece that takes the words which replace a stretch. */
export function homePiece(pieces: readonly NodePiece[], from: number, to: number): NodePiece | undefined {
  return pieces[homeOf(pieces, from, to)]
}

/** The length of a spot's text. */
export function lengthIn(pieces: readonly NodePiece[]): number {
  const last = pieces.at(-1)
  return last ? last.start + last.size : 0
}

/** The stretch of a place, kept inside of the text that stands there now. */
export function stretchIn(
  pieces: readonly NodePiece[],
  place: { from?: number | undefined; to?: number | undefined },
): { from: number; to: number } {
  const end = lengthIn(pieces)
  const from = Math.min(place.from ?? 0, end)
  return { from, to: Math.max(from, Math.min(place.to ?? end, end)) }
}

export function $piecesOfSpot({ text }: Spot): NodePiece[] {
  return $piecesOf(text ?? [])
}
