import { type BigIntStats, statSync } from 'node:fs'
import { type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '../../core/interview/draft'
import type { Finding } from '../../core/interview/finding'
import type { Interview } from '../../core/interview/interview'
import { readNewer } from '../../core/interview/readNewer'
import type { FileWriter } from '../disk/createFileWriter'
import { signatureOf } from '../disk/fileSignature'
import { keepVersion, keptFilesIn, readKeptFile, thinHistory } from '../history/historyFolder'
import { HostError } from '../hostError'
import { codeOf, renameOver } from '../writeAtomically'
import { type DraftFile, parseDraftBytes } from './draftFile'
import type { DraftNotice } from './drafts'

const FILE = 'draft.json'
/** The content of the last save once more, in a file of its own, so that a program that spoils the one spares the other. */
const BACKUP = 'draft.backup.json'

/** Bytes that are read in one call. */
const ONE_CALL = 16 * 1024 * 1024

type ReadFile = Extract<DraftFile, { ok: true }>

/** What lies on the disk, and what was found wrong with it. */
export interface StoredDraft {
  draft: Draft
  /** Changes whenever the file does. */
  signature: string
  notice: DraftNotice | null
  /** References that led nowhere. */
  findings: Finding[]
}

/** Null where the file is missing. */
export async function signatureIn(folder: string): Promise<string | null> {
  try {
    return signatureOf(await stat(join(folder, FILE), { bigint: true }))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  }
}

/** The same without giving anybody else a turn, and when it was written, in nanoseconds: for a thread that has nothing else to do. */
export function signatureNow(folder: string): { signature: string; written: bigint } {
  try {
    const stats = statSync(join(folder, FILE), { bigint: true })
    return { signature: signatureOf(stats), written: stats.mtimeNs }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return { signature: 'missing', written: 0n }
    throw error
  }
}

/** When the file was written last, as ISO 8601. */
export async function writtenIn(folder: string): Promise<string> {
  return (await stat(join(folder, FILE))).mtime.toISOString()
}

/**
 * Reads the draft in a folder, or else its backup, or else the newest version of its history. Changes nothing on the disk.
 * @throws HostError `not-found`, `damaged`, `newer-version`
 */
export async function readDraft(folder: string, id: string): Promise<StoredDraft> {
  const found = await readFileWithStats(join(folder, FILE))
  const file = found && parseDraftBytes(found.bytes)
  const backup = file?.ok ? null : await readBackup(folder)
  // A newer program would have sealed it, and its backup would be as new: anything else is damage to the version's number.
  const isNewer = file && !file.ok && file.problem.code === 'newer-version' && (file.sealed || !backup?.file.ok)
  if (isNewer) throw new HostError('newer-version', id)
  if (found && file?.ok) {
    const notice = file.sealed ? null : 'changed-outside'
    return { draft: belongingTo(id, file.draft), signature: signatureOf(found.stats), notice, findings: file.findings }
  }
  if (backup?.file.ok) return standIn(id, backup.file, 'restored-from-backup')
  const kept = await newestKept(folder)
  if (kept) return standIn(id, kept, 'restored-from-history')
  const reason = file ?? backup?.file
  throw reason ? new HostError('damaged', `${id}: ${reasonOf(reason)}`) : new HostError('not-found', id)
}

/** What can be shown of a draft that a newer program wrote. @throws HostError `not-found`, `newer-version` where that is nothing */
export async function readNewerDraft(folder: string, id: string): Promise<Interview> {
  const found = await readFileWithStats(join(folder, FILE))
  if (!found) throw new HostError('not-found', id)
  const interview = readNewer(jsonOf(found.bytes))
  if (!interview) throw new HostError('newer-version', id)
  return interview
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** What is opened where the file itself can't be. It has no signature, for it is not what lies in the draft's file. */
function standIn(id: string, { draft, findings }: ReadFile, notice: DraftNotice): StoredDraft {
  return { draft: belongingTo(id, draft), signature: '', notice, findings }
}

async function newestKept(folder: string): Promise<ReadFile | null> {
  for (const { name } of await keptFilesIn(folder)) {
    const file = parseDraftBytes(await readKeptFile(folder, name))
    if (file.ok && file.sealed) return file
  }
  return null
}

/** Gives the signature. */
export function writeDraft(files: FileWriter, folder: string, text: string): Promise<string> {
  return files.replace(join(folder, FILE), text)
}

/** The same as long as the file is the one with this signature. Null: it is another by now, and stays. */
export function writeDraftOver(
  files: FileWriter,
  folder: string,
  text: string,
  signature: string,
): Promise<string | null> {
  return files.replaceIf(signature, join(folder, FILE), text)
}

/**
 * Writes the backup of what was just written, which is not flushed. Where `keep` is true, what was the backup until then goes into the
 * history first. Never rejects.
 */
export async function backUp(
  files: FileWriter,
  folder: string,
  text: string,
  { keep = false, log }: { keep?: boolean; log(message: string): void },
): Promise<void> {
  try {
    if (keep) {
      await keepLastGood(folder)
      await thinHistory(folder)
    }
  } catch (error) {
    log(`no version kept: ${error instanceof Error ? error.message : error}`)
  }
  try {
    await files.replace(join(folder, BACKUP), text, { flush: false })
  } catch (error) {
    log(`no backup: ${error instanceof Error ? error.message : error}`)
  }
}

/** Keeps the draft as it lies there in its history. Gives the version's name. @throws HostError `damaged` */
export async function keepCurrent(folder: string): Promise<string> {
  const bytes = await readFile(join(folder, FILE))
  const file = parseDraftBytes(bytes)
  if (!file.ok) throw new HostError('damaged', folder)
  return keepVersion(folder, bytes, file.draft.draft)
}

/** Puts what can't be parsed out of the way, unchanged: the draft's file, and its backup where that is spoilt too. */
export async function setAside(folder: string): Promise<void> {
  await setFileAside(folder, FILE)
  const backup = await readBackup(folder)
  if (backup && !backup.file.ok) await setFileAside(folder, BACKUP)
}

async function setFileAside(folder: string, file: string): Promise<void> {
  const names = await readdir(folder)
  if (!names.includes(file)) return
  let name = `${file}.damaged`
  for (let n = 2; names.includes(name); n++) name = `${file}.damaged-${n}`
  await renameOver(join(folder, file), join(folder, name))
}

/** Keeps the last version that this program wrote, before another program's change becomes the draft. */
export async function keepLastGood(folder: string): Promise<void> {
  const backup = await readBackup(folder)
  if (backup?.file.ok && backup.file.sealed) await keepVersion(folder, backup.bytes, backup.file.draft.draft)
}

async function readBackup(folder: string): Promise<{ bytes: Uint8Array; file: DraftFile } | null> {
  try {
    const bytes = await readFile(join(folder, BACKUP))
    return { bytes, file: parseDraftBytes(bytes) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function readFileWithStats(path: string): Promise<{ bytes: Uint8Array; stats: BigIntStats } | null> {
  const handle = await openIfThere(path)
  if (!handle) return null
  try {
    const stats = await handle.stat({ bigint: true })
    return { bytes: await readWhole(handle, Number(stats.size)), stats }
  } finally {
    await handle.close()
  }
}

/** In one call as a rule; `FileHandle.readFile` asks for the size again, and reads in portions. A file that has grown is read to its end. */
async function readWhole(handle: FileHandle, size: number): Promise<Uint8Array> {
  if (size > ONE_CALL) return handle.readFile()
  const bytes = new Uint8Array(size + 1)
  const { bytesRead } = await handle.read(bytes, 0, size + 1, 0)
  return bytesRead === size ? bytes.subarray(0, size) : handle.readFile()
}

async function openIfThere(path: string) {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  }
}

/** A folder that somebody copied or renamed by hand holds a draft of its own. */
function belongingTo(id: string, draft: Draft): Draft {
  return draft.draft.id === id ? draft : { ...draft, draft: { ...draft.draft, id } }
}

function reasonOf(file: DraftFile): string {
  return file.ok || file.problem.code !== 'damaged' ? '' : `${file.problem.path} ${file.problem.value}`.trim()
}
