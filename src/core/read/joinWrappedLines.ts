import { endsSentence } from './text/sentences'

/** Characters of the longest line. */
const WIDEST = 140
const NARROWEST = 35
/** Fewer lines say nothing about the width of a page. */
const FEWEST_LINES = 3
/** A line shorter than this share of the width ends a paragraph, if it ends a sentence. */
const FULL = 0.72
/** Of the full lines stop amid a sentence. */
const AMID = 0.4
/** Of the lines that stop amid a sentence are full. */
const MOST = 0.75
const LABEL = /^(?:\p{Lu}[^:.!?]{0,40}|[QA])\s?:\s/u
const BULLET = /^(?:[-–•*·]|\d{1,2}[.)])\s/u
const CUT_WORD = /(\p{L}+)-$/u
/** After "Haupt- und" or "pre- and" the hyphen is meant. */
const COORDINATION = /^(?:und|oder|bzw\.|sowie|bis|and|or|to)(?:$|\s)/u

/**
 * The paragraphs of a plain text. Where a PDF viewer or a mail program wrapped the lines at a width of their own, they are
 * joined again, and a word cut at a line's end is whole; any other line is a paragraph.
 */
export function joinWrappedLines(text: string): string[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/u).map((line) => line.trim())
  return stretchesOf(lines).flatMap((stretch) => (isWrapped(stretch) ? joined(stretch, text) : stretch))
}

/** Lines without a blank one between them. */
function stretchesOf(lines: readonly string[]): string[][] {
  const stretches: string[][] = [[]]
  for (const line of lines) {
    if (line !== '') stretches.at(-1)?.push(line)
    else if (stretches.at(-1)?.length !== 0) stretches.push([])
  }
  return stretches.filter((stretch) => stretch.length > 0)
}

/** Wrapped lines stop amid a sentence where the line is full, and nowhere else. */
function isWrapped(lines: readonly string[]): boolean {
  const width = widthOf(lines)
  if (lines.length < FEWEST_LINES || width > WIDEST || width < NARROWEST) return false
  const before = lines.slice(0, -1)
  const isFull = (line: string) => line.length >= width * FULL
  const amid = before.filter((line) => !endsSentence(line) && !line.endsWith(':'))
  return (
    amid.length >= before.filter(isFull).length * AMID &&
    amid.filter(isFull).length >= amid.length * MOST &&
    amid.length > 1
  )
}

function widthOf(lines: readonly string[]): number {
  return lines.reduce((most, { length }) => Math.max(most, length), 0)
}

function joined(lines: readonly string[], text: string): string[] {
  const width = widthOf(lines)
  const paragraphs: string[] = []
  let before: string | null = null
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const isEnd = before === null || (before.length < width * FULL && endsSentence(before))
    if (open === undefined || isEnd || LABEL.test(line) || BULLET.test(line)) paragraphs.push(line)
    else paragraphs[paragraphs.length - 1] = joinedLine(open, line, text)
    before = line
  }
  return paragraphs
}

function joinedLine(open: string, line: string, text: string): string {
  const cut = CUT_WORD.exec(open)?.[1]
  if (cut === undefined || COORDINATION.test(line)) return `${open} ${line}`
  const rest = /^\p{L}+/u.exec(line)?.[0] ?? ''
  const isCompound = !/^\p{Ll}/u.test(rest) || text.includes(`${cut}-${rest}`)
  return isCompound ? open + line : open.slice(0, -1) + line
}
