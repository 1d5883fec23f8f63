import { Unzlib } from 'fflate'
import { UnreadableFile } from './unpacked'

/** Bytes that what is packed in a PDF may have unpacked, pictures apart. 500 pages of text have about 20 MB. */
const MOST_BYTES = 100_000_000
/** Few enough that a step cannot fill the memory: a byte unpacks to about a thousand. */
const STEP = 16_384
/** Characters before `stream` in which its dictionary is looked for. */
const DICTIONARY = 2_000
const PICTURE = /\/Subtype\s*\/Image\b/u
/** Filters that a stream of text may name one after the other. */
const MOST_LAYERS = 3
/** The first byte of what `FlateDecode` packs, RFC 1950. */
const ZLIB = 0x78

/**
 * Looks at the packed streams of a PDF (ISO 32000-1, 7.3.8 and 7.4.4) before anybody unpacks them as a whole.
 * @throws UnreadableFile `file-too-large-inside` where they hold far more than the text of a book
 */
export function refusePackedBombs(bytes: Uint8Array): void {
  const file = new TextDecoder('latin1').decode(bytes)
  let size = 0
  const count = (more: number) => {
    size += more
    if (size > MOST_BYTES) throw new UnreadableFile('file-too-large-inside')
  }
  for (const { index, 0: keyword } of file.matchAll(/(?<!end)stream\r?\n/gu)) {
    const start = index + keyword.length
    const dictionary = file.slice(Math.max(0, index - DICTIONARY), index)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (bytes[start] !== ZLIB || PICTURE.test(own)) continue
    unpacker(count)(bytes.subarray(start, endOfStream(file, start)))
  }
}

function endOfStream(file: string, start: number): number {
  const end = file.indexOf('endstream', start)
  return end === -1 ? file.length : end
}

/** Counts what packed bytes unpack to, step by step. What is packed twice is unpacked twice; damaged bytes end it. */
function unpacker(count: (size: number) => void, layers = MOST_LAYERS): (packed: Uint8Array) => void {
  let inner: ((packed: Uint8Array) => void) | null = null
  let isFirst = true
  let isDamaged = false
  const unzlib = new Unzlib((chunk) => {
    count(chunk.length)
    if (isFirst && chunk[0] === ZLIB && layers > 1) inner = unpacker(count, layers - 1)
    isFirst = false
    inner?.(chunk)
  })
  return (packed) => {
    for (let from = 0; from < packed.length && !isDamaged; from += STEP) {
      try {
        unzlib.push(packed.subarray(from, from + STEP))
      } catch (error) {
        if (error instanceof UnreadableFile) throw error
        isDamaged = true
      }
    }
  }
}
