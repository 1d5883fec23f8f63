import { type ByteReader, bytesOf, createByteReader, DamagedPicture, joinBytes, lettersOf } from './byteReader'
import { type Exif, NO_EXIF, readExif, writeExif } from './exif'
import type { CleanedFile } from './picture'

/** Markers (ITU-T T.81, table B.1). */
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe
const END = 0xd9
const SCAN = 0xda
const EXIF = 'Exif\0\0'

interface Segment {
  marker: number
  /** Without marker and length. */
  payload: Uint8Array
  /** All of it. */
  bytes: Uint8Array
}

/**
 * A JPEG file without comments and application data, but for the colour profile (APP2), the colour transform (APP14) and
 * what `exif.ts` keeps. What hangs behind the end of the picture, such as a phone's film, is cut off.
 */
export function cleanJpeg(bytes: Uint8Array): CleanedFile {
  const reader = createByteReader(bytes, { from: 2 })
  const kept: Uint8Array[] = []
  let exif: Exif = NO_EXIF
  let size: { width: number; height: number } | null = null
  let hasScan = false
  for (let segment = nextSegment(reader); segment.marker !== END; segment = nextSegment(reader)) {
    if (isFrame(segment.marker)) size ??= sizeOf(segment.payload)
    if (isExif(segment) && exif === NO_EXIF) exif = readExif(segment.payload.subarray(EXIF.length))
    const part = keep(segment)
    if (part) kept.push(part)
    if (segment.marker !== SCAN) continue
    kept.push(scanData(bytes, reader))
    hasScan = true
  }
  if (!size || !hasScan) throw new DamagedPicture('no picture data')
  const tiff = writeExif(exif)
  const own = tiff ? [segmentOf(APP1, joinBytes([bytesOf(EXIF), tiff]))] : []
  // JFIF wants to be the first segment.
  const [first, ...rest] = kept
  const opening = first && first[1] === APP0 ? [first, ...own, ...rest] : [...own, ...kept]
  return { ...size, exif, bytes: joinBytes([Uint8Array.of(0xff, 0xd8), ...opening, Uint8Array.of(0xff, END)]) }
}

function nextSegment(reader: ByteReader): Segment {
  if (reader.u8() !== 0xff) throw new DamagedPicture('no marker')
  let marker = reader.u8()
  while (marker === 0xff) marker = reader.u8()
  if (marker === END) return { marker, payload: new Uint8Array(), bytes: new Uint8Array() }
  const length = reader.u16()
  if (length < 2) throw new DamagedPicture('segment without length')
  const payload = reader.take(length - 2)
  return { marker, payload, bytes: segmentOf(marker, payload) }
}

function segmentOf(marker: number, payload: Uint8Array): Uint8Array {
  const length = payload.length + 2
  return joinBytes([Uint8Array.of(0xff, marker, length >> 8, length), payload])
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function sizeOf(frame: Uint8Array): { width: number; height: number } {
  const reader = createByteReader(frame, { from: 1 })
  const height = reader.u16()
  return { width: reader.u16(), height }
}

function isExif({ marker, payload }: Segment): boolean {
  return marker === APP1 && startsWith(payload, EXIF)
}

function keep({ marker, payload, bytes }: Segment): Uint8Array | null {
  if (marker === COMMENT) return null
  if (marker < APP0 || marker > APP15) return bytes
  if (marker === APP0 && startsWith(payload, 'JFIF\0')) {
    // Its last two numbers are the size of a preview, which shows what was cut away since.
    return segmentOf(APP0, joinBytes([payload.subarray(0, 12), Uint8Array.of(0, 0)]))
  }
  const needed =
    (marker === APP2 && startsWith(payload, 'ICC_PROFILE\0')) || (marker === APP14 && startsWith(payload, 'Adobe'))
  return needed ? bytes : null
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
  return lettersOf(bytes.subarray(0, letters.length)) === letters
}

/** Compressed data up to the next marker: FF is followed by 00 there, or by a restart marker. */
function scanData(bytes: Uint8Array, reader: ByteReader): Uint8Array {
  const start = reader.at()
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    const goesOn = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!goesOn) return reader.take(at - start)
  }
  throw new DamagedPicture('no end of the scan')
}
