import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanPicture } from '../../core/picture/cleanPicture'
import { PICTURE_KINDS } from '../../core/picture/picture'
import { HostError } from '../hostError'
import { codeOf, isLeftover, writeAtomically } from '../writeAtomically'
import { type StoredAsset, type StoredPicture, typeOfAsset } from './asset'

const FOLDER = 'assets'
/** Where versions of the draft lie, beside the files in its own folder. */
const HISTORY = 'history'

/** Puts a picture into the folder of a draft. @throws HostError for what is no sound picture; system errors */
export async function storePicture(draftFolder: string, bytes: Uint8Array): Promise<StoredPicture> {
  const cleaned = cleanPicture(bytes)
  if (!cleaned.ok) throw new HostError(cleaned.problem)
  const { kind, width, height, credit, bytes: content } = cleaned.picture
  const asset = `${createHash('sha256').update(content).digest('hex')}.${PICTURE_KINDS[kind].ending}`
  await keepAsset(draftFolder, asset, content)
  return { asset, width, height, credit }
}

/** Writes an asset under its name, unless it is there. */
export async function keepAsset(draftFolder: string, name: string, content: Uint8Array): Promise<void> {
  const path = join(draftFolder, FOLDER, name)
  // Not recursive: a draft that was removed meanwhile must not grow anew.
  await mkdir(join(draftFolder, FOLDER)).catch(unless('EEXIST'))
  const there = await stat(path).catch(unless('ENOENT'))
  const now = new Date()
  // Wanted again: it counts as new for the sweep.
  if (there?.size === content.length) await utimes(path, now, now)
  else await writeAtomically(path, content)
}

/** Null where the draft has no such asset, and for what can't be an asset's name. */
export async function readAsset(draftFolder: string, name: string): Promise<StoredAsset | null> {
  const type = typeOfAsset(name)
  if (type === null) return null
  const bytes = await readFile(join(draftFolder, FOLDER, name)).catch(unless('ENOENT', 'ENOTDIR'))
  return bytes ? { bytes, type } : null
}

/** Copies those of the named assets that `from` has and `to` lacks. */
export async function copyAssets(from: string, to: string, names: Iterable<string>): Promise<void> {
  for (const name of names) {
    const found = await readAsset(from, name)
    if (found) await keepAsset(to, name, found.bytes)
  }
}

/**
 * Deletes assets that no version in the draft's folder names, once they have lain untouched for `age` milliseconds: until
 * then a window may bring them back by undo, or by the text that a crash left in its store. Files with other names stay.
 * Versions are searched as text, so that a damaged one counts too.
 */
export async function sweepAssets(draftFolder: string, age: number): Promise<void> {
  const names = (await readdir(join(draftFolder, FOLDER)).catch(unless('ENOENT', 'ENOTDIR'))) ?? []
  const old: string[] = []
  for (const name of names.filter((each) => typeOfAsset(each) !== null || isLeftover(each))) {
    const stats = await stat(join(draftFolder, FOLDER, name)).catch(unless('ENOENT'))
    if (stats && stats.mtimeMs < Date.now() - age) old.push(name)
  }
  let unnamed = old
  for (const folder of [draftFolder, join(draftFolder, HISTORY)]) {
    for (const file of (await readdir(folder).catch(unless('ENOENT'))) ?? []) {
      if (unnamed.length === 0 || !file.includes('.json')) continue
      const text = await readFile(join(folder, file), 'utf8')
      unnamed = unnamed.filter((name) => !text.includes(name))
    }
  }
  for (const name of unnamed) await rm(join(draftFolder, FOLDER, name), { force: true })
}

/** What is expected to go wrong in these ways gives null. */
function unless(...codes: string[]): (error: unknown) => null {
  return (error) => {
    if (codes.includes(codeOf(error))) return null
    throw error
  }
}
