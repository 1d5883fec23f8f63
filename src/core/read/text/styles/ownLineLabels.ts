import type { Candidate } from '../candidate'
import { labelCandidate } from '../labelCandidate'

/** Lines that are nothing but a short text without colon or full stop, and come more than once. */
export function ownLineLabels(text: string): Candidate[] {
  const lines: Candidate[] = []
  const counts = new Map<string, number>()
  for (const found of text.matchAll(/^[^\n]{1,80}$/gmu)) {
    const after = found.index + found[0].length
    const line = labelCandidate(text, { start: found.index, colon: after, after, closing: '', boundary: 'line' }, true)
    if (!line || line.number || line.label.length > 40 || /:|[.!?…,;]$/u.test(line.label)) continue
    counts.set(line.key, (counts.get(line.key) ?? 0) + 1)
    lines.push(line)
  }
  return lines.filter((line) => (counts.get(line.key) ?? 0) > 1)
}
