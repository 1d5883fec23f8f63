import type { TurnKind } from '../../../interview/interview'
import { type Candidate, unnamedPlace } from '../candidate'
import { isAsking } from '../requests'
import { endsSentence } from '../sentences'
import { type Line, linesOf } from './lines'

const DASH = /^([–—-]) ?(?=[^\s\d–—-])/u
const FEWEST = 3
/** In a conversation somebody asks; a list of points with hyphens asks little. */
const LIST_ASKS = 0.3
/** Nearly all that is said ends like a sentence, which the points of a list do not. */
const ENDING = 0.8
/** So much of the text must stand in or under lines with a dash. */
const COVERED = 0.6

/**
 * A dash at the start of each turn, or of each question only. Nobody is named; who asks shows where one of the two
 * asks and the other does not.
 */
export function dashDialogue(text: string): Candidate[] {
  const lines = linesOf(text)
  const first = lines.findIndex(isDashed)
  const said = lines.slice(first)
  const dashed = said.filter(isDashed)
  const sign = DASH.exec(dashed[0]?.text ?? '')?.[1]
  const asking = dashed.filter((line) => isAsking(line.text)).length / dashed.length
  const ending = dashed.filter((line) => endsSentence(line.text)).length / dashed.length
  if (dashed.length < FEWEST || asking === 0 || ending < ENDING || (sign === '-' && asking < LIST_ASKS)) return []
  if (text.length - (said[0]?.start ?? 0) < text.length * COVERED) return []
  return isQuestionsOnly(said, asking) ? questionsAndAnswers(said) : changes(dashed)
}

function isDashed(line: Line): boolean {
  return DASH.test(line.text)
}

/** Nearly each line with a dash asks, and lines without one follow it. */
function isQuestionsOnly(said: readonly Line[], asking: number): boolean {
  const answered = said.filter((line, index) => isDashed(line) && said[index + 1] && !isDashed(said[index + 1] ?? line))
  return asking > 0.6 && answered.length >= (said.filter(isDashed).length - 1) * 0.8
}

function questionsAndAnswers(said: readonly Line[]): Candidate[] {
  return said.flatMap((line, index) => {
    if (isDashed(line)) return [placeOf(line, 'question')]
    const before = said[index - 1]
    return before && isDashed(before) ? [unnamedPlace(line.start, line.start, 'answer')] : []
  })
}

function changes(dashed: readonly Line[]): Candidate[] {
  const share = (parity: number) => {
    const own = dashed.filter((_, index) => index % 2 === parity)
    return own.filter((line) => isAsking(line.text)).length / own.length
  }
  const isClear = share(0) >= 0.6 && share(1) <= 0.3
  return dashed.map((line, index) => placeOf(line, isClear ? (index % 2 === 0 ? 'question' : 'answer') : undefined))
}

function placeOf(line: Line, kind: TurnKind | undefined): Candidate {
  return unnamedPlace(line.start, line.start + (DASH.exec(line.text)?.[0].length ?? 0), kind)
}
