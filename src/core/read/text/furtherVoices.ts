import type { Candidate } from './candidate'
import type { LabelKind } from './labelShape'
import { joinNames, readingsOf, shortFormsOf } from './sameName'
import { endsWithQuestion } from './sentences'
import { habitsOf, type Voice } from './voices'

/** A further voice needs this much. */
const ENOUGH = 1.6
const FEWEST_REPLIES = 3
const OFTEN = 0.3
/** Who joins may bring somebody else in: the initials their full name. */
const ROUNDS = 4
/** Who is introduced further away than so many characters before the first turn is part of another text. */
const LONGEST_INTRODUCTION = 3000

/** Those who speak already, and the words before the first of them. */
interface Company {
  kinds: ReadonlySet<LabelKind>
  /** How often the one who speaks least does so. */
  fewest: number
  ownForms: ReadonlySet<string>
  possibleForms: ReadonlySet<string>
  /** All of them are called by a single letter. */
  areLetters: boolean
  /** All of them begin a line whenever they speak. */
  areOnLines: boolean
  introduction: string
}

interface Context {
  /** How often the voice follows a question of somebody who asks. */
  answers: number
  /** How often it stands right after a label, which would leave that turn without a word. */
  empties: number
  /** Whose turns it follows. */
  after: Set<string | null>
}

/**
 * The keys of all voices of a conversation whose two main voices are known. A third speaker answers questions, is
 * named in the introduction or is called like the others; a phrase inside an answer ("Linux:", "Mein Rat:") only ever
 * follows the words of the person who answers.
 */
export function furtherVoices(
  text: string,
  places: readonly Candidate[],
  voices: readonly Voice[],
  pair: readonly [Voice, Voice],
): Set<string> {
  const keys = new Set(pair.map((voice) => voice.key))
  for (let round = 0; round < ROUNDS; round++) {
    const before = keys.size
    const speaking = places.filter((place) => keys.has(place.key))
    const company = companyOf(
      voices.filter((voice) => keys.has(voice.key)),
      text.slice(0, speaking[0]?.start ?? 0),
    )
    const asking = askingKeys(text, speaking)
    const contexts = contextsOf(text, places, joinNames(speaking), asking)
    for (const voice of voices) {
      const context = contexts.get(voice.key)
      if (!context || keys.has(voice.key)) continue
      if (weigh(voice, context, company) >= ENOUGH) keys.add(voice.key)
    }
    if (keys.size === before) break
  }
  return keys
}

function askingKeys(text: string, speaking: readonly Candidate[]): Set<string> {
  return new Set([...habitsOf(text, speaking)].filter(([, habits]) => habits.asks >= 0.35).map(([key]) => key))
}

function contextsOf(
  text: string,
  places: readonly Candidate[],
  persons: ReadonlyMap<string, string>,
  asking: ReadonlySet<string>,
): Map<string, Context> {
  const contexts = new Map<string, Context>()
  let speaker: string | null = null
  let spokenFrom = -1
  for (const place of places) {
    if (persons.has(place.key)) {
      speaker = place.key
      spokenFrom = place.end
      continue
    }
    const context = contexts.get(place.key) ?? { answers: 0, empties: 0, after: new Set<string | null>() }
    const asked =
      speaker !== null &&
      asking.has(speaker) &&
      endsWithQuestion(text.slice(Math.max(0, place.start - 12), place.start).trim())
    if (asked) context.answers += 1
    if (place.start === spokenFrom) context.empties += 1
    context.after.add(speaker === null ? null : (persons.get(speaker) ?? speaker))
    contexts.set(place.key, context)
  }
  return contexts
}

function companyOf(known: readonly Voice[], opening: string): Company {
  return {
    kinds: new Set(known.map((voice) => voice.shape.kind)),
    fewest: known.reduce((fewest, voice) => Math.min(fewest, voice.places.length), Number.POSITIVE_INFINITY),
    ownForms: new Set(known.flatMap((voice) => readingsOf(voice.label))),
    possibleForms: new Set(known.flatMap((voice) => shortFormsOf(voice.label))),
    areLetters: known.every(({ label }) => label.length === 1),
    areOnLines: known.every(({ places }) => places.every(({ boundary }) => boundary === 'line')),
    introduction: ` ${opening.slice(-LONGEST_INTRODUCTION)}`.toLowerCase(),
  }
}

function weigh(voice: Voice, context: Context, company: Company): number {
  const count = voice.places.length
  const isNamed = voice.shape.kind !== 'phrase' && voice.shape.kind !== 'lower'
  let score = voice.shape.score + 0.6 * Math.min(count - 1, 3) + 1.5 * (context.answers / count)
  if (voice.places.every((place) => place.boundary === 'line')) score += 0.4
  score += likeness(voice.shape.kind, company.kinds) - 3 * (context.empties / count)
  // Whoever is asked again and again speaks, whatever the word: Jahr and Kurz are names as well.
  if (count >= FEWEST_REPLIES && context.answers >= count * OFTEN) score += 2
  const related = isRelated(voice.label, company)
  if (related || isInRecord(voice, company)) score += 2
  if (company.areLetters && voice.label.length === 1) score += 1
  // Where each turn begins a line, a colon that only ever stands inside one begins none.
  if (company.areOnLines && !related && voice.places.every(({ boundary }) => boundary !== 'line')) score -= 3
  // Somebody who is there in every round.
  if (count > 1) score += 0.8 * Math.min(1, count / company.fewest)
  const opens = related && context.after.has(null)
  if (context.answers === 0 && context.after.size === 1 && !opens) score -= onlyInsideAnswers(voice, isNamed)
  if (score >= ENOUGH || !isNamed) return score
  return company.introduction.includes(` ${voice.label.toLowerCase()}`) ? score + 1.5 : score
}

/** Never asked by anybody, always after the same person: a guest may do that, a phrase does nothing else. */
function onlyInsideAnswers({ shape }: Voice, isNamed: boolean): number {
  if (!isNamed || shape.score < 0.8) return 2.2
  return shape.score < 1.5 ? 1.3 : 0.8
}

/** A short form of somebody who speaks, or the full name to a short form. */
function isRelated(label: string, company: Company): boolean {
  return (
    readingsOf(label).some((reading) => company.possibleForms.has(reading)) ||
    shortFormsOf(label).some((form) => company.ownForms.has(form))
  )
}

/** "MR. STONE:", "THE WITNESS:" among `Q.` and `A.` of a record of court, or beside "THE MINISTER:" in a briefing. */
function isInRecord({ label, shape, places }: Voice, { kinds }: Company): boolean {
  const isCapitals = shape.kind === 'capitals' && label.includes(' ')
  const isRecord = kinds.has('asks') && (kinds.has('answers') || kinds.has('capitals'))
  return isRecord && isCapitals && places.every((place) => place.boundary === 'line')
}

function likeness(kind: LabelKind, kinds: ReadonlySet<LabelKind>): number {
  // "Antwort:" inside an answer, among people with names.
  if (kind === 'asks' || kind === 'answers') return kinds.has('asks') || kinds.has('answers') ? 0.5 : -1.5
  if (kinds.has(kind)) return 0.5
  return kind === 'word' && kinds.size === 1 && kinds.has('name') ? -0.7 : 0
}
