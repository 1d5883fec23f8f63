import type { NewId } from '../interview/create'
import type { Interview } from '../interview/interview'
import { type ParseProblem, parseDraft, parseInterview } from '../interview/parseInterview'
import { turnsOf } from '../interview/views'
import { decodeText } from './decodeText'
import { readHtml } from './html'
import type { Reader, Reading } from './reading'
import { readText } from './text'

/** Why a file can't be used. The sentence stands in `core/wording` under `reading.<code>`. */
export type ReadCode = 'empty' | 'binary' | 'unknown-kind' | 'broken-json' | 'broken-draft' | 'newer-draft'

export type ReadResult =
  | { ok: true; reading: Reading }
  /** `values` fill the sentence: `ending`, `place`, `version`. */
  | { ok: false; code: ReadCode; values: Record<string, string | number> }

interface Options {
  newId: NewId
}

/** The readers by the ending of the file's name. Here a new format is plugged in. */
const readers: Readonly<Record<string, Reader>> = {
  '': readText,
  txt: readText,
  text: readText,
  md: readText,
  html: readHtml,
  htm: readHtml,
}

/** The endings of the files that can be read, drafts included, without their dot. */
export const READABLE_ENDINGS: readonly string[] = [...Object.keys(readers), 'json'].filter((ending) => ending !== '')

const ENDING = /\.([a-z0-9]{1,10})$/iu
const DRAFT = /^\s*\{[^}]{0,2000}"format"\s*:\s*"wechselrede"/u
/** The first bytes of files that are no text, though some of them contain no zero byte: ZIP, PDF, PNG, JPEG, GIF, OLE, RTF. */
const SIGNATURES = ['PK\x03\x04', '%PDF-', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\xd0\xcf\x11\xe0', '{\\rtf']
/** More control characters than this share are no slip of an old editor. */
const MOST_CONTROLS = 0.01

/**
 * Opens a file of any readable kind: a raw text, a draft, or an interview without its draft's record. The name decides
 * which reader takes it, the content whether it is what the name says. Never throws on what a file contains.
 *
 * @param name the file's name; its ending counts, a folder before it does not matter
 */
export function readBytes(bytes: Uint8Array, name: string, options: Options): ReadResult {
  if (bytes.length === 0) return refused('empty')
  const ending = ENDING.exec(name)?.[1]?.toLowerCase() ?? ''
  const reader = readers[ending]
  if (!reader && ending !== 'json') return refused('unknown-kind', { ending })
  if (hasSignature(bytes)) return refused('binary')
  const { text, broken } = decodeText(bytes)
  if (isBinary(text)) return refused('binary')
  if (text.trim() === '') return refused('empty')
  if (!reader || DRAFT.test(text.slice(0, 2100))) return readDraft(text)
  return { ok: true, reading: withBroken(reader(text, options), broken) }
}

function readDraft(text: string): ReadResult {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    // Whatever is wrong with the JSON, for the user the file is cut off or mangled.
    return refused('broken-json')
  }
  const isDraft = typeof data === 'object' && data !== null && 'draft' in data
  const parsed = isDraft ? parseDraft(data) : parseInterview(data)
  if (!parsed.ok) return refusedFor(parsed.problem)
  const { format, version, language, frame, people, body } = parsed.value
  const interview: Interview = { format, version, language, frame, people, body }
  const certainty = Object.fromEntries(turnsOf(interview).map((turn) => [turn.id, 'sure' as const]))
  return { ok: true, reading: { interview, findings: parsed.findings, certainty, other: null } }
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

function withBroken(reading: Reading, count: number): Reading {
  if (count === 0) return reading
  const finding = { rule: 'broken-characters', severity: 'check' as const, values: { count }, where: null }
  return { ...reading, findings: [finding, ...reading.findings] }
}

function hasSignature(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => [...signature].every((character, at) => bytes[at] === character.charCodeAt(0)))
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  let controls = 0
  for (const found of text.matchAll(/[^\P{Cc}\s]+/gu)) controls += found[0].length
  return controls > text.length * MOST_CONTROLS
}
