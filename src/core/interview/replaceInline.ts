import type { Inline, TextRun } from './interview'

/**
 * The content with the characters from `from` up to `to` replaced by `text`, counted in its plain text (a line break is one). The new words take
 * marks, link and language of the run that they begin in; the rest keeps its own.
 */
export function replaceInline(content: readonly Inline[], from: number, to: number, text: string): Inline[] {
  const home = content[homeOf(content.map(pieceOf), from, to)]
  const words: TextRun = { ...(home && isRun(home) && home), text }
  const [before, after] = [sliceInline(content, 0, from), sliceInline(content, to, Number.POSITIVE_INFINITY)]
  return [...before, words, ...after].reduce<Inline[]>(addRun, [])
}

/** The content of the characters from `from` up to `to` of its plain text. */
export function sliceInline(content: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0
  return content.flatMap((inline): Inline[] => {
    const { size } = pieceOf(inline)
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, size)]
    at += size
    if (start >= end) return []
    return [isRun(inline) ? { ...inline, text: inline.text.slice(start, end) } : inline]
  })
}

/** A run of text or a line break, as far as places are concerned. */
export interface Piece {
  size: number
  isText: boolean
}

/**
 * Which piece takes words that replace the characters from `from` up to `to`: the text with the first of them; for an
 * insertion the text before it, else the one behind. -1: no text touches the place.
 */
export function homeOf(pieces: readonly Piece[], from: number, to: number): number {
  let at = 0
  let touching = -1
  for (const [index, { size, isText }] of pieces.entries()) {
    const end = at + size
    if (isText && (from === to ? from > at && from <= end : from >= at && from < end)) return index
    if (isText && touching === -1 && at <= to && end >= from) touching = index
    at = end
  }
  return touching
}

function pieceOf(inline: Inline): Piece {
  return isRun(inline) ? { size: inline.text.length, isText: true } : { size: 1, isText: false }
}

function isRun(inline: Inline): inline is TextRun {
  return 'text' in inline
}

function addRun(content: readonly Inline[], inline: Inline): Inline[] {
  const last = content.at(-1)
  if (isRun(inline) && inline.text === '') return [...content]
  if (!last || !isRun(last) || !isRun(inline) || !sameLook(last, inline)) return [...content, inline]
  return [...content.slice(0, -1), { ...last, text: last.text + inline.text }]
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return a.link === b.link && a.lang === b.lang && (a.marks ?? []).join() === (b.marks ?? []).join()
}
