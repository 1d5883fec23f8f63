import { randomBytes } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { link, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { getEnvironmentData, setEnvironmentData, threadId } from 'node:worker_threads'
import { HostError } from './hostError'

const WINDOWS = process.platform === 'win32'
/** Windows can't flush a folder. */
export const NEEDS_FLUSH = !WINDOWS
/** Milliseconds between one try to rename and the next. */
export const RENAME_PAUSES = WINDOWS ? [10, 20, 40, 80, 160, 320, 640] : []
/** Leftovers of this very process may still be in use, whichever thread sweeps; those of any other are swept. */
const OWN_MARK = markOfProcess()
let count = threadId * 1_000_000_000

/** Threads are given it by the one that starts them. */
function markOfProcess(): string {
  const given = getEnvironmentData('wechselrede.mark')
  if (typeof given === 'string') return given
  const mark = randomBytes(4).toString('hex')
  setEnvironmentData('wechselrede.mark', mark)
  return mark
}

export type Content = string | Uint8Array | AsyncIterable<Uint8Array>

interface WriteOptions {
  replace?: boolean
  flush?: boolean
  mode?: number
  /** Ends the writing; nothing is replaced then. */
  signal?: AbortSignal
}

/**
 * Replaces a file so that a reader, a crash or a full disk meets either the old content or the new: write beside it,
 * flush, rename, flush the folder.
 *
 * Not by `write-file-atomic` or `atomically`: both write with a single `fs.write` and ignore how much of it arrived, so
 * a disk that fills up in the middle gives a truncated file without an error. `FileHandle.writeFile` goes on or fails.
 *
 * @param content what comes piece by piece is written as it comes
 * @returns what `stat` says of the new file, taken before anybody else could see it
 * @throws HostError `exists` where `replace` is false and something is there; system errors as they come
 */
export async function writeAtomically(
  path: string,
  content: Content,
  { replace = true, flush = true, mode, signal }: WriteOptions = {},
): Promise<BigIntStats> {
  // A link stays a link: its target is what gets replaced.
  const target = await realpath(path).catch(ifMissing(path))
  const temporary = temporaryName(target)
  try {
    const written = await writeNew(temporary, content, { mode: mode ?? (await modeOf(target)), flush, signal })
    await (replace ? renameOver(temporary, target) : placeNew(temporary, target))
    if (flush) await flushFolder(dirname(target))
    return written
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** A free name beside a file or folder, for what is to take its place. */
export function temporaryName(target: string): string {
  return join(dirname(target), `.${basename(target)}.${OWN_MARK}-${++count}.tmp`)
}

/** True for a temporary name of another process, which then was interrupted. */
export function isLeftover(name: string): boolean {
  const mark = /^\..+\.([0-9a-f]{8})-\d+\.tmp$/.exec(name)?.[1]
  return mark !== undefined && mark !== OWN_MARK
}

/** Makes a new or removed name in a folder outlast a power cut. */
export async function flushFolder(folder: string): Promise<void> {
  if (!NEEDS_FLUSH) return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!isWithoutFlush(error)) throw error
  } finally {
    await handle.close()
  }
}

/** Renames; on Windows it tries again while a virus scanner or a sync client holds the file. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (const pause of [...RENAME_PAUSES, null]) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (pause === null || !isHeld(error)) throw error
      await delay(pause)
    }
  }
}

/** Whether a rename failed because another program holds the file, as far as the system says. */
export function isHeld(error: unknown): boolean {
  return ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))
}

/** Whether the file system has no flush for folders. */
export function isWithoutFlush(error: unknown): boolean {
  return ['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Whether a write failed because nobody here may write, not because something is broken. */
export function isReadOnly(error: unknown): boolean {
  return ['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))
}

async function writeNew(
  path: string,
  content: Content,
  { mode, flush, signal }: Pick<WriteOptions, 'mode' | 'flush' | 'signal'>,
): Promise<BigIntStats> {
  const handle = await open(path, 'wx', mode)
  try {
    await writeFile(handle, content, { signal })
    if (flush) await handle.sync()
    return await handle.stat({ bigint: true })
  } finally {
    await handle.close()
  }
}

/** A hard link fails where the name is taken, so nothing can come between a look and a rename. */
async function placeNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new HostError('exists', target)
    // FAT and some network folders have no hard links. Looking first is the best there.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'UNKNOWN'].includes(codeOf(error))) throw error
    if (await modeOf(target)) throw new HostError('exists', target)
    return renameOver(temporary, target)
  }
  await rm(temporary)
}

async function modeOf(path: string): Promise<number | undefined> {
  const stats = await stat(path).catch(ifMissing(undefined))
  return stats?.mode
}

function ifMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) === 'ENOENT') return instead
    throw error
  }
}
