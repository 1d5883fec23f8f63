import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, open, readdir, realpath, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isDeepStrictEqual } from 'node:util'
import { HostError } from '../hostError'
import { codeOf, flushFolder, isLeftover, renameOver, temporaryName } from '../writeAtomically'

interface MoveOptions {
  from: string
  to: string
  /** Breaks it off, until the copy gets its name. */
  signal?: AbortSignal
  /** So many files are copied and compared, of so many. */
  onProgress?(done: number, total: number): void
}

/**
 * Copies a library to another folder and compares each file. The copy lies under a temporary name until all of it is
 * there and the same, so whatever interrupts it leaves the old library as the only one, and whole. The old one stays:
 * who moves it says then which one is opened, and may delete it by hand.
 *
 * @throws HostError what `checkTarget` throws, `library-changed` where another program was at the library meanwhile,
 *   `copy-differs`; system errors and the signal's reason as they come
 */
export async function moveLibrary({ from, to, signal, onProgress }: MoveOptions): Promise<void> {
  await checkTarget(from, to)
  await mkdir(dirname(to), { recursive: true })
  await sweepFor(to)
  const temporary = temporaryName(to)
  await mkdir(temporary)
  try {
    const { folders, files } = await contentOf(from)
    for (const folder of folders) await mkdir(join(temporary, folder))
    let done = 0
    for (const [file, stats] of files) {
      signal?.throwIfAborted()
      await copyCompared(join(from, file), join(temporary, file), stats, signal)
      onProgress?.(++done, files.size)
    }
    const after = await contentOf(from)
    if (!isDeepStrictEqual(signaturesOf(after.files), signaturesOf(files))) throw new HostError('library-changed', from)
    for (const folder of ['', ...folders]) await flushFolder(join(temporary, folder))
    signal?.throwIfAborted()
    await giveName(temporary, to)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
}

/**
 * Whether a library can go there, as far as that can be said before.
 * @throws HostError `folder-nested` where one folder lies in the other, `folder-not-empty`, `exists` where it is a file
 */
export async function checkTarget(from: string, to: string): Promise<void> {
  const [library, target] = await Promise.all([realPlace(from), realPlace(to)])
  if (isInside(library, target) || isInside(target, library)) throw new HostError('folder-nested', to)
  const names = await readdir(to).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw codeOf(error) === 'ENOTDIR' ? new HostError('exists', to) : error
  })
  if (names.length > 0) throw new HostError('folder-not-empty', to)
}

/** An empty folder makes way, and one that is empty no longer does not. */
async function giveName(temporary: string, to: string): Promise<void> {
  await rmdir(to).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return
    throw ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error)) ? new HostError('folder-not-empty', to) : error
  })
  await renameOver(temporary, to)
  await flushFolder(dirname(to))
}

/** What an earlier attempt left that was killed. */
async function sweepFor(to: string): Promise<void> {
  const names = await readdir(dirname(to))
  const left = names.filter((name) => isLeftover(name) && name.startsWith(`.${basename(to)}.`))
  for (const name of left) await rm(join(dirname(to), name), { recursive: true, force: true })
}

interface FileStats {
  size: number
  mode: number
  atime: Date
  mtime: Date
}

/**
 * All but what begins with a dot: locks belong to the place, interrupted writes to nobody. A link counts as what it leads
 * to, for the new library must not need the old place.
 */
async function contentOf(library: string): Promise<{ folders: string[]; files: Map<string, FileStats> }> {
  const folders: string[] = []
  const files = new Map<string, FileStats>()
  async function walk(folder: string): Promise<void> {
    const names = await readdir(join(library, folder))
    for (const name of names.filter((each) => !each.startsWith('.'))) {
      const path = join(folder, name)
      const stats = await stat(join(library, path)).catch(nullIfMissing)
      if (stats?.isFile()) files.set(path, stats)
      if (!stats?.isDirectory()) continue
      folders.push(path)
      await walk(path)
    }
  }
  await walk('')
  return { folders, files }
}

function signaturesOf(files: ReadonlyMap<string, FileStats>) {
  return new Map([...files].map(([path, { size, mtime }]) => [path, [size, mtime.getTime()]]))
}

async function copyCompared(
  source: string,
  target: string,
  { mode, atime, mtime }: FileStats,
  signal?: AbortSignal,
): Promise<void> {
  // Not `copyFile`, which nobody can break off.
  await pipeline(createReadStream(source), createWriteStream(target, { flags: 'wx' }), { signal })
  const [before, after] = await Promise.all([sumOf(source, signal), sumOf(target, signal)])
  if (before !== after) throw new HostError('copy-differs', target)
  // What comes from a medium that is there to be read can be written here.
  await chmod(target, mode | 0o200)
  const handle = await open(target, 'r+')
  try {
    // What looks at times, as the people's register does, goes on as before.
    await handle.utimes(atime, mtime)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function sumOf(path: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash, { signal })
  return hash.digest('hex')
}

/** Where a path leads, also one whose end is not there yet. */
async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(nullIfMissing)
  if (real !== null || dirname(path) === path) return real ?? path
  return join(await realPlace(dirname(path)), basename(path))
}

/** Also where they are the same. */
function isInside(folder: string, other: string): boolean {
  const way = relative(other, folder)
  // On Windows the way to another drive is a whole path.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function nullIfMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}
