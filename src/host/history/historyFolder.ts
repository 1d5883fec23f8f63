import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DraftRecord } from '../../core/interview/draft'
import { codeOf, writeAtomically } from '../writeAtomically'

const FOLDER = 'history'
/** `r12-caaecf42.json`, or with the time of the version: `r12-caaecf42-20261128T164100Z.json`. */
const NAME = /^r(\d{1,15})-([0-9a-f]{8})(?:-(\d{8}T\d{6}Z))?\.json$/

/** A version that lies in a draft's history, as its file's name tells it. */
export interface KeptFile {
  /** The file's name without its ending. */
  name: string
  revision: number
}

/**
 * Keeps a version of a draft under a name made of its content, so that the same version twice is one file.
 * @param content of the draft's file, whose record is given beside it
 */
export async function keepVersion(
  draftFolder: string,
  content: Uint8Array,
  { revision, checksum, changed }: Pick<DraftRecord, 'revision' | 'checksum' | 'changed'>,
): Promise<void> {
  const time = changed.replace(/\.\d+/, '').replace(/[-:]/g, '')
  const name = `r${revision}-${checksum.slice(0, 8)}-${time}.json`
  const folder = join(draftFolder, FOLDER)
  // Not recursive: a draft that was removed meanwhile must not grow anew.
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  await writeAtomically(join(folder, name), content)
}

/** The versions in a draft's folder, newest revision first. Not by time: a clock may have been set back. */
export async function keptFilesIn(draftFolder: string): Promise<KeptFile[]> {
  const names = await readdir(join(draftFolder, FOLDER)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  })
  return names
    .flatMap((name) => {
      const revision = NAME.exec(name)?.[1]
      return revision === undefined ? [] : [{ name: name.replace(/\.json$/, ''), revision: Number(revision) }]
    })
    .sort((a, b) => b.revision - a.revision || b.name.localeCompare(a.name))
}

/** The bytes of a version. @throws system errors */
export function readKeptFile(draftFolder: string, name: string): Promise<Uint8Array> {
  return readFile(join(draftFolder, FOLDER, `${name}.json`))
}
