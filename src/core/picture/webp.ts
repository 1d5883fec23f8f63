import {
  type ByteReader,
  bytesOf,
  createByteReader,
  DamagedPicture,
  fourBytes,
  joinBytes,
  lettersOf,
} from './byteReader'
import { type Exif, NO_EXIF, readExif, writeExif } from './exif'
import type { CleanedFile } from './picture'

const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])
/** Bits of the VP8X chunk that announce metadata. */
const HAS_EXIF = 0x08
const HAS_XMP = 0x04

interface Chunk {
  type: string
  data: Uint8Array
}

/** A WebP file (a RIFF container) with nothing but what is seen and what `exif.ts` keeps. */
export function cleanWebp(bytes: Uint8Array): CleanedFile {
  const outer = createByteReader(bytes, { little: true, from: 4 })
  const reader = createByteReader(outer.take(outer.u32()), { little: true, from: 4 })
  const chunks: Chunk[] = []
  let exif: Exif = NO_EXIF
  while (reader.left() > 0) {
    const chunk = nextChunk(reader)
    if (KEPT.has(chunk.type)) chunks.push(chunk)
    if (chunk.type === 'EXIF') exif = readExif(withoutPrefix(chunk.data))
  }
  const first = chunks[0]
  if (!first || !chunks.some(({ type }) => ['VP8 ', 'VP8L', 'ANMF'].includes(type))) {
    throw new DamagedPicture('no picture data')
  }
  // Only the extended form, whose first chunk is VP8X, can have metadata.
  const tiff = first.type === 'VP8X' ? writeExif(exif) : null
  const extended = first.type === 'VP8X' ? [withFlags(first, tiff !== null), ...chunks.slice(1)] : chunks
  const body = joinBytes([
    bytesOf('WEBP'),
    ...[...extended, ...(tiff ? [{ type: 'EXIF', data: tiff }] : [])].map(bytesOfChunk),
  ])
  const size = sizeOf(first)
  return {
    ...size,
    exif: tiff ? exif : NO_EXIF,
    bytes: joinBytes([bytesOf('RIFF'), fourBytes(body.length).toReversed(), body]),
  }
}

function nextChunk(reader: ByteReader): Chunk {
  const type = lettersOf(reader.take(4))
  const length = reader.u32()
  const data = reader.take(length)
  // Chunks begin at even places. Some writers forget that behind the last one.
  if (length % 2 === 1 && reader.left() > 0) reader.take(1)
  return { type, data }
}

function bytesOfChunk({ type, data }: Chunk): Uint8Array {
  return joinBytes([bytesOf(type), fourBytes(data.length).toReversed(), data, new Uint8Array(data.length % 2)])
}

/** Some programs write the prefix of JPEG before the TIFF block. */
function withoutPrefix(data: Uint8Array): Uint8Array {
  return lettersOf(data.subarray(0, 4)) === 'Exif' ? data.subarray(6) : data
}

function withFlags({ type, data }: Chunk, hasExif: boolean): Chunk {
  const flags = ((data[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (hasExif ? HAS_EXIF : 0)
  return { type, data: joinBytes([Uint8Array.of(flags), data.subarray(1)]) }
}

function sizeOf({ type, data }: Chunk): { width: number; height: number } {
  const read = (from: number) => createByteReader(data, { little: true, from })
  if (type === 'VP8X') {
    const reader = read(4)
    return { width: reader.u24() + 1, height: reader.u24() + 1 }
  }
  if (type === 'VP8L') {
    const bits = read(1).u32()
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  const reader = read(6)
  return { width: reader.u16() & 0x3fff, height: reader.u16() & 0x3fff }
}
