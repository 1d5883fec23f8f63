import type { Finding, TextPlace } from '../interview/finding'

export interface Fix {
  place: TextPlace
  text: string
}

/**
 * The safe change in one step for a finding, or null. A rule that knows one gives the words at its place as value `text`
 * and the right ones as `instead`. Only what differs is replaced, so that marks in between stay.
 */
export function fixOf({ where, values: { text, instead } }: Finding): Fix | null {
  if (where?.from === undefined || typeof text !== 'string' || typeof instead !== 'string') return null
  const shorter = Math.min(text.length, instead.length)
  let [start, end] = [0, 0]
  while (start < shorter && text[start] === instead[start]) start++
  while (end < shorter - start && text.at(-1 - end) === instead.at(-1 - end)) end++
  const place = { path: where.path, from: where.from + start, to: where.from + text.length - end }
  return { place, text: instead.slice(start, instead.length - end) }
}
