import {
  type BigIntStats,
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, isHeld, isWithoutFlush, NEEDS_FLUSH, RENAME_PAUSES, temporaryName } from '../writeAtomically'
import type { Replacement } from './fileMessages'
import { signatureOf } from './fileSignature'

/**
 * `writeAtomically` by calls that wait, for a thread in which nothing else waits: each call that does not wait goes to another
 * thread and back, and so many of them take as long as the disk.
 * @returns the signature of the new file; null where another file lies there than the one to be replaced
 * @throws system errors as they come
 */
export function replaceNow({ path, text, flush, over }: Replacement): string | null {
  const { target, stats } = whatIsAt(path)
  if (isOther(stats, over)) return null
  const temporary = temporaryName(target)
  try {
    const written = writeNew(temporary, text, flush, stats?.mode)
    // Asked once more, as late as can be: what another program writes meanwhile must not be lost.
    if (isOther(whatIsAt(path).stats, over)) {
      rmSync(temporary, { force: true })
      return null
    }
    renameNow(temporary, target)
    if (flush) flushFolderNow(dirname(target))
    return signatureOf(written)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function isOther(stats: BigIntStats | null, over: string | null): boolean {
  return over !== null && (stats === null || signatureOf(stats) !== over)
}

/** A link stays a link: its target is what gets replaced. */
function whatIsAt(path: string): { target: string; stats: BigIntStats | null } {
  try {
    const stats = lstatSync(path, { bigint: true })
    if (!stats.isSymbolicLink()) return { target: path, stats }
    return { target: realpathSync.native(path), stats: statSync(path, { bigint: true }) }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return { target: path, stats: null }
    throw error
  }
}

function writeNew(path: string, text: string, flush: boolean, mode?: bigint): BigIntStats {
  const file = openSync(path, 'wx', mode === undefined ? undefined : Number(mode))
  try {
    const taken = writeSync(file, text)
    // Where the disk has taken a part, this goes on or fails.
    if (taken < Buffer.byteLength(text)) writeFileSync(file, Buffer.from(text).subarray(taken))
    if (flush) fsyncSync(file)
    return fstatSync(file, { bigint: true })
  } finally {
    closeSync(file)
  }
}

function renameNow(from: string, to: string): void {
  for (const pause of [...RENAME_PAUSES, null]) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (pause === null || !isHeld(error)) throw error
      wait(pause)
    }
  }
}

function flushFolderNow(folder: string): void {
  if (!NEEDS_FLUSH) return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!isWithoutFlush(error)) throw error
  } finally {
    closeSync(handle)
  }
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
