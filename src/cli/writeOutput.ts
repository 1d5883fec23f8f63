import { stat } from 'node:fs/promises'
import { HostError, toHostError } from '../host/hostError'
import { writeAtomically } from '../host/writeAtomically'
import { Refusal } from './refusal'

export const STREAM = '-'

/** Writes to a file, replacing what is there, or to the output stream. @throws Refusal */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  if (path === STREAM) {
    process.stdout.write(content)
    return
  }
  // Renaming over a device would put a file in its place.
  const there = await stat(path).catch(() => null)
  if (there && !there.isFile() && !there.isDirectory()) throw new Refusal('no-regular-output', { file: path })
  try {
    await writeAtomically(path, content)
  } catch (error) {
    const failure = toHostError(error)
    if (!(failure instanceof HostError)) throw error
    if (failure.code === 'not-found') throw new Refusal('no-folder', { file: path })
    throw new Refusal('unwritable', { file: path, code: failure.code })
  }
}
