import type { FoundPlace } from './findPlace'
import type { Stretch } from './wordPattern'

/** A line or two around what was found. */
export interface Snippet {
  text: string
  /** The words of the query in it. */
  words: Stretch[]
}

/** How much stands before the first word, and in all, in UTF-16 units. */
const BEFORE = 36
const WHOLE = 150
const ELLIPSIS = '…'

/** The words around the first hit, on one line; cut between words where there are some. */
export function snippetOf({ passage, words }: FoundPlace): Snippet {
  const { text } = passage
  const first = words[0]?.from ?? 0
  const start = first <= BEFORE ? 0 : startOfWord(text, first - BEFORE, first)
  const end = start + WHOLE >= text.length ? text.length : endOfWord(text, start + WHOLE, words[0]?.to ?? 0)
  const lead = start > 0 ? ELLIPSIS : ''
  const shift = lead.length - start
  return {
    // One white space for another, so that the places stay right.
    text: lead + text.slice(start, end).replace(/\s/gu, ' ') + (end < text.length ? ELLIPSIS : ''),
    words: words
      .filter((word) => word.from >= start && word.to <= end)
      .map(({ from, to }) => ({ from: from + shift, to: to + shift })),
  }
}

/** The first beginning of a word at or behind `place`, `latest` at the latest. */
function startOfWord(text: string, place: number, latest: number): number {
  const space = text.slice(place, latest).search(/\s/u)
  return space < 0 ? wholeSign(text, place) : place + space + 1
}

function endOfWord(text: string, place: number, earliest: number): number {
  const space = text.slice(0, place).search(/\s\S*$/u)
  return space > earliest ? space : wholeSign(text, Math.max(place, earliest))
}

/** Not between the halves of a sign outside of the basic plane. */
function wholeSign(text: string, place: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place - 1 : place
}
