import { bareLineCandidates, type Candidate, colonCandidates, pointedCueCandidates } from './candidates'
import { furtherVoices } from './furtherVoices'
import { shapeOf } from './labelShape'
import { isInitial } from './sentences'
import { type Habits, habitsOf, type Voice, voicesOf } from './voices'

/** Where the turns begin, in the order of the text. */
export interface Decision {
  layout: 'lines' | 'run-on'
  places: Candidate[]
}

/** So many of the best labels are tried in pairs; more can join them later. */
const TRIED = 16
/** A pair needs this much to be a conversation … */
const ENOUGH = 3
/** … and this much where nobody asks anything. */
const ENOUGH_WITHOUT_QUESTION = 5.5
/** Lines win against a run-on reading that finds only a few places more: those are quotations. */
const LINES_PREFERRED = 0.6

/**
 * The one decision of the reader: which labels are speakers. It starts from the two voices that make the best
 * conversation (recurring, taking turns, one asking) and lets further voices join. Null: nobody speaks in this text.
 */
export function decide(text: string): Decision | null {
  const colons = resolve(colonCandidates(text))
  const cues = pointedCueCandidates(text, new Set(colons.map((place) => place.start)))
  const places = [...colons, ...bareLineCandidates(text), ...cues].sort((a, b) => a.start - b.start)
  const atLines = places.filter((place) => place.boundary === 'line')
  const lines = conversation(text, atLines, 'lines')
  const all = conversation(text, places, 'run-on')
  if (lines && (!all || lines.length >= all.length * LINES_PREFERRED)) {
    return { layout: 'lines', places: withInlinePlaces(places, lines) }
  }
  return all && { layout: 'run-on', places: all }
}

/** Of several readings of one colon takes the one that recurs, with all of its initials; then the likelier name. */
function resolve(groups: readonly Candidate[][]): Candidate[] {
  const counts = new Map<string, number>()
  for (const { key } of groups.flat()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const weight = (option: Candidate) => (counts.get(option.key) ?? 0) * 100 + shapeOf(option.label).score
  const isBetter = (option: Candidate, best: Candidate) =>
    (counts.get(option.key) === counts.get(best.key) && addsInitials(option, best)) || weight(option) > weight(best)
  return groups.flatMap((group) =>
    group.length < 2 ? group : group.reduce((best, option) => (isBetter(option, best) ? option : best)),
  )
}

function addsInitials({ label }: Candidate, shorter: Candidate): boolean {
  const added = label.slice(0, -shorter.label.length).trim()
  return label.endsWith(shorter.label) && added !== '' && added.split(' ').every(isInitial)
}

function conversation(text: string, places: readonly Candidate[], layout: Decision['layout']): Candidate[] | null {
  const voices = voicesOf(places)
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

function promise(voice: Voice): number {
  return voice.shape.score + 2 * Math.log2(voice.places.length)
}

/** What is known of all labels that are tried. */
interface Scene {
  layout: Decision['layout']
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

/**
 * In a text with a line per turn, a label inside a line counts only after a sentence and where somebody else was
 * speaking: two turns were pasted into one line.
 */
function withInlinePlaces(all: readonly Candidate[], lines: readonly Candidate[]): Candidate[] {
  const keys = new Set(lines.map((place) => place.key))
  let speaking: string | null = null
  return all.filter((place) => {
    if (!keys.has(place.key) || (place.boundary !== 'line' && (speaking === null || place.key === speaking)))
      return false
    speaking = place.key
    return true
  })
}
