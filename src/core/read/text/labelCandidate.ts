import type { Boundary, Candidate } from './candidate'
import { timeAfterColon, timeOnLineBefore, withoutMarks } from './labelMarks'
import { isLabel, keyOf, tidyLabel } from './labelShape'
import { skipSpaces } from './spaces'

/** A label as it stands in the text. */
export interface WrittenLabel {
  start: number
  colon: number
  /** Right after colon and emphasis. */
  after: number
  /** Emphasis that follows the colon. */
  closing: string
  boundary: Boundary
}

/** The candidate for a label, or null where the words cannot be one. `isLine`: the label has the line to itself. */
export function labelCandidate(text: string, place: WrittenLabel, isLine = false): Candidate | null {
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
