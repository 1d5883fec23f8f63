import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type TextNode,
} from 'lexical'
import type { TextPlace } from '../../../core/interview/finding'
import { replaceInline } from '../../../core/interview/replaceInline'
import { plainText } from '../../../core/interview/views'
import { $getPeople, $setPeople } from '../rootState'
import { $createSpotFinder, type Spot } from './findSpot'
import { $piecesOfSpot, homePiece, type NodePiece, stretchIn } from './pieces'

export interface Replacement {
  place: TextPlace
  /** One line: a line feed becomes a space. */
  text: string
}

/**
 * Puts other words at places. Marks and links stay; new words take those of the run that they begin in. All places
 * are those of the text before the first replacement; where two overlap, the later one is left out.
 * Returns how many were replaced: a place that is gone is none.
 */
export function $replaceAt(replacements: readonly Replacement[]): number {
  const find = $createSpotFinder()
  const found = backwards(replacements).map((one) => ({ ...one, spot: find(one.place.path) }))
  return found.filter(({ place, text, spot }) =>
    spot?.text ? $replaceIn(spot, place, text) : $replaceInBio(place, text),
  ).length
}

/** From the end of each text to its start, so that no replacement moves the place of another. */
function backwards(replacements: readonly Replacement[]): Replacement[] {
  const byText = new Map<string, Replacement[]>()
  for (const one of replacements) {
    const text = JSON.stringify(one.place.path)
    byText.set(text, [...(byText.get(text) ?? []), one])
  }
  return [...byText.values()].flatMap((group) => withoutOverlaps(group).reverse())
}

function withoutOverlaps(group: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = []
  let end = 0
  for (const one of [...group].sort((a, b) => (a.place.from ?? 0) - (b.place.from ?? 0))) {
    if ((one.place.from ?? 0) < end) continue
    kept.push(one)
    end = one.place.to ?? Number.POSITIVE_INFINITY
  }
  return kept
}

/** Puts other words at a place of a spot. */
export function $replaceIn(spot: Spot, place: Pick<TextPlace, 'from' | 'to'>, text: string): boolean {
  const pieces = $piecesOfSpot(spot)
  const { from, to } = stretchIn(pieces, place)
  const words = oneLine(text)
  const home = homePiece(pieces, from, to)
  if (!home) $insertBare(spot.element, pieces, from, words)
  for (const piece of pieces) {
    const start = Math.max(from - piece.start, 0)
    const end = Math.min(to - piece.start, piece.size)
    if ($isTextNode(piece.node)) $splice(piece.node, Math.min(start, piece.size), end, piece === home ? words : '')
    else if (start < end) piece.node.remove()
  }
  return true
}

function $insertBare(element: ElementNode, pieces: readonly NodePiece[], from: number, words: string): void {
  const node = $createTextNode(words)
  const next: LexicalNode | undefined = pieces.find(({ start }) => start >= from)?.node
  if (next) next.insertBefore(node)
  else element.append(node)
}

function $splice(node: TextNode, from: number, to: number, words: string): void {
  const removed = Math.max(to - from, 0)
  if (removed === 0 && words === '') return
  if (removed === node.getTextContentSize() && words === '') {
    node.remove()
    return
  }
  const selection = $getSelection()
  node.spliceText(from, removed, words)
  if (!$isRangeSelection(selection)) return
  for (const point of [selection.anchor, selection.focus]) $keepPoint(point, node, from, removed, words.length)
}

/** The caret stays between the characters where it was. */
function $keepPoint(point: PointType, node: TextNode, from: number, removed: number, added: number): void {
  if (point.key !== node.getKey() || point.offset <= from) return
  const behind = point.offset >= from + removed
  point.set(point.key, behind ? point.offset + added - removed : from + added, 'text')
}

/** The bio of a person who has no box: the words lie with the person alone. */
function $replaceInBio({ path, from, to }: TextPlace, text: string): boolean {
  const [part, index, field, nth] = path
  const person = part === 'people' && field === 'bio' ? $getPeople()[Number(index)] : undefined
  const content = person?.bio[Number(nth)]
  if (!person || !content) return false
  const words = replaceInline(content, from ?? 0, to ?? plainText(content).length, oneLine(text))
  const bio = person.bio.map((old) => (old === content ? words : old))
  $setPeople($getPeople().map((other) => (other === person ? { ...person, bio } : other)))
  return true
}

function oneLine(text: string): string {
  return text.replaceAll(/\r\n?|\n/g, ' ')
}
