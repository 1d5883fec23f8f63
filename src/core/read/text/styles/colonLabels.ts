import type { Boundary, Candidate } from '../candidate'
import { labelCandidate } from '../labelCandidate'
import { startOfMarks, withoutMarks } from '../labelMarks'
import { shapeOf, tidyLabel } from '../labelShape'
import { endsSentence, isInitial, isTitle, wordBefore } from '../sentences'
import { isSpace } from '../spaces'

const COLON = /[^\S\n]?[:：](\*{1,3}|_{2})?(?=\s|$|[\p{Lu}„“"»«‚])/gu
const MAX_LABEL = 70
const MOST_INITIALS = 4
/** After one of these and a space, somebody else may begin to speak. */
const BREAKS = '.!?…:)]}#”“"»«›‹’\'–—'

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
      .map(([start, boundary]) => labelCandidate(text, { start, colon, after, closing, boundary }))
      .filter((option) => option !== null)
      // A colon without a space is a slip of the keyboard before a turn, but usual inside of one.
      .filter((option) => spaced || option.boundary === 'line')
    if (options.length > 0) groups.push(options)
  }
  return groups
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
