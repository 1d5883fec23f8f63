import { CLOCK, secondsOf } from './labelMarks'
import type { SourceParagraph } from './paragraphs'
import { withoutTimeCodes } from './timeCodes'
import type { SourceTurn } from './turns'

const CLOCK_LINE = new RegExp(`^${CLOCK}$`, 'u')

/** Paragraphs without time codes, and how many there were. */
export function untimed(paragraphs: readonly SourceParagraph[]): { paragraphs: SourceParagraph[]; codes: number } {
  let codes = 0
  const kept = paragraphs.map((paragraph) => {
    const found = withoutTimeCodes(paragraph.text)
    codes += found.codes
    return { ...paragraph, text: found.text }
  })
  return { paragraphs: kept.filter(({ text }) => text !== ''), codes }
}

/** The same for a text without turns. Captions copied from a video have lines that are nothing but a short clock. */
export function untimedProse(paragraphs: readonly SourceParagraph[]): ReturnType<typeof untimed> {
  const clocks = paragraphs.flatMap(({ text }) => (CLOCK_LINE.test(text) ? [secondsOf(text)] : []))
  const areCaptions = clocks.length > 2 && clocks.every((time, index) => time >= (clocks[index - 1] ?? 0))
  if (!areCaptions) return untimed(paragraphs)
  const { paragraphs: kept, codes } = untimed(paragraphs.filter(({ text }) => !CLOCK_LINE.test(text)))
  return { paragraphs: kept, codes: codes + clocks.length }
}

/**
 * Takes the time codes out of the turns' words. One before the first word is the turn's time, one behind the last word
 * that of the next turn; the others can't be kept.
 * @returns how many were not kept
 */
export function timeTurns(turns: readonly SourceTurn[]): { turns: SourceTurn[]; lost: number } {
  let lost = 0
  let ended: number | null = null
  const timed = turns.map((turn) => {
    const first = withoutTimeCodes(turn.paragraphs[0]?.text ?? '')
    const last = withoutTimeCodes(turn.paragraphs.at(-1)?.text ?? '')
    const { paragraphs, codes } = untimed(turn.paragraphs)
    const own = turn.place.time ?? first.starts
    lost += codes - (turn.place.time === null && first.starts !== null ? 1 : 0) - (last.ends === null ? 0 : 1)
    const time = own ?? ended
    ended = last.ends
    return { ...turn, place: { ...turn.place, time }, paragraphs }
  })
  return { turns: timed, lost }
}
