import { unzipSync } from 'fflate'
import { UnreadableFile } from './unpacked'

/** Bytes that the parts of a document may have unpacked, all together. A book of 1,000 pages has about 20 MB. */
const MOST_BYTES = 100_000_000

/**
 * The named parts of a ZIP file. Others, such as pictures, stay packed; sizes are looked at before anything is unpacked.
 * @throws UnreadableFile `file-too-large-inside` for a ZIP bomb, `damaged-file` for what is no ZIP
 */
export function zipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false
        size += originalSize
        if (size > MOST_BYTES) throw new UnreadableFile('file-too-large-inside')
        return true
      },
    })
    return new Map(Object.entries(parts))
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged-file')
  }
}
