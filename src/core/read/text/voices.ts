import type { Candidate } from './candidate'
import { type LabelShape, shapeOf } from './labelShape'
import { endsSentence, endsWithQuestion } from './sentences'
import { withoutTimeCodes } from './timeCodes'

/** All places with the same label, and what they have in common. */
export interface Voice {
  key: string
  label: string
  shape: LabelShape
  /** In the order of the text. */
  places: Candidate[]
}

/** What the words between two labels look like. Each is a share of a voice's turns, 0 to 1. */
export interface Habits {
  asks: number
  sentences: number
  quotes: number
  /** Characters of a turn, on average. */
  length: number
}

export function voicesOf(places: readonly Candidate[]): Voice[] {
  const voices = new Map<string, Voice>()
  for (const place of places) {
    const voice = voices.get(place.key)
    if (voice) voice.places.push(place)
    else voices.set(place.key, { key: place.key, label: place.label, shape: shapeOf(place.label), places: [place] })
  }
  return [...voices.values()]
}

/** The habits of each voice, by its key, if these places are where the turns begin. */
export function habitsOf(text: string, places: readonly Candidate[]): Map<string, Habits> {
  const sums = new Map<string, Habits & { turns: number }>()
  places.forEach((place, index) => {
    const written = text.slice(place.end, places[index + 1]?.start ?? text.length).trim()
    const spoken = withoutTimeCodes(written).text
    const sum = sums.get(place.key) ?? { asks: 0, sentences: 0, quotes: 0, length: 0, turns: 0 }
    sum.turns += 1
    sum.asks += endsWithQuestion(spoken) ? 1 : spoken.includes('?') ? 0.4 : 0
    sum.sentences += endsSentence(spoken) || spoken === '' || index === places.length - 1 ? 1 : 0
    sum.quotes += /^[„“"»«‚]/u.test(spoken) ? 1 : 0
    sum.length += spoken.length
    sums.set(place.key, sum)
  })
  return new Map(
    [...sums].map(([key, { turns, asks, sentences, quotes, length }]) => [
      key,
      { asks: asks / turns, sentences: sentences / turns, quotes: quotes / turns, length: length / turns },
    ]),
  )
}
