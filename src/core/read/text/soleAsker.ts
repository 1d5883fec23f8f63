import type { Candidate } from './candidate'
import { endsWithQuestion } from './sentences'
import { voicesOf } from './voices'

const FEWEST = 3
const MOSTLY = 0.8
const LEAST_SCORE = -1

/** The one label of a text that names only who asks: nearly each time a question, and paragraphs below it. */
export function soleAsker(text: string, places: readonly Candidate[]): readonly Candidate[] | null {
  for (const voice of voicesOf(places)) {
    if (voice.places.length < FEWEST || voice.shape.score < LEAST_SCORE) continue
    const asked = voice.places.filter((place, index) => isAnswered(text, place, voice.places[index + 1]))
    if (asked.length >= voice.places.length * MOSTLY) return voice.places
  }
  return null
}

function isAnswered(text: string, place: Candidate, next: Candidate | undefined): boolean {
  const [question = '', answer = ''] = text
    .slice(place.end, next?.start ?? text.length)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return answer !== '' && endsWithQuestion(question)
}
