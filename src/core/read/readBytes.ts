import type { NewId } from '../interview/create'
import type { Finding } from '../interview/finding'
import type { Interview } from '../interview/interview'
import { type ParseProblem, parseDraft, parseInterview } from '../interview/parseInterview'
import { turnsOf } from '../interview/views'
import { INTERVIEW_ENDING } from '../write/interviewFile'
import { decodeText } from './decodeText'
import { unpackInterviewFile } from './files/interviewFile'
import { isPacked, startsWith, unpackerOf } from './files/kinds'
import { unpackTranscript } from './files/transcriptJson'
import { type Unpacked, UnreadableFile } from './files/unpacked'
import { readBlocks } from './html'
import type { HtmlPage } from './html/block'
import { readPage } from './html/readPage'
import { textOfPage } from './html/visibleText'
import { MOST_PARAGRAPHS, refuseTooLong } from './longest'
import type { Reading } from './reading'
import { readText } from './text'

/** Why a file can't be used. The sentence stands in `core/wording` under `reading.<code>`. */
export type ReadCode =
  | 'empty'
  | 'binary'
  | 'unknown-kind'
  | 'old-word'
  | 'broken-json'
  | 'broken-draft'
  | 'newer-draft'
  | UnreadableFile['code']

export type ReadResult =
  /** `text`: what a person sees of the file, paragraph by paragraph; null for a draft, which nobody wrote as a text. */
  | {
      ok: true
      reading: Reading
      text: string | null
      /** What stands beside the text, such as comments. The readings have it in notes at their end. */
      aside: readonly string[]
    }
  /** `values` fill the sentence: `ending`, `place`, `version`. */
  | { ok: false; code: ReadCode; values: Record<string, string | number> }

interface Options {
  newId: NewId
}

const ENDING = /\.([a-z0-9]{1,10})$/iu
const DRAFT = /^\s*\{[^}]{0,2000}"format"\s*:\s*"wechselrede"/u
/** The first bytes of files that are no text, though some of them contain no zero byte: ZIP, PNG, JPEG, GIF. */
const SIGNATURES = ['PK\x03\x04', '\x89PNG', '\xff\xd8\xff', 'GIF8']
/** Word before 2007, and any file that Word has locked with a password. */
const OLE = '\xd0\xcf\x11\xe0'
/** More control characters than this share are no slip of an old editor. */
const MOST_CONTROLS = 0.01

/**
 * Opens a file of any readable kind: a raw text, a page, a Word file, subtitles, a draft, or an interview without its
 * draft's record. The name decides which reader takes it, the content whether it is what the name says. Never throws on
 * what a file contains.
 *
 * @param name the file's name; its ending counts, a folder before it does not matter
 */
export async function readBytes(bytes: Uint8Array, name: string, options: Options): Promise<ReadResult> {
  if (bytes.length === 0) return refused('empty')
  const ending = ENDING.exec(name)?.[1]?.toLowerCase() ?? ''
  const unpack = unpackerOf(ending, bytes)
  if (startsWith(bytes, OLE)) return refused(ending.startsWith('doc') ? 'old-word' : 'binary')
  if (ending === INTERVIEW_ENDING) return readInterviewFile(bytes, options)
  if (!unpack && ending !== 'json') return refused('unknown-kind', { ending })
  if (!unpack || !isPacked(unpack)) {
    if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return refused('binary')
    const { text } = decodeText(bytes)
    if (isBinary(text)) return refused('binary')
    if (text.trim() === '') return refused('empty')
    if (!unpack || DRAFT.test(text.slice(0, 2100))) return orRefused(() => readJson(text, options))
  }
  return orRefused(async () => readUnpacked(await unpack(bytes), options))
}

async function orRefused(read: () => ReadResult | Promise<ReadResult>): Promise<ReadResult> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(error.code)
    throw error
  }
}

/** @throws UnreadableFile `too-long` */
function readInterviewFile(bytes: Uint8Array, options: Options): ReadResult {
  try {
    return readJson(unpackInterviewFile(bytes).text, options)
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(error.code)
    throw error
  }
}

function readUnpacked(unpacked: Unpacked, options: Options): ReadResult {
  const { content, aside, findings } = unpacked
  const page = unpacked.form === 'text' ? null : readPage(content, MOST_PARAGRAPHS)
  const text = page ? textOfPage(page) : content
  if (text.trim() === '' && aside.length === 0) return refused('empty')
  refuseTooLong(text)
  const reading = readingOf(unpacked, page, options)
  const keep = (read: Reading): Reading => ({ ...read, interview: withAside(read.interview, aside) })
  const kept = keep({ ...reading, findings: [...findings, ...reading.findings] })
  return { ok: true, text, aside, reading: { ...kept, other: reading.other && keep(reading.other) } }
}

function readingOf(unpacked: Unpacked, page: HtmlPage | null, options: Options): Reading {
  if (unpacked.form === 'interview') return sureReading(unpacked.read(options.newId), [])
  return page ? readBlocks(page, options) : readText(unpacked.content, options)
}

/** Of an interview that a file holds as it is. */
function sureReading(interview: Interview, findings: Finding[]): Reading {
  const certainty = Object.fromEntries(turnsOf(interview).map((turn) => [turn.id, 'sure' as const]))
  return { interview, findings, certainty, labels: {}, other: null }
}

/** What stands beside a text goes into notes at its end: nothing is lost, and nothing of it is printed. */
export function withAside(interview: Interview, aside: readonly string[]): Interview {
  const notes = aside.map((text) => ({ type: 'note' as const, content: [{ text }] }))
  return { ...interview, body: [...interview.body, ...notes] }
}

/** A draft, an interview without its record, or a transcript. */
function readJson(text: string, options: Options): ReadResult {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    // Whatever is wrong with the JSON, for the user the file is cut off or mangled.
    return refused('broken-json')
  }
  const transcript = unpackTranscript(data)
  if (transcript && !DRAFT.test(text.slice(0, 2100))) return readUnpacked(transcript, options)
  const isDraft = typeof data === 'object' && data !== null && 'draft' in data
  const parsed = isDraft ? parseDraft(data) : parseInterview(data)
  if (!parsed.ok) return refusedFor(parsed.problem)
  const { format, version, language, frame, people, body } = parsed.value
  const interview: Interview = { format, version, language, frame, people, body }
  return { ok: true, text: null, aside: [], reading: sureReading(interview, parsed.findings) }
}

function refusedFor(problem: ParseProblem): ReadResult {
  if (problem.code === 'newer-version') return refused('newer-draft', { version: problem.version })
  if (problem.code === 'not-an-interview') return refused('unknown-kind', { ending: 'json' })
  const place = problem.value === '' ? problem.path : `${problem.path} (“${problem.value}”)`
  return refused('broken-draft', { place })
}

function refused(code: ReadCode, values: Record<string, string | number> = {}): ReadResult {
  return { ok: false, code, values }
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let controls = 0
  for (const found of text.matchAll(/[^\P{Cc}\s]+/gu)) controls += found[0].length
  return controls > text.length * MOST_CONTROLS
}
