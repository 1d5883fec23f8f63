import { type Candidate, UNNAMED } from './candidate'
import { conversation, type Layout } from './conversation'
import { soleAnswerer } from './soleAnswerer'
import { soleAsker } from './soleAsker'
import { chevrons } from './styles/chevrons'
import { dashDialogue } from './styles/dashDialogue'
import { enclosedLabels } from './styles/enclosedLabels'
import { labels } from './styles/labels'
import { questionParagraphs } from './styles/questionParagraphs'
import { quotedMail } from './styles/quotedMail'

/** Where the turns begin, in the order of the text. */
export interface Decision {
  layout: Layout
  places: readonly Candidate[]
}

/** Lines win against a run-on reading that finds only a few places more: those are quotations. */
const LINES_PREFERRED = 0.6
/** What a turn counts for that shows in this way. A colon says most, a paragraph that happens to ask least. */
const WEIGHTS = { labels: 1, enclosed: 0.7, changes: 0.6, questions: 0.45 }

/**
 * The one decision of the reader: which style the text is in, and with it where the turns begin.
 * @returns every reading in which somebody speaks, the best first
 */
export function decide(text: string): Decision[] {
  const readings = [
    { weight: WEIGHTS.labels, decision: labelled(text, labels(text)) },
    ...enclosedLabels(text).map((places) => ({ weight: WEIGHTS.enclosed, decision: labelled(text, places) })),
    { weight: WEIGHTS.changes, decision: unnamed(chevrons(text)) },
    { weight: WEIGHTS.changes, decision: unnamed(dashDialogue(text)) },
    { weight: WEIGHTS.changes, decision: unnamed(quotedMail(text)) },
    { weight: WEIGHTS.questions, decision: unnamed(questionParagraphs(text)) },
  ]
  return readings
    .flatMap(({ weight, decision }) => (decision ? [{ decision, value: weight * decision.places.length }] : []))
    .sort((a, b) => b.value - a.value)
    .map(({ decision }) => decision)
}

/** Whether anybody is named in this reading. */
export function isNamed({ places }: Decision): boolean {
  return places.some(({ key }) => key !== UNNAMED)
}

function unnamed(places: readonly Candidate[]): Decision | null {
  return places.length > 1 ? { layout: 'lines', places } : null
}

function labelled(text: string, places: readonly Candidate[]): Decision | null {
  const atLines = places.filter((place) => place.boundary === 'line')
  const lines = conversation(text, atLines, 'lines')
  const all = conversation(text, places, 'run-on')
  if (lines && (!all || lines.length >= all.length * LINES_PREFERRED)) {
    return { layout: 'lines', places: withInlinePlaces(places, lines) }
  }
  if (all) return { layout: 'run-on', places: all }
  const sole = soleAsker(text, atLines) ?? soleAnswerer(text, atLines)
  return sole && { layout: 'lines', places: sole }
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
