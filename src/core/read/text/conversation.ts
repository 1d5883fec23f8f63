import type { Candidate } from './candidate'
import { furtherVoices } from './furtherVoices'
import { surnamesIn } from './surnames'
import { type Habits, habitsOf, type Voice, voicesOf } from './voices'

export type Layout = 'lines' | 'run-on'

/** So many of the best labels are tried in pairs; more can join them later. */
const TRIED = 16
/** A pair needs this much to be a conversation … */
const ENOUGH = 3
/** … and this much where nobody asks anything. */
const ENOUGH_WITHOUT_QUESTION = 5.5
/**
 * Which of these labels are speakers. It starts from the two voices that make the best conversation (recurring, taking
 * turns, one asking) and lets further voices join. Null: nobody speaks here.
 */
export function conversation(text: string, places: readonly Candidate[], layout: Layout): Candidate[] | null {
  const voices = withSurnames(text, voicesOf(places))
  const tried = voices
    .filter(({ shape, places: own }) => shape.score > -2 || own.length > 2)
    .sort((a, b) => promise(b) - promise(a))
    .slice(0, TRIED)
  const triedKeys = new Set(tried.map((voice) => voice.key))
  const order = places.filter((place) => triedKeys.has(place.key))
  const singles = voices.filter((voice) => voice.places.length === 1).length
  const pair = bestPair(tried, { layout, singles, habits: habitsOf(text, order), follows: followsOf(order) })
  if (!pair) return null
  const keys = furtherVoices(text, places, voices, pair)
  return places.filter((place) => keys.has(place.key))
}

/** "Jahr:" is a lead-in, unless the text has somebody of that name. */
function withSurnames(text: string, voices: readonly Voice[]): readonly Voice[] {
  const isPhrase = ({ shape, key }: Voice) => shape.kind === 'phrase' && !key.includes(' ')
  if (!voices.some(isPhrase)) return voices
  const surnames = surnamesIn(text)
  return voices.map((voice) =>
    isPhrase(voice) && surnames.has(voice.key) ? { ...voice, shape: { kind: 'word', score: 0.8 } } : voice,
  )
}

function promise(voice: Voice): number {
  return voice.shape.score + 2 * Math.log2(voice.places.length)
}

/** What is known of all labels that are tried. */
interface Scene {
  layout: Layout
  /** How many labels come only once. */
  singles: number
  habits: ReadonlyMap<string, Habits>
  /** How often one label is the next after another, by `followKey`. */
  follows: ReadonlyMap<string, number>
}

function followsOf(order: readonly Candidate[]): Map<string, number> {
  const follows = new Map<string, number>()
  order.forEach((place, index) => {
    const key = followKey(place.key, order[index + 1]?.key ?? '')
    follows.set(key, (follows.get(key) ?? 0) + 1)
  })
  return follows
}

function followKey(before: string, after: string): string {
  return `${before}\n${after}`
}

function bestPair(voices: readonly Voice[], scene: Scene): [Voice, Voice] | null {
  let best: [Voice, Voice] | null = null
  let margin = 0
  voices.forEach((first, index) => {
    for (const second of voices.slice(index + 1)) {
      const found = marginOf(first, second, scene)
      if (found < margin || (best && found === margin)) continue
      margin = found
      best = [first, second]
    }
  })
  return best
}

/** How far the two are above what a conversation needs. */
function marginOf(first: Voice, second: Voice, scene: Scene): number {
  const [one, other] = [scene.habits.get(first.key), scene.habits.get(second.key)]
  const { changes, repeats } = exchangesOf(first, second)
  if (!one || !other || changes === 0) return -1
  let score = first.shape.score + second.shape.score
  score += 0.6 * Math.min(changes, 6) + 3 * (changes / (changes + repeats) - 0.5)
  score += 2 * Math.abs(one.asks - other.asks)
  score += one.asks >= other.asks ? repliesOf(first, second, scene) : repliesOf(second, first, scene)
  if (one.sentences + other.sentences < 1) score -= 2
  if (one.quotes + other.quotes > 1.2) score -= 2
  if (changes === 1) score -= singleExchangePenalty(first, second, scene)
  return score - (one.asks + other.asks > 0 ? ENOUGH : ENOUGH_WITHOUT_QUESTION)
}

/** A question is followed by its answer, not by a phrase from the middle of one. */
function repliesOf(asking: Voice, answering: Voice, scene: Scene): number {
  return (scene.follows.get(followKey(asking.key, answering.key)) ?? 0) / asking.places.length
}

function exchangesOf(first: Voice, second: Voice): { changes: number; repeats: number } {
  const order = [...first.places, ...second.places].sort((a, b) => a.start - b.start)
  const changes = order.filter((place, index) => index > 0 && place.key !== order[index - 1]?.key).length
  return { changes, repeats: order.length - 1 - changes }
}

/** One question with one answer is a conversation only where little else in the text looks like a label. */
function singleExchangePenalty(first: Voice, second: Voice, { layout, singles, habits }: Scene): number {
  const [opening, reply] = [first, second].sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0))
  const begins = opening?.places[0]?.boundary === 'line'
  const isNamed = first.shape.score >= 1 && second.shape.score >= 1
  // In running text a single "Frage: … Antwort: …" is a figure of speech.
  if (!opening || !reply || (layout === 'run-on' && !(isNamed && begins))) return Number.POSITIVE_INFINITY
  return (habits.get(opening.key)?.asks === 1 ? 0 : 3) + 0.7 * Math.max(0, singles - 2)
}
