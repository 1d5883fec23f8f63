import { type Candidate, NO_MARKS } from './candidate'
import type { Decision } from './decide'
import { timeAfterColon } from './labelMarks'
import { endsWithQuestion } from './sentences'
import { skipSpaces } from './spaces'

/**
 * In a run-on paragraph a speaker may be cut short without a full stop. Labels that are known by now count there too,
 * wherever the speakers then take turns better than before: not the speaker himself, and not who is next anyway.
 */
export function withWeakPlaces(text: string, decision: Decision): readonly Candidate[] {
  if (decision.layout === 'lines') return decision.places
  const known = new Map(decision.places.map((place) => [place.label, place]))
  const labels = [...known.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<=\\s)(${labels.join('|')})[^\\S\\n]?:[^\\S\\n]+`, 'gu')
  const taken = new Set(decision.places.map((place) => place.end))
  const found: Candidate[] = []
  for (const match of text.matchAll(pattern)) {
    const place = known.get(match[1] ?? '')
    const colon = match.index + match[0].length
    const code = timeAfterColon(text, colon)
    const end = skipSpaces(text, colon + (code?.length ?? 0))
    if (!place || taken.has(end)) continue
    found.push({ ...place, ...NO_MARKS, time: code?.time ?? null, start: match.index, end, boundary: 'weak' })
  }
  const places = [...decision.places, ...found].sort((a, b) => a.start - b.start)
  const kept: Candidate[] = []
  places.forEach((place, index) => {
    if (place.boundary !== 'weak' || isTurn(text, place, kept.at(-1), places[index + 1])) kept.push(place)
  })
  return kept
}

/** A name before a colon often ends the standfirst ("… erklärt Ida Berg: raum: Frau Berg, …"): then nobody speaks there yet. */
function isTurn(text: string, place: Candidate, before: Candidate | undefined, after: Candidate | undefined): boolean {
  if (place.key === before?.key || place.key === after?.key) return false
  const words = text.slice(place.end, after?.start ?? text.length).trim()
  return words !== '' && (before !== undefined || endsWithQuestion(words))
}

function escaped(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}
