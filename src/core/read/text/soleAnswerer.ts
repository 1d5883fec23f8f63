import { type Candidate, unnamedPlace } from './candidate'
import { isAsking } from './requests'
import { linesOf } from './styles/lines'
import { voicesOf } from './voices'

const FEWEST = 3
const MOSTLY = 0.8
const LEAST_SCORE = -1

/** The one label of a text that names only who answers: nearly each time the paragraph above it asks. */
export function soleAnswerer(text: string, places: readonly Candidate[]): readonly Candidate[] | null {
  const lines = linesOf(text)
  const above = new Map(lines.slice(1).map((line, index) => [line.start, lines[index]]))
  for (const voice of voicesOf(places)) {
    if (voice.places.length < FEWEST || voice.shape.score < LEAST_SCORE) continue
    const starts = new Set(voice.places.map(({ start }) => start))
    const questions = voice.places.flatMap(({ start }) => {
      const line = above.get(start)
      return line && !starts.has(line.start) && isAsking(line.text) ? [line] : []
    })
    if (questions.length < voice.places.length * MOSTLY) continue
    return [...questions.map((line) => unnamedPlace(line.start, line.start, 'question')), ...voice.places].sort(
      (a, b) => a.start - b.start,
    )
  }
  return null
}
