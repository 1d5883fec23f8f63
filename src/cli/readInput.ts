import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readBytes } from '../core/read/readBytes'
import type { Reading } from '../core/read/reading'
import { MAX_FILE_BYTES } from '../host/files'
import { codeOf } from '../host/writeAtomically'
import { Refusal } from './refusal'

export interface Input {
  bytes: Uint8Array
  reading: Reading
}

/** Reads a draft or any file that a reader knows. @throws Refusal */
export async function readInput(file: string): Promise<Input> {
  const bytes = await load(file)
  const read = await readBytes(bytes, basename(file), { newId: randomUUID })
  if (!read.ok) throw new Refusal('refused', { file, code: read.code, ...read.values })
  return { bytes, reading: read.reading }
}

async function load(file: string): Promise<Uint8Array> {
  try {
    const stats = await stat(file)
    if (stats.isDirectory()) throw new Refusal('folder', { file })
    // Reading a pipe or a device might never end.
    if (!stats.isFile()) throw new Refusal('no-regular-file', { file })
    if (stats.size > MAX_FILE_BYTES) throw new Refusal('too-large', { file })
    return await readFile(file)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refusal('no-file', { file })
    if (code === '') throw error
    throw new Refusal('unreadable', { file, value: code })
  }
}
