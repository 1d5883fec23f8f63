import { type Segment, secondsOf, spokenText } from './spokenText'
import type { Unpacked } from './unpacked'

type Fields = Readonly<Record<string, unknown>>

const TEXT = ['text', 'transcript', 'content', 'value']
const START = ['start', 'start_time', 'startTime', 'begin', 'offsets.from', 'timestamps.from', 'start_offset']
const END = ['end', 'end_time', 'endTime', 'offsets.to', 'timestamps.to', 'end_offset']
const SPEAKER = ['speaker', 'speaker_name', 'speakerName', 'speaker_label', 'speaker.name', 'speaker_id', 'speakerId']
/** Deeper than any program nests its transcript. */
const DEEPEST = 6
/** Starts that are whole numbers and lie further apart than this are milliseconds: nobody speaks ten minutes in one segment. */
const SECONDS_APART = 600

/**
 * A transcript as JSON (Whisper, whisper.cpp, WhisperX, otter and others): the longest list whose entries have words and a time or a
 * speaker. Null where there is none.
 */
export function unpackTranscript(data: unknown): Unpacked | null {
  const entries = longestList(data, 0)
  if (entries.length === 0) return null
  const scale = scaleOf(entries.map((entry) => numberAt(entry, START)))
  const segments = entries.map((entry): Segment => {
    const at = (names: readonly string[]) => timeOf(entry, names, scale)
    return { start: at(START), end: at(END), speaker: speakerOf(entry), text: stringAt(entry, TEXT) ?? '' }
  })
  return { form: 'text', content: spokenText(segments), aside: [], findings: [] }
}

function longestList(data: unknown, depth: number): Fields[] {
  if (depth > DEEPEST || typeof data !== 'object' || data === null) return []
  if (Array.isArray(data)) {
    const entries = data.filter(isEntry)
    if (entries.length > 0) return entries
  }
  return Object.values(data)
    .slice(0, 200)
    .map((value) => longestList(value, depth + 1))
    .reduce((longest, list) => (list.length > longest.length ? list : longest), [])
}

/** Single words with a time each are listed inside the sentences: a list of sentences has spaces. */
function isEntry(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Fields
  const text = stringAt(fields, TEXT)
  if (text === null) return false
  return valueAt(fields, START) !== undefined || speakerOf(fields) !== null
}

function valueAt(fields: Fields, names: readonly string[]): unknown {
  for (const name of names) {
    const value = name
      .split('.')
      .reduce<unknown>(
        (inner, key) => (typeof inner === 'object' && inner ? Reflect.get(inner, key) : undefined),
        fields,
      )
    if (typeof value === 'string' || typeof value === 'number') return value
  }
  return undefined
}

function stringAt(fields: Fields, names: readonly string[]): string | null {
  const value = valueAt(fields, names)
  return typeof value === 'string' ? value : null
}

function numberAt(fields: Fields, names: readonly string[]): number | null {
  const value = valueAt(fields, names)
  return typeof value === 'number' ? value : null
}

function timeOf(fields: Fields, names: readonly string[], scale: number): number | null {
  const value = valueAt(fields, names)
  if (typeof value === 'number') return value >= 0 ? value / scale : null
  return typeof value === 'string' ? secondsOf(value) : null
}

function speakerOf(fields: Fields): string | null {
  const value = valueAt(fields, SPEAKER)
  const name = value === undefined ? '' : String(value).trim()
  if (name === '') return null
  return /^(?:\d{1,3}|[A-Z])$/u.test(name) ? `Speaker ${name}` : name
}

/** How many of the file's units make a second. */
function scaleOf(starts: readonly (number | null)[]): number {
  const known = starts.filter((start) => start !== null)
  if (known.length < 2 || !known.every(Number.isInteger)) return 1
  const gaps = known.slice(1).map((start, index) => start - (known[index] ?? 0))
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  return middle > SECONDS_APART ? 1000 : 1
}
