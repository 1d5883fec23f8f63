import { decodeText } from '../decodeText'
import { UNPACKED_ENDINGS } from '../readableEndings'
import { unpackDocx } from './docx'
import { unpackMarkdown } from './markdown'
import { unpackOdt } from './odt'
import { unpackPdf } from './pdf'
import { unpackRtf } from './rtf'
import { unpackSubtitles } from './subtitles'
import type { Unpack, UnpackText } from './unpacked'

/** Takes bytes that are text; letters that could not be read are said. */
function fromText(unpack: UnpackText): Unpack {
  return (bytes) => {
    const { text, broken } = decodeText(bytes)
    const unpacked = unpack(text)
    const finding = { rule: 'broken-characters', severity: 'check' as const, values: { count: broken }, where: null }
    return broken === 0 ? unpacked : { ...unpacked, findings: [finding, ...unpacked.findings] }
  }
}

const plain = (form: 'text' | 'html'): UnpackText => {
  return (content) => ({ form, content, aside: [], findings: [] })
}

/** A plain text may be subtitles under another name. */
const unpackPlain: UnpackText = (text) => (SUBTITLES.test(text) ? unpackSubtitles(text) : plain('text')(text))
const SUBTITLES = /^\s*(?:WEBVTT\b|\d+\s*\r?\n\d{2}:\d{2}:\d{2}[,.]\d{3} --> )/u

/** The kinds of files by the ending of their names. Here a new format is plugged in. */
const BY_ENDING: Readonly<Record<(typeof UNPACKED_ENDINGS)[number], Unpack>> = {
  txt: fromText(unpackPlain),
  text: fromText(unpackPlain),
  md: fromText(unpackMarkdown),
  markdown: fromText(unpackMarkdown),
  html: fromText(plain('html')),
  htm: fromText(plain('html')),
  docx: unpackDocx,
  odt: unpackOdt,
  rtf: fromText(unpackRtf),
  srt: fromText(unpackSubtitles),
  vtt: fromText(unpackSubtitles),
  pdf: unpackPdf,
}

/** How these files begin, whatever their names say. */
const BY_START: readonly (readonly [start: string, Unpack])[] = [
  ['%PDF-', unpackPdf],
  ['{\\rtf', fromText(unpackRtf)],
]

/** What takes the words out of a file, or null where its kind is unknown. A name without an ending is a text. */
export function unpackerOf(ending: string, bytes: Uint8Array): Unpack | null {
  const byStart = BY_START.find(([start]) => startsWith(bytes, start))
  const known = UNPACKED_ENDINGS.find((candidate) => candidate === (ending || 'txt'))
  return byStart?.[1] ?? (known ? BY_ENDING[known] : null)
}

export function isPacked(unpack: Unpack): boolean {
  return unpack === unpackDocx || unpack === unpackOdt || unpack === unpackPdf
}

export function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, at) => bytes[at] === character.charCodeAt(0))
}
