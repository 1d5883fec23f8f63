import { turnsOf } from '../../../core/interview/views'
import { decodeText } from '../../../core/read/decodeText'
import { visibleText } from '../../../core/read/html/visibleText'
import { type ReadCode, readBytes } from '../../../core/read/readBytes'
import type { Reading } from '../../../core/read/reading'
import { readText } from '../../../core/read/text'
import type { LoadedFile } from '../../client/files'
import { newId } from '../../editor/newId'

export type Source =
  /** `text` is null where the file is no text that a person wrote, such as a draft. */
  { ok: true; name: string; text: string | null; reading: Reading } | RefusedSource

export interface RefusedSource {
  ok: false
  code: ReadCode
  values: Record<string, string | number>
}

export function readPasted(text: string, name: string): Source {
  return { ok: true, name, text, reading: readText(text, { newId }) }
}

export function readLoaded({ name, bytes }: LoadedFile): Source {
  const result = readBytes(bytes, name, { newId })
  if (!result.ok) return result
  return { ok: true, name, text: shownText(name.toLowerCase(), bytes), reading: result.reading }
}

function shownText(name: string, bytes: Uint8Array): string | null {
  if (name.endsWith('.json')) return null
  const { text } = decodeText(bytes)
  return /\.html?$/u.test(name) ? visibleText(text) : text
}

/** Whether a pasted text is worth asking about: two turns at least. */
export function holdsTurns(text: string): boolean {
  return turnsOf(readText(text, { newId }).interview).length >= 2
}
