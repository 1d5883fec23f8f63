import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { codeOf } from '../writeAtomically'
import { BACKUP_FORMAT, MARK } from './backup'

interface PackOptions {
  library: string
  /** Paths inside of the library. */
  files: readonly string[]
  /** ISO 8601 */
  made: string
  /** After each file. */
  onFile(): void
}

/** Pictures are packed already. */
const PACKED = /\.(jpg|png|webp|gif)$/

/**
 * The files of a library as one ZIP, read one after the other while the stream is: nothing of them is held in memory. A
 * file that was deleted meanwhile is left out; one that is replaced meanwhile is in it as it was or as it is.
 */
export function packLibrary({ library, files, made, onFile }: PackOptions): Readable {
  const zip = new ZipFile()
  // Declared as any stream that can be read; it is a PassThrough.
  const packed = zip.outputStream as Readable
  zip.on('error', (error: Error) => packed.destroy(error))
  zip.addBuffer(Buffer.from(JSON.stringify({ format: BACKUP_FORMAT, version: 1, made })), MARK)

  async function add(file: string): Promise<void> {
    const handle = await openIfThere(join(library, file))
    if (!handle) return
    const { mtime } = await handle.stat()
    const source = handle.createReadStream()
    const stop = () => source.destroy()
    packed.once('close', stop)
    zip.addReadStream(source, file, { mtime, mode: 0o100644, compress: !PACKED.test(file) })
    await finished(source)
    packed.off('close', stop)
  }

  async function addAll(): Promise<void> {
    for (const file of files) {
      // Nobody reads it any more.
      if (packed.destroyed) return
      await add(file)
      onFile()
    }
    zip.end()
  }

  void addAll().catch((error: Error) => packed.destroy(error))
  return packed
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
