import { deflateSync } from 'node:zlib'
import { bytesOf, fourBytes, joinBytes } from '../src/core/picture/byteReader'
import { crc32 } from '../src/core/picture/crc32'

/** Small real pictures, made here, and with the metadata that cameras and programs write. */

/** Where the pictures were taken: degrees, minutes and seconds north, as rational numbers. Found again by its bytes. */
const LATITUDE = [52, 1, 31, 1, 12345, 100]
export const LATITUDE_BYTES = joinBytes(LATITUDE.map(fourBytes))
export const SECRET = 'Kellerweg 7'

/** 3 × 2 pixels, written by Chromium. */
const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAYEQADAQEAAAAAAAAAAAAAAAAAAQIxMv/aAAwDAQACEQMRAD8AgAErWUU8o//Z'
const WEBP_IMAGE = 'VlA4IDAAAABwAQCdASoDAAIAAsBMJagCdAF1AAD+6NcbdifS2mazxf/lwL76/+w3/SbJOhxAAAA='

const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

export interface Metadata {
  /** In the byte order of Intel or of Motorola. */
  order?: 'II' | 'MM'
  orientation?: number
  artist?: string
}

/** A TIFF block as a camera writes it: orientation, artist, a description and the place. */
export function exif({ order = 'II', orientation = 6, artist = 'Mira Tellkamp' }: Metadata = {}): Uint8Array {
  const number = (length: number) => (value: number) => {
    const big = fourBytes(value).subarray(4 - length)
    return order === 'II' ? big.toReversed() : big
  }
  const [u16, u32] = [number(2), number(4)]
  const text = (words: string) => joinBytes([new TextEncoder().encode(words), Uint8Array.of(0)])
  const heap = [text(artist), text(SECRET), joinBytes(LATITUDE.map(u32))]
  const start = 8 + 2 + 4 * 12 + 4
  const gps = start + joinBytes(heap).length
  const places = heap.map((_, index) => start + joinBytes(heap.slice(0, index)).length)
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    joinBytes([u16(tag), u16(type), u32(count), value])
  return joinBytes([
    bytesOf(order),
    u16(42),
    u32(8),
    u16(4),
    entry(0x010e, 2, heap[1]?.length ?? 0, u32(places[1] ?? 0)),
    entry(0x0112, 3, 1, joinBytes([u16(orientation), u16(0)])),
    entry(0x013b, 2, heap[0]?.length ?? 0, u32(places[0] ?? 0)),
    entry(0x8825, 4, 1, u32(gps)),
    u32(0),
    ...heap,
    u16(2),
    entry(0x0001, 2, 2, bytesOf('N\0\0\0')),
    entry(0x0002, 5, 3, u32(places[2] ?? 0)),
    u32(0),
  ])
}

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>52,31.5N</exif:GPSLatitude>${SECRET}</x:xmpmeta>`

export function jpegSegment(marker: number, payload: Uint8Array): Uint8Array {
  const length = payload.length + 2
  return joinBytes([Uint8Array.of(0xff, marker, length >> 8, length & 255), payload])
}

export function plainJpeg(): Uint8Array {
  return fromBase64(JPEG)
}

/** With Exif, XMP, IPTC, a colour profile, a comment, and a second picture behind the first as phones hide one there. */
export function jpegOfCamera(metadata: Metadata = {}): Uint8Array {
  const plain = plainJpeg()
  return joinBytes([
    plain.subarray(0, 20),
    jpegSegment(0xe1, joinBytes([bytesOf('Exif\0\0'), exif(metadata)])),
    jpegSegment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0${XMP}`)),
    jpegSegment(0xed, bytesOf(`Photoshop 3.0\0${SECRET}`)),
    jpegSegment(0xe2, bytesOf('ICC_PROFILE\0\x01\x01profile')),
    jpegSegment(0xfe, bytesOf(SECRET)),
    plain.subarray(20),
    bytesOf(`trailer ${SECRET}`),
  ])
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const checked = joinBytes([bytesOf(type), data])
  return joinBytes([fourBytes(data.length), checked, fourBytes(crc32(checked))])
}

/** Of one grey. `claims` puts another size into its head than it has. */
export function plainPng(
  width = 3,
  height = 2,
  { claims = [width, height], more = [] as Uint8Array[] } = {},
): Uint8Array {
  const header = joinBytes([...claims.map(fourBytes), Uint8Array.of(8, 0, 0, 0, 0)])
  const rows = new Uint8Array((width + 1) * height).fill(0x99)
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0
  return joinBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', new Uint8Array(deflateSync(rows))),
    pngChunk('IEND', new Uint8Array()),
  ])
}

/** Red. */
export function redPng(width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width * 3 + 1) * height)
  for (let at = 0; at < rows.length; at++) if ((at % (width * 3 + 1)) % 3 === 1) rows[at] = 0xcc
  return joinBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', joinBytes([fourBytes(width), fourBytes(height), Uint8Array.of(8, 2, 0, 0, 0)])),
    pngChunk('IDAT', new Uint8Array(deflateSync(rows))),
    pngChunk('IEND', new Uint8Array()),
  ])
}

export function pngOfProgram(metadata: Metadata = {}): Uint8Array {
  const more = [
    pngChunk('sRGB', Uint8Array.of(0)),
    pngChunk('eXIf', exif(metadata)),
    pngChunk('tEXt', bytesOf(`Comment\0${SECRET}`)),
    pngChunk('iTXt', bytesOf(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`)),
    pngChunk('prVt', bytesOf(SECRET)),
  ]
  return joinBytes([plainPng(3, 2, { more }), bytesOf(`trailer ${SECRET}`)])
}

function riff(chunks: readonly Uint8Array[]): Uint8Array {
  const body = joinBytes([bytesOf('WEBP'), ...chunks])
  return joinBytes([bytesOf('RIFF'), fourBytes(body.length).toReversed(), body])
}

function riffChunk(type: string, data: Uint8Array): Uint8Array {
  return joinBytes([bytesOf(type), fourBytes(data.length).toReversed(), data, new Uint8Array(data.length % 2)])
}

export function plainWebp(): Uint8Array {
  return riff([fromBase64(WEBP_IMAGE)])
}

export function webpOfPhone(metadata: Metadata = {}): Uint8Array {
  const extended = Uint8Array.of(0x0c, 0, 0, 0, 2, 0, 0, 1, 0, 0)
  return riff([
    riffChunk('VP8X', extended),
    fromBase64(WEBP_IMAGE),
    riffChunk('EXIF', exif(metadata)),
    riffChunk('XMP ', bytesOf(XMP)),
    riffChunk('PRVT', bytesOf(SECRET)),
  ])
}

/** One pixel, with an animation's repeat count, a comment and XMP. */
export function gifOfProgram(): Uint8Array {
  const block = (words: string) => joinBytes([Uint8Array.of(words.length), bytesOf(words)])
  return joinBytes([
    bytesOf('GIF89a'),
    Uint8Array.of(1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255),
    joinBytes([Uint8Array.of(0x21, 0xff), block('NETSCAPE2.0'), Uint8Array.of(3, 1, 0, 0, 0)]),
    joinBytes([Uint8Array.of(0x21, 0xfe), block(SECRET), Uint8Array.of(0)]),
    joinBytes([Uint8Array.of(0x21, 0xff), block('XMP DataXMP'), block(SECRET), Uint8Array.of(0)]),
    Uint8Array.of(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0),
    Uint8Array.of(0x3b),
  ])
}
