import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Entry } from 'yauzl'
import type { OnProgress } from '../jobs'
import { codeOf, flushFolder, renameOver, temporaryName } from '../writeAtomically'
import type { Restored } from './backup'
import { WHOLE_FOLDERS } from './libraryFiles'
import type { OpenedBackup } from './openBackup'

/** What comes back whole: a draft or template with its files, or a single file. */
interface Unit {
  /** Its path inside of the library. */
  path: string
  entries: Entry[]
  whole: boolean
}

interface Staged extends Unit {
  /** Where it lies until it gets its name. */
  stage: string
}

interface RestoreOptions {
  backup: OpenedBackup
  library: string
  signal: AbortSignal
  onProgress: OnProgress
}

/** A draft may lie in either of them, and is the same draft. */
const PLACES: readonly string[] = ['drafts', 'trash']

/**
 * Puts what a backup has into a library. All of it is unpacked first, under temporary names, so that a backup that proves
 * spoilt, a full disk or a cancel leaves the library as it was; what a kill leaves behind is swept at the next start. Then
 * each takes its name: its own where that is free, none where the same lies there, and a new one beside what differs.
 */
export async function restoreBackup({
  backup,
  library,
  signal,
  onProgress,
}: RestoreOptions): Promise<Omit<Restored, 'folder'>> {
  const staged: Staged[] = []
  try {
    let done = 0
    for (const unit of unitsOf(backup.files)) {
      const stage = await makeStage(library, unit)
      staged.push({ ...unit, stage })
      for (const entry of unit.entries) {
        signal.throwIfAborted()
        await unpack(backup, entry, unit, stage)
        onProgress(++done, backup.files.length)
      }
    }
    signal.throwIfAborted()
  } catch (error) {
    await dropAll(staged)
    throw error
  }
  const restored = { added: 0, same: 0, copies: 0 }
  try {
    for (const unit of staged) restored[await place(library, unit)]++
  } finally {
    await dropAll(staged)
  }
  for (const folder of new Set(staged.map(({ path }) => dirname(path)))) await flushFolder(join(library, folder))
  return restored
}

/** Each draft and template is one, and so is each file elsewhere. */
function unitsOf(files: readonly Entry[]): Unit[] {
  const units = new Map<string, Unit>()
  for (const entry of files) {
    const [top = '', name = '', ...rest] = entry.fileName.split('/')
    const whole = WHOLE_FOLDERS.includes(top) && rest.length > 0
    const path = whole ? `${top}/${name}` : entry.fileName
    const unit = units.get(path) ?? { path, entries: [], whole }
    unit.entries.push(entry)
    units.set(path, unit)
  }
  return [...units.values()]
}

async function makeStage(library: string, { path, whole }: Unit): Promise<string> {
  const target = join(library, path)
  await mkdir(dirname(target), { recursive: true })
  const stage = temporaryName(target)
  if (whole) await mkdir(stage)
  return stage
}

async function unpack(backup: OpenedBackup, entry: Entry, { path, whole }: Unit, stage: string): Promise<void> {
  if (!whole) return backup.extract(entry, stage)
  const target = join(stage, entry.fileName.slice(path.length + 1))
  await mkdir(dirname(target), { recursive: true })
  await backup.extract(entry, target)
}

async function place(library: string, unit: Staged): Promise<'added' | 'same' | 'copies'> {
  const taken = await takenBy(library, unit.path)
  if (taken === null) {
    await renameOver(unit.stage, join(library, unit.path))
    return 'added'
  }
  if (await isSame(unit, taken)) return 'same'
  await renameOver(unit.stage, join(library, await freePath(library, unit)))
  return 'copies'
}

/** Where the library has something of that name. A draft that was thrown away since is there too. */
async function takenBy(library: string, path: string): Promise<string | null> {
  const [top = '', ...rest] = path.split('/')
  const places = PLACES.includes(top) ? PLACES : [top]
  for (const each of places) {
    const candidate = join(library, each, ...rest)
    if (await isThere(candidate)) return candidate
  }
  return null
}

/** A draft is the same where its own file is. */
async function isSame({ stage, whole }: Staged, taken: string): Promise<boolean> {
  const fileIn = (path: string) => readFile(whole ? join(path, 'draft.json') : path).catch(nullIfMissing)
  const [here, there] = await Promise.all([fileIn(stage), fileIn(taken)])
  return here !== null && there !== null && here.equals(there)
}

/** Of a draft the folder decides its id, so a copy needs nothing but another name. */
async function freePath(library: string, { path, whole }: Unit): Promise<string> {
  if (whole) return join(dirname(path), randomUUID())
  const ending = extname(path)
  for (let n = 2; ; n++) {
    const candidate = join(dirname(path), `${basename(path, ending)} (${n})${ending}`)
    if (!(await isThere(join(library, candidate)))) return candidate
  }
}

/** What has its name by now is no longer where it was. */
async function dropAll(staged: readonly Staged[]): Promise<void> {
  for (const { stage } of staged) await rm(stage, { recursive: true, force: true })
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(nullIfMissing)) !== null
}

function nullIfMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
  throw error
}
