import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { DraftRecord } from '../../core/interview/draft'
import { codeOf, writeAtomically } from '../writeAtomically'
import { versionsToDrop } from './thinning'

const FOLDER = 'history'
/** The versions' names that the user gave. */
const LABELS = 'names.json'
/** `r12-caaecf42.json`, or with the time of the version: `r12-caaecf42-20261128T164100Z.json`. */
const NAME = /^r(\d{1,15})-[0-9a-f]{8}(?:-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z)?\.json$/
const labelsSchema = z.record(z.string(), z.string())

/** A version that lies in a draft's history, as its file's name tells it. */
export interface KeptFile {
  /** The file's name without its ending. */
  name: string
  revision: number
  /** ISO 8601; null where the name does not say. */
  saved: string | null
}

/**
 * Keeps a version of a draft under a name made of its content, so that the same version twice is one file.
 * @param content of the draft's file, whose record is given beside it
 * @returns the version's name
 */
export async function keepVersion(
  draftFolder: string,
  content: Uint8Array,
  { revision, checksum, changed }: Pick<DraftRecord, 'revision' | 'checksum' | 'changed'>,
): Promise<string> {
  const time = changed.replace(/\.\d+/, '').replace(/[-:]/g, '')
  const name = `r${revision}-${checksum.slice(0, 8)}-${time}`
  const folder = join(draftFolder, FOLDER)
  // Not recursive: a draft that was removed meanwhile must not grow anew.
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  await writeAtomically(join(folder, `${name}.json`), content)
  return name
}

/** The versions in a draft's folder, newest revision first. Not by time: a clock may have been set back. */
export async function keptFilesIn(draftFolder: string): Promise<KeptFile[]> {
  const names = await readdir(join(draftFolder, FOLDER)).catch(ifMissing([]))
  return names
    .flatMap((file) => {
      const found = NAME.exec(file)
      if (!found) return []
      const [, revision, year, month, day, hour, minute, second] = found
      const saved = year === undefined ? null : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
      return [{ name: file.replace(/\.json$/, ''), revision: Number(revision), saved }]
    })
    .sort((a, b) => b.revision - a.revision || b.name.localeCompare(a.name))
}

/** The bytes of a version. @throws system errors */
export function readKeptFile(draftFolder: string, name: string): Promise<Uint8Array> {
  return readFile(join(draftFolder, FOLDER, `${name}.json`))
}

/** Lets go what there are too many of. Named versions stay. */
export async function thinHistory(draftFolder: string): Promise<void> {
  const labels = await readLabels(draftFolder)
  const unnamed = (await keptFilesIn(draftFolder)).filter(({ name }) => !labels.has(name))
  const pathOf = (name: string) => join(draftFolder, FOLDER, `${name}.json`)
  const sized = await Promise.all(
    unnamed.map(async ({ name, saved }) => ({ name, saved, bytes: (await stat(pathOf(name))).size })),
  )
  for (const name of versionsToDrop(sized)) await rm(pathOf(name), { force: true })
}

/** The names that the user gave, by version. A file that can't be read names nothing. */
export async function readLabels(draftFolder: string): Promise<Map<string, string>> {
  const text = await readFile(join(draftFolder, FOLDER, LABELS), 'utf8').catch(ifMissing('{}'))
  try {
    return new Map(Object.entries(labelsSchema.parse(JSON.parse(text))))
  } catch {
    return new Map()
  }
}

export async function writeLabel(draftFolder: string, name: string, label: string | null): Promise<void> {
  const labels = await readLabels(draftFolder)
  if (label === null) labels.delete(name)
  else labels.set(name, label)
  const text = `${JSON.stringify(Object.fromEntries(labels), null, 1)}\n`
  await writeAtomically(join(draftFolder, FOLDER, LABELS), text)
}

function ifMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return instead
    throw error
  }
}
