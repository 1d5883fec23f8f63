import { type LabelKind, shapeOf } from './labelShape'
import { isAsking } from './requests'
import type { SourceTurn } from './turns'

interface Conduct {
  turns: number
  asks: number
  touchesQuestion: number
  characters: number
}

const CUE = 6
/** Characters. Among very short turns the shorter one says little. */
const SHORT = 40
const REMARK = /^[([][^()[\]]*[)\]]$/u
/** In research somebody called `I` asks those called `B`, `E` or `P`, often with numbers. */
const RESEARCH = /^(?:I|B|E|P|IP|TN)\d{0,2}$/u
/** With less between the one who asks and the next, the text itself leaves it open. */
const CLEAR = 1.2

const NOBODY = { voice: '', score: 0, manner: 0, asks: 0, kind: 'phrase' as LabelKind }

export interface Roles {
  /** The voices of those who ask, at least one. */
  interviewers: Set<string>
  /** Somebody else asks about as much, or more. */
  isDoubtful: boolean
}

/**
 * Who asks: questions and requests, short turns, the first word, labels such as `Q`, brands in lower case; being addressed by
 * name or having a biography speaks against it. A guest may ask back in every turn, so questions alone decide nothing.
 */
export function rolesOf(
  turns: readonly SourceTurn[],
  labels: ReadonlyMap<string, string>,
  biographies: ReadonlySet<string>,
): Roles {
  const conduct = conductOf(turns)
  const total = [...conduct.values()].reduce((sum, one) => sum + one.characters / one.turns, 0)
  const isResearch = [...labels.values()].every((label) => RESEARCH.test(label))
  const addressed = addressedVoices(turns, labels)
  const scores = [...conduct].map(([voice, one]) => {
    const { kind } = shapeOf(labels.get(voice) ?? '')
    const manner =
      (2 * one.asks + one.touchesQuestion) / one.turns + brevity(one.characters / one.turns, total / conduct.size)
    let score = manner
    if (voice === turns[0]?.voice) score += 0.5
    if (kind === 'asks' || (isResearch && labels.get(voice)?.startsWith('I'))) score += CUE
    if (kind === 'answers') score -= CUE
    if (kind === 'lower') score += 2
    if (addressed.has(voice)) score -= 1
    if (biographies.has(voice)) score -= 1.5
    return { voice, score, manner, asks: one.asks / one.turns, kind }
  })
  const best = scores.reduce((top, one) => (one.score > top.score ? one : top), scores[0] ?? NOBODY)
  const asking = scores.filter(
    (one) =>
      one.voice === best.voice ||
      one.kind === 'asks' ||
      (scores.length > 2 && !isResearch && one.asks >= 0.5 && isAlike(one, best)),
  )
  const interviewers = new Set(asking.map((one) => one.voice))
  const others = scores.filter((one) => !interviewers.has(one.voice))
  const isDoubtful = others.some(
    (one) => one.score > best.score - CLEAR || (one.asks > best.asks && best.kind !== 'asks'),
  )
  return { interviewers, isDoubtful }
}

/** Several ask if they talk alike, whatever their labels look like. */
function isAlike(one: { score: number; manner: number }, best: { score: number; manner: number }): boolean {
  return one.score > best.score - 1.5 || one.manner > best.manner - 0.5
}

/** A question is shorter than its answer: from 1.5 for very short turns down to -1.5. */
function brevity(length: number, average: number): number {
  return Math.max(-1.5, Math.min(1.5, 1.5 * Math.log2((average + SHORT) / (length + SHORT))))
}

function conductOf(turns: readonly SourceTurn[]): Map<string, Conduct> {
  const conduct = new Map<string, Conduct>()
  for (const { voice, paragraphs } of turns) {
    const one = conduct.get(voice) ?? { turns: 0, asks: 0, touchesQuestion: 0, characters: 0 }
    one.turns += 1
    // Below the question the telephone may ring.
    const last = paragraphs.findLast(({ text }) => !REMARK.test(text))?.text ?? ''
    const asks = isAsking(last)
    if (asks) one.asks += 1
    if (asks || paragraphs.some((paragraph) => paragraph.text.includes('?'))) one.touchesQuestion += 1
    one.characters += paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0)
    conduct.set(voice, one)
  }
  return conduct
}

/** `Frau Berg, …`, `Herr Dr. Kurz`, `Ms Lang`: spoken by somebody else. */
function addressedVoices(turns: readonly SourceTurn[], labels: ReadonlyMap<string, string>): Set<string> {
  const lastNames = new Map([...labels].map(([voice, label]) => [label.split(' ').at(-1)?.toLowerCase() ?? '', voice]))
  const addressed = new Set<string>()
  for (const { voice, paragraphs } of turns) {
    for (const { text } of paragraphs) {
      for (const found of text
        .slice(0, 2000)
        .matchAll(/\b(?:Frau|Herr|Herrn|Mr|Mrs|Ms|Dr|Prof|Professor)\.? (?:(?:Dr|Prof)\.? )?([\p{L}-]+)/gu)) {
        const named = lastNames.get(found[1]?.toLowerCase() ?? '')
        if (named !== undefined && named !== voice) addressed.add(named)
      }
    }
  }
  return addressed
}
