import { startOfMarks, timeAfterColon, timeOnLineBefore, withoutMarks } from './labelMarks'
import { isLabel, keyOf, shapeOf, tidyLabel } from './labelShape'
import { endsSentence, isInitial, isTitle, wordBefore } from './sentences'

/** `line`: at the start of a line. `sentence`: after the end of a sentence or a colon. `weak`: after any word. */
export type Boundary = 'line' | 'sentence' | 'weak'

/** A place that could be where somebody begins to speak. Offsets count characters of the cleaned text. */
export interface Candidate {
  start: number
  /** Where the spoken words begin. */
  end: number
  label: string
  key: string
  /** A remark that belongs to the spoken words, such as `(lacht)` between label and colon. */
  aside: string
  boundary: Boundary
  /** Seconds into the recording, where a time code stood beside the label. */
  time: number | null
  /** A question number before the label; `end` is where the text goes on after it. */
  number: { value: number; end: number } | null
  /** Opened before the label and closed after the spoken words. */
  emphasis: string
}

const COLON = /[^\S\n]?[:：](\*{1,3}|_{2})?(?=\s|$|[\p{Lu}„“"»«‚])/gu
const MAX_LABEL = 70
const MOST_INITIALS = 4
/** After one of these and a space, somebody else may begin to speak. */
const BREAKS = '.!?…:)]”“"»«›‹’\'–—'
/** `Q.`, `A.`, `Q1.`; other letters are lists. */
const POINTED_CUE = /(?<!\S)([QA])\d{0,3}\.(?=\s+[^\s\p{Ll}])/gu

/**
 * All places with a label and a colon. A colon may have several readings ("Plan B. Anna:"): they come as one group,
 * the shortest first, and `decide` takes the one that recurs.
 */
export function colonCandidates(text: string): Candidate[][] {
  const groups: Candidate[][] = []
  let lineStart = 0
  let lineEnd = lineEndAfter(text, 0)
  for (const found of text.matchAll(COLON)) {
    const colon = found.index
    while (lineEnd < colon) {
      lineStart = lineEnd + 1
      lineEnd = lineEndAfter(text, lineStart)
    }
    const closing = found[1] ?? ''
    const after = colon + found[0].length
    const spaced = /\s/u.test(text.charAt(after)) || after >= text.length
    const options = labelStarts(text, lineStart, colon)
      .map(([start, boundary]) => candidate(text, { start, colon, after, closing, boundary }))
      .filter((option) => option !== null)
      // A colon without a space is a slip of the keyboard before a turn, but usual inside of one.
      .filter((option) => spaced || option.boundary === 'line')
    if (options.length > 0) groups.push(options)
  }
  return groups
}

/** Lines that are nothing but a short text without colon or full stop, and come more than once. */
export function bareLineCandidates(text: string): Candidate[] {
  const lines: Candidate[] = []
  const counts = new Map<string, number>()
  for (const found of text.matchAll(/^[^\n]{1,60}$/gmu)) {
    const after = found.index + found[0].length
    const line = candidate(text, { start: found.index, colon: after, after, closing: '', boundary: 'line' }, true)
    if (!line || line.number || line.label.length > 40 || /:|[.!?…,;]$/u.test(line.label)) continue
    counts.set(line.key, (counts.get(line.key) ?? 0) + 1)
    lines.push(line)
  }
  return lines.filter((line) => (counts.get(line.key) ?? 0) > 1)
}

/** `Q.` and `A.` without a colon. One letter without the other is a list or an initial. */
export function pointedCueCandidates(text: string, taken: ReadonlySet<number>): Candidate[] {
  const cues: Candidate[] = []
  for (const found of text.matchAll(POINTED_CUE)) {
    const before = wordBefore(text, found.index - 1)
    const isLine = found.index === 0 || text.charAt(found.index - 1) === '\n'
    const isAfterSentence = endsSentence(before) && !isTitle(before) && !isInitial(before)
    const label = found[1] ?? ''
    const end = skipSpaces(text, found.index + found[0].length)
    // "A. Berg:" is a name.
    if (taken.has(found.index) || !(isLine || isAfterSentence)) continue
    const boundary = isLine ? 'line' : 'sentence'
    const marks = { aside: '', time: null, number: null, emphasis: '' }
    cues.push({ start: found.index, end, label, key: keyOf(label), boundary, ...marks })
  }
  const questions = cues.filter((cue) => cue.label === 'Q').length
  const answers = cues.length - questions
  const isPair = questions > 0 && answers > 0 && Math.abs(answers - questions) <= 1 + questions / 2
  return isPair ? cues : []
}

interface Written {
  start: number
  colon: number
  /** Right after colon and emphasis. */
  after: number
  /** Emphasis that follows the colon. */
  closing: string
  boundary: Boundary
}

function candidate(text: string, place: Written, isLine = false): Candidate | null {
  const { start, colon, closing, boundary } = place
  const marked = withoutMarks(text.slice(start, colon), { closing, isLine })
  const label = tidyLabel(marked.written)
  if (!isLabel(label)) return null
  // Emphasis after the colon that nothing opened before the label belongs to the words.
  const after = closing !== '' && marked.emphasis !== '' ? place.after - closing.length : place.after
  const code = marked.time === null ? timeAfterColon(text, after) : null
  const line = boundary === 'line' && marked.time === null && !code ? timeOnLineBefore(text, start) : null
  return {
    start: line?.start ?? start,
    end: skipSpaces(text, after + (code?.length ?? 0)),
    label,
    key: keyOf(label),
    aside: marked.aside,
    boundary,
    time: marked.time ?? code?.time ?? line?.time ?? null,
    number: marked.number && { value: marked.number.value, end: start + marked.number.length },
    emphasis: marked.emphasis,
  }
}

/** Where a label that ends at `colon` may begin, the nearest first. */
function labelStarts(text: string, lineStart: number, colon: number): [number, Boundary][] {
  const from = Math.max(lineStart, colon - MAX_LABEL)
  const starts: [number, Boundary][] = []
  for (let start = colon; start > from + 1; start--) {
    if (!isSpace(text.charAt(start - 1)) || !isBreak(text, start - 1) || '(['.includes(text.charAt(start))) continue
    const word = withoutEmphasis(wordBefore(text, start - 1))
    if (isTitle(word) || (isInitial(word) && isInsideName(text, lineStart, start, colon))) continue
    const outer = startOfMarks(text, lineStart, start)
    starts.push([outer, outer === lineStart ? 'line' : 'sentence'])
    if (!isInitial(word)) return starts
  }
  if (from === lineStart) starts.push([lineStart, 'line'])
  return starts
}

/**
 * Whether the initials before `start` begin a name: they stand where a sentence begins ("Gut. J. R. Berg:"), not
 * after a word they could belong to ("Plan B. Berg:").
 */
function isInsideName(text: string, lineStart: number, start: number, colon: number): boolean {
  const { kind } = shapeOf(tidyLabel(withoutMarks(text.slice(start, colon)).written))
  if (kind !== 'name' && kind !== 'word' && kind !== 'phrase') return false
  let from = start
  for (let count = 0; count < MOST_INITIALS; count++) {
    const word = wordBefore(text, from - 1)
    if (!isInitial(withoutEmphasis(word))) break
    from -= word.length + 1
    if (from <= lineStart) return true
  }
  from = startOfMarks(text, lineStart, from)
  return from <= lineStart || endsSentence(wordBefore(text, from - 1))
}

function withoutEmphasis(word: string): string {
  return word.replace(/^(?:\*+|__)/u, '')
}

/** A break may stand inside of closing emphasis: `**Why?** Anna:`. */
function isBreak(text: string, end: number): boolean {
  let at = end - 1
  while (at > end - 4 && text.charAt(at) === '*') at--
  return at >= 0 && BREAKS.includes(text.charAt(at))
}

function lineEndAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** The next character from `from` on that is no space; a line feed is none. */
export function skipSpaces(text: string, from: number): number {
  let end = from
  while (end < text.length && isSpace(text.charAt(end))) end++
  return end
}

function isSpace(character: string): boolean {
  return character === ' ' || (character !== '\n' && /\s/u.test(character))
}
