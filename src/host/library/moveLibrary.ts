import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { HostError } from '../hostError'
import { codeOf, flushFolder, isLeftover, renameOver, temporaryName } from '../writeAtomically'

interface MoveOptions {
  from: string
  to: string
  /** So many files are copied and compared, of so many. */
  onProgress?(done: number, total: number): void
}

/**
 * Copies a library to another folder and compares each file. The copy lies under a temporary name until all of it is
 * there and the same, so whatever interrupts it leaves the old library as the only one, and whole. The old one stays:
 * who moves it says then which one is opened, and may delete it by hand.
 *
 * @throws HostError `exists` where the new folder has something in it, `bad-request` where one lies in the other,
 *   `damaged` where a copy differs; system errors as they come
 */
export async function moveLibrary({ from, to, onProgress }: MoveOptions): Promise<void> {
  if (isInside(from, to) || isInside(to, from)) throw new HostError('bad-request', 'one folder in the other')
  const old = (await readdir(to).catch(noneIfMissing)) ?? []
  if (old.length > 0) throw new HostError('exists', to)
  await mkdir(dirname(to), { recursive: true })
  await sweepFor(to)
  const temporary = temporaryName(to)
  await mkdir(temporary)
  try {
    const files = await filesIn(from)
    for (const [index, file] of files.entries()) {
      await copyCompared(join(from, file), join(temporary, file))
      onProgress?.(index + 1, files.length)
    }
    // An empty folder gives way to a rename on POSIX; on Windows it has to go first.
    await rm(to, { recursive: true, force: true })
    await renameOver(temporary, to)
    await flushFolder(dirname(to))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
}

/** What an earlier attempt left that was killed. */
async function sweepFor(to: string): Promise<void> {
  const names = await readdir(dirname(to))
  const left = names.filter((name) => isLeftover(name) && name.startsWith(`.${basename(to)}.`))
  for (const name of left) await rm(join(dirname(to), name), { recursive: true, force: true })
}

/** All but what begins with a dot: locks belong to the place, interrupted writes to nobody. */
async function filesIn(library: string): Promise<string[]> {
  const entries = await readdir(library, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => relative(library, join(parentPath, name)))
  return paths.filter((path) => !path.split(/[\\/]/).some((part) => part.startsWith('.')))
}

async function copyCompared(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await copyFile(source, target)
  const handle = await open(target, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  const [before, after] = await Promise.all([sumOf(source), sumOf(target)])
  if (before !== after) throw new HostError('damaged', target)
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

function isInside(folder: string, other: string): boolean {
  const path = relative(other, folder)
  return !path.startsWith('..') && path !== folder
}

function noneIfMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}
