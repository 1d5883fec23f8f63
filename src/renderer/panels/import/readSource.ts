import { turnsOf } from '../../../core/interview/views'
import { type ReadResult, readBytes } from '../../../core/read/readBytes'
import { readText } from '../../../core/read/text'
import type { LoadedFile } from '../../client/files'
import { newId } from '../../editor/newId'

export type RefusedSource = Extract<ReadResult, { ok: false }>
/** A text to take in, and what was read from it. */
export type Source = (Extract<ReadResult, { ok: true }> & { name: string }) | RefusedSource

export function readPasted(text: string, name: string): Source {
  return { ok: true, name, text, reading: readText(text, { newId }) }
}

export async function readLoaded({ name, bytes }: LoadedFile): Promise<Source> {
  const result = await readBytes(bytes, name, { newId })
  return result.ok ? { ...result, name } : result
}

/** Whether a pasted text is worth asking about: two turns at least. */
export function holdsTurns(text: string): boolean {
  return turnsOf(readText(text, { newId }).interview).length >= 2
}
