import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyRegister, type Register } from '../../core/people/register'
import { signatureOf } from '../disk/fileSignature'
import { codeOf, renameOver, writeAtomically } from '../writeAtomically'
import { parseRegister, serializeRegister } from './registerFile'

const FILE = 'people.json'
/** The same once more, in a file of its own, so that a program that spoils the one spares the other. */
const BACKUP = 'people.backup.json'
/** The last good register, where the file says something else than its checksum. */
const BEFORE = 'people.before.json'

export interface StoredRegister {
  register: Register
  /** Changes whenever the file does; null where there is none. */
  signature: string | null
  /** When it was written, in milliseconds; 0: it has to be made anew from the drafts. */
  written: number
  /** False where a newer program wrote it: it is left alone then. */
  mayWrite: boolean
}

/**
 * Reads the people of a library. What can't be read is set aside, unchanged, and the backup read instead; what was changed
 * by another program is taken as it is, the last good one kept beside it.
 */
export async function readRegister(folder: string, log: (message: string) => void): Promise<StoredRegister> {
  const found = await readIfThere(join(folder, FILE))
  const file = found && parseRegister(found.bytes)
  if (found && file?.ok) {
    if (!file.sealed) await keepBackup(folder, log)
    return { register: file.register, signature: found.signature, written: found.written, mayWrite: true }
  }
  if (found && file && !file.ok && file.isNewer) {
    return { register: emptyRegister(), signature: found.signature, written: found.written, mayWrite: false }
  }
  if (found) await setAside(folder, log)
  const backup = await readIfThere(join(folder, BACKUP))
  const good = backup && parseRegister(backup.bytes)
  const register = good?.ok ? good.register : emptyRegister()
  return { register, signature: null, written: 0, mayWrite: true }
}

/** Writes the register and then its backup. @returns its signature. @throws system errors */
export async function writeRegister(folder: string, register: Register): Promise<string> {
  // Not recursive: a library on a drive that is gone must not grow anew in its place.
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  const text = serializeRegister(register)
  const stats = await writeAtomically(join(folder, FILE), text)
  await writeAtomically(join(folder, BACKUP), text, { flush: false })
  return signatureOf(stats)
}

/** Null where there is no file. */
export async function signatureOfRegister(folder: string): Promise<string | null> {
  return stat(join(folder, FILE), { bigint: true }).then(signatureOf, ifMissing)
}

async function readIfThere(path: string): Promise<{ bytes: Uint8Array; signature: string; written: number } | null> {
  const bytes = await readFile(path).catch(ifMissing)
  const stats = await stat(path, { bigint: true }).catch(ifMissing)
  return bytes && stats && { bytes, signature: signatureOf(stats), written: Number(stats.mtimeMs) }
}

/** A library that can't be written can still be read. */
async function setAside(folder: string, log: (message: string) => void): Promise<void> {
  const path = join(folder, FILE)
  await renameOver(path, `${path}.damaged`).catch((error: Error) => log(`people not set aside: ${error.message}`))
  log(`the people were damaged and set aside: ${path}.damaged`)
}

async function keepBackup(folder: string, log: (message: string) => void): Promise<void> {
  const backup = await readIfThere(join(folder, BACKUP))
  const good = backup && parseRegister(backup.bytes)
  if (!backup || !good?.ok || !good.sealed) return
  log('the people were changed by another program; the last good ones were kept beside them')
  await writeAtomically(join(folder, BEFORE), backup.bytes).catch((error: Error) =>
    log(`people not kept: ${error.message}`),
  )
}

function ifMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
  throw error
}
