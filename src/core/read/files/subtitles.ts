import type { Finding } from '../../interview/finding'
import { MOST_PARAGRAPHS } from '../longest'
import { type Segment, secondsOf, spokenText } from './spokenText'
import { type UnpackText, UnreadableFile } from './unpacked'

const TIMES = /^\s*([\d:.,]+)\s*-->\s*([\d:.,]+)/u
/** A voice of WebVTT (W3C WebVTT 1, "WebVTT cue voice span"). */
const VOICE = /<v(?:\.[^\s>]+)?\s+([^>]+)>/iu
const VOICES = /(?=<v(?:\.[^\s>]+)?\s)/iu
const TAGS = /<\/?[a-z][^>]*>|<[\d:.]+>|\{\\[^}]*\}/giu
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
  '&lrm;': '',
  '&rlm;': '',
}

/** Subtitles, SRT and WebVTT, with and without names. Styles and notes for the player are left out. */
export const unpackSubtitles: UnpackText = (text) => {
  const cues = cuesOf(text)
  if (cues.length === 0) throw new UnreadableFile('damaged-file')
  const { segments, repeated } = withoutRepeats(cues.flatMap(segmentsOf))
  return { form: 'text', content: spokenText(segments), aside: [], findings: repeatedLines(repeated) }
}

interface Cue {
  start: number | null
  end: number | null
  lines: string[]
}

function cuesOf(text: string): Cue[] {
  const cues: Cue[] = []
  let open: Cue | null = null
  for (const line of text.split(/\r\n?|\n/u)) {
    const times = TIMES.exec(line)
    if (times) {
      if (cues.length === MOST_PARAGRAPHS) throw new UnreadableFile('too-long')
      open = { start: secondsOf(times[1] ?? ''), end: secondsOf(times[2] ?? ''), lines: [] }
      cues.push(open)
    } else if (line.trim() === '') open = null
    else open?.lines.push(line)
  }
  return cues
}

/** One for each voice of a cue. */
function segmentsOf({ start, end, lines }: Cue): Segment[] {
  return lines
    .join('\n')
    .split(VOICES)
    .filter((part) => part !== '')
    .map((part) => ({ start, end, speaker: VOICE.exec(part)?.[1]?.trim() ?? null, text: plain(part) }))
}

function plain(marked: string): string {
  return marked.replace(TAGS, '').replace(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity)
}

/** Captions that roll up show each line twice: at the bottom, then above the next. */
function withoutRepeats(segments: readonly Segment[]): { segments: Segment[]; repeated: number } {
  let repeated = 0
  let last = ''
  const kept = segments.map((segment) => {
    const lines = segment.text.split('\n').filter((line) => line.trim() !== '')
    const isRepeat = lines.length > 0 && lines[0]?.trim() === last && last.split(' ').length > 2
    if (isRepeat) repeated++
    last = lines.at(-1)?.trim() ?? last
    return { ...segment, text: (isRepeat ? lines.slice(1) : lines).join(' ') }
  })
  // Two cues with the same words happen ("Ja, das stimmt genau."); rolling captions repeat all along.
  return repeated > segments.length / 3
    ? { segments: kept, repeated }
    : { segments: segments.map((segment) => ({ ...segment, text: segment.text.replaceAll('\n', ' ') })), repeated: 0 }
}

function repeatedLines(count: number): Finding[] {
  return count === 0 ? [] : [{ rule: 'captions-repeated', severity: 'hint', values: { count }, where: null }]
}
