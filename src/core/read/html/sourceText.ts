import type { Inline } from '../../interview/interview'
import type { HtmlBlock } from './block'
import { BlockText } from './blockText'

/** A stretch of one block's plain text. */
export interface Stretch {
  block: number
  from: number
  to: number
}

/** Added for the reader of plain text, such as `Q: ` before a bold question; stands nowhere in the page. */
interface Added {
  added: string
}

export type Piece = Stretch | Added

/** Beginning and end of a paragraph that must be found where its middle was changed. */
const ANCHOR = 24

/**
 * The text of a page as the reader of plain text takes it, and the way back: which stretch of which block a paragraph of
 * its reading came from. Both are compared without white space, which that reader may change.
 */
export class SourceText {
  readonly text: string
  private readonly letters: string
  private readonly pieces: { piece: Piece; start: number; length: number }[] = []
  private cursor = 0
  /** The block that was asked for last: paragraphs come in the order of the page. */
  private last: { block: number; text: BlockText } | null = null

  constructor(
    private readonly blocks: readonly HtmlBlock[],
    pieces: readonly Piece[],
  ) {
    const texts = pieces.map((piece) => ('added' in piece ? piece.added : this.textOf(piece)))
    this.text = texts.join('')
    this.letters = withoutSpace(this.text)
    let start = 0
    texts.forEach((text, index) => {
      const { length } = withoutSpace(text)
      const piece = pieces[index]
      if (piece) this.pieces.push({ piece, start, length })
      start += length
    })
  }

  /** Before another reading is placed: its paragraphs come in the order of the text again. */
  startOver(): void {
    this.cursor = 0
  }

  /** Where a paragraph stands. Paragraphs are asked for in the order of the text; others are found too. */
  place(paragraph: string): Stretch[] {
    const wanted = withoutSpace(paragraph)
    if (wanted === '') return []
    const [from, to] = this.find(wanted, this.cursor) ?? this.find(wanted, 0) ?? [0, 0]
    if (to > this.cursor) this.cursor = to
    return this.stretches(from, to)
  }

  contentOf(stretches: readonly Stretch[]): Inline[] {
    return stretches.flatMap(({ block, from, to }, index): Inline[] => {
      const slice = this.blockText(block).slice(from, to)
      return index > 0 ? [{ text: ' ' }, ...slice] : slice
    })
  }

  textOf({ block, from, to }: Stretch): string {
    return this.blockText(block).text.slice(from, to)
  }

  private blockText(block: number): BlockText {
    if (this.last?.block !== block) this.last = { block, text: new BlockText(this.blocks[block]?.content ?? []) }
    return this.last.text
  }

  /** Line-end hyphens may have been undone in the paragraph; then its beginning and its end are looked for. */
  private find(wanted: string, cursor: number): [number, number] | null {
    const at = this.letters.indexOf(wanted, cursor)
    if (at !== -1) return [at, at + wanted.length]
    if (wanted.length < 2 * ANCHOR) return null
    const start = this.letters.indexOf(wanted.slice(0, ANCHOR), cursor)
    const end = this.letters.indexOf(wanted.slice(-ANCHOR), start + wanted.length - ANCHOR)
    const isNear = start !== -1 && end !== -1 && end + ANCHOR - start < wanted.length * 1.1
    return isNear ? [start, end + ANCHOR] : null
  }

  private stretches(from: number, to: number): Stretch[] {
    const found: Stretch[] = []
    for (let index = this.pieceAt(from); index < this.pieces.length; index++) {
      const entry = this.pieces[index]
      if (!entry || entry.start >= to) break
      if ('added' in entry.piece) continue
      if (entry.length === 0) continue
      const { block } = entry.piece
      const text = this.blockText(block)
      const first = text.lettersBefore(entry.piece.from)
      const start = text.offsetOf(first + Math.max(0, from - entry.start))
      const end = text.offsetOf(first + Math.min(entry.length, to - entry.start) - 1) + 1
      if (start < end) found.push({ block, from: start, to: end })
    }
    return found
  }

  /** The piece that holds a letter. */
  private pieceAt(letter: number): number {
    let [low, high] = [0, this.pieces.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.pieces[middle]?.start ?? 0) <= letter) low = middle
      else high = middle - 1
    }
    return low
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '')
}
