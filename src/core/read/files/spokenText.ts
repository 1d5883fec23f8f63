/** A stretch of a recording. */
export interface Segment {
  /** Seconds into the recording; null where the file does not say. */
  start: number | null
  end: number | null
  speaker: string | null
  text: string
}

/** What begins a new turn in captions that name nobody apart: `>>`, a dash, a name with a colon. */
const CHANGE = /^(?:>>|[-–—]\s|\p{Lu}[\p{L}\p{N} .'’-]{0,40}:\s)/u
const CHEVRONS = /^\s*>>\s*/u
const SENTENCE_END = /[.!?…]["'“”’»)]*$/u
/** Seconds of silence behind a full stop that make a new paragraph. */
const PAUSE = 2

/**
 * Segments as the text of a transcript: a line for each turn with its time and speaker, which the reader of plain text
 * takes in; where nobody is named, paragraphs without times.
 */
export function spokenText(segments: readonly Segment[]): string {
  const spoken = segments.filter(({ text }) => text.trim() !== '')
  if (spoken.some(({ speaker }) => speaker !== null)) return lines(spoken, startsWithSpeaker, labelled)
  if (spoken.some(({ text }) => CHEVRONS.test(text))) return lines(spoken, startsWithChange, chevroned)
  if (spoken.some(({ text }) => CHANGE.test(text.trim()))) return lines(spoken, startsWithChange, timed)
  return lines(spoken, startsWithPause, ({ text }) => text.trim())
}

type Starts = (segment: Segment, before: Segment) => boolean

function lines(segments: readonly Segment[], starts: Starts, first: (segment: Segment) => string): string {
  const written: string[] = []
  segments.forEach((segment, index) => {
    const before = segments[index - 1]
    if (!before || starts(segment, before)) written.push(first(segment))
    else written.push(`${written.pop() ?? ''} ${segment.text.trim()}`)
  })
  return written.join('\n\n')
}

const startsWithSpeaker: Starts = ({ speaker }, before) => speaker !== null && speaker !== before.speaker
const startsWithChange: Starts = ({ text }) => CHANGE.test(text.trim())
const startsWithPause: Starts = ({ start }, before) =>
  SENTENCE_END.test(before.text.trim()) && start !== null && before.end !== null && start - before.end >= PAUSE

function labelled({ start, speaker, text }: Segment): string {
  return `${clock(start)}${speaker === null ? '' : `${speaker}: `}${text.trim()}`
}

/** Who begins has no mark of a change; the words are a turn all the same. */
function chevroned({ start, text }: Segment): string {
  return `>> ${clock(start)}${text.replace(CHEVRONS, '').trim()}`
}

function timed({ start, text }: Segment): string {
  return `${clock(start)}${text.trim()}`
}

function clock(seconds: number | null): string {
  if (seconds === null) return ''
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60]
  return `[${parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}] `
}

const CLOCK = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/u

/** Seconds of a clock such as `00:01:02.345`, `1:02` or, with a comma, as subtitles write it; null for anything else. */
export function secondsOf(text: string): number | null {
  const found = CLOCK.exec(text.trim())
  if (!found) return null
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = found
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`)
}
