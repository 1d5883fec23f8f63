import { type Candidate, NO_MARKS } from '../candidate'
import { skipSpaces } from '../spaces'

/** `//S02: yes//` inside the words of somebody else: both spoke at once. */
const OVERLAP = /\/\/ ?([^/\n:]{1,40}): ?([^\n]*?)\/\//gu

/** Gives what was said in between to the one who said it, and the word back to the other. Only known labels count. */
export function withOverlaps(text: string, places: readonly Candidate[]): readonly Candidate[] {
  const known = new Map(places.map((place) => [place.label, place]))
  const found: Candidate[] = []
  let at = 0
  for (const match of text.matchAll(OVERLAP)) {
    const speaker = known.get(match[1]?.trim() ?? '')
    while ((places[at + 1]?.start ?? text.length) <= match.index) at += 1
    const interrupted = places[at]
    if (!speaker || !interrupted || interrupted.start > match.index) continue
    const closing = match.index + match[0].length
    const here = { ...NO_MARKS, boundary: 'line' } as const
    found.push({ ...speaker, ...here, start: match.index, end: closing - 2 - (match[2]?.length ?? 0) })
    found.push({ ...interrupted, ...here, start: closing - 2, end: skipSpaces(text, closing), resumes: true })
  }
  return found.length === 0 ? places : [...places, ...found].sort((a, b) => a.start - b.start)
}
