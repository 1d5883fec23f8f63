import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Entry, open as openZip, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { HostError } from '../hostError'
import { BACKUP_FORMAT, MARK } from './backup'
import { isKept } from './libraryFiles'

/** A backup that was opened. */
export interface OpenedBackup {
  /** Its files, as paths inside of a library. */
  files: Entry[]
  /** Unpacks a file to a path where nothing is, and flushes it. @throws HostError `damaged-backup` */
  extract(entry: Entry, path: string): Promise<void>
  close(): void
}

const markSchema = z.object({ format: z.literal(BACKUP_FORMAT), version: z.number().int() })
/** The mark is a line; no more than that is read of it. */
const MARK_BYTES = 10_000

/** Opens a ZIP and looks whether it is a backup. @throws HostError `not-a-backup`, `newer-backup`, `damaged-backup` */
export async function openBackup(path: string): Promise<OpenedBackup> {
  // Looked at by ourselves first, so that a file that is gone or closed to us has its own code.
  await (await open(path, 'r')).close()
  const zip = await opened(path)
  try {
    const entries = await entriesOf(zip)
    await checkMark(zip, entries)
    return {
      files: entries.filter(({ fileName }) => isFileOfLibrary(fileName)),
      extract: (entry, target) => extract(zip, entry, target),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function checkMark(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  const entry = entries.find(({ fileName }) => fileName === MARK)
  if (!entry || entry.uncompressedSize > MARK_BYTES) throw new HostError('not-a-backup')
  const parts: Uint8Array[] = []
  for await (const part of contentOf(zip, entry)) parts.push(part)
  const mark = markSchema.safeParse(jsonOf(Buffer.concat(parts).toString('utf8')))
  if (!mark.success) throw new HostError('not-a-backup')
  if (mark.data.version > 1) throw new HostError('newer-backup')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** What leads out of the library the library for ZIPs refuses by itself; what no backup has is passed over. */
function isFileOfLibrary(name: string): boolean {
  const parts = name.split('/')
  return name !== MARK && !name.endsWith('/') && parts.every((part, index) => isKept(part, index === 0 ? '' : 'inside'))
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    openZip(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (error) reject(new HostError('not-a-backup', error.message))
      else resolve(zip)
    })
  })
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(entries))
    zip.once('error', (error: Error) => reject(new HostError('damaged-backup', error.message)))
    zip.readEntry()
  })
}

async function extract(zip: ZipFile, entry: Entry, path: string): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await writeAll(handle, contentOf(zip, entry))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const part of content) await handle.writeFile(part)
}

/** The content of a file, with its checksum compared: the library for ZIPs looks at its size alone. */
async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const spoilt = (reason: string) => new HostError('damaged-backup', `${entry.fileName}: ${reason}`)
  const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => (error ? reject(spoilt(error.message)) : resolve(readable)))
  })
  let sum = 0
  try {
    for await (const part of stream) {
      sum = crc32(part, sum)
      yield part
    }
  } catch (error) {
    // Of a write that failed on the other side nothing comes by here.
    throw spoilt(error instanceof Error ? error.message : String(error))
  }
  if (sum !== entry.crc32) throw spoilt('checksum')
}
