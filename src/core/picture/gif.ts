import { type ByteReader, createByteReader, DamagedPicture, joinBytes, lettersOf } from './byteReader'
import { NO_EXIF } from './exif'
import type { CleanedFile } from './picture'

const IMAGE = 0x2c
const EXTENSION = 0x21
const END = 0x3b
const COMMENT = 0xfe
const APPLICATION = 0xff
/** How often an animation repeats, and its colour profile. Any other application data, such as XMP, goes. */
const KEPT_APPLICATIONS = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']

/** A GIF file without comments and application data. */
export function cleanGif(bytes: Uint8Array): CleanedFile {
  const reader = createByteReader(bytes, { little: true, from: 6 })
  const width = reader.u16()
  const height = reader.u16()
  skipColours(reader, reader.take(3)[0] ?? 0)
  const kept = [reader.since(0)]
  let hasImage = false
  for (let block = reader.u8(); block !== END; block = reader.u8()) {
    const start = reader.at() - 1
    if (block === IMAGE) {
      skipColours(reader, reader.take(9)[8] ?? 0)
      // The size of the first codes.
      reader.take(1)
      skipSubBlocks(reader)
      hasImage = true
    } else if (block !== EXTENSION || !skipExtension(reader)) continue
    kept.push(reader.since(start))
  }
  if (!hasImage) throw new DamagedPicture('no picture data')
  return { width, height, exif: NO_EXIF, bytes: joinBytes([...kept, Uint8Array.of(END)]) }
}

/** A table of colours follows where the highest bit of the flags is set. */
function skipColours(reader: ByteReader, flags: number): void {
  if (flags & 0x80) reader.take(3 * 2 ** ((flags & 7) + 1))
}

function skipSubBlocks(reader: ByteReader): void {
  for (let length = reader.u8(); length > 0; length = reader.u8()) reader.take(length)
}

/** True where the extension is to be kept. */
function skipExtension(reader: ByteReader): boolean {
  const label = reader.u8()
  const name = label === APPLICATION ? lettersOf(reader.take(reader.u8())) : ''
  skipSubBlocks(reader)
  return label === APPLICATION ? KEPT_APPLICATIONS.includes(name) : label !== COMMENT
}
