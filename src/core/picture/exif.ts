import { bytesOf, createByteReader, DamagedPicture, fourBytes, joinBytes, lettersOf } from './byteReader'

/**
 * What is kept of a picture's Exif data (a TIFF file within the picture): which way is up, and whose picture it is.
 * Everything else goes, and with it the place where it was taken, the camera's number and the preview.
 */
export interface Exif {
  /** 1 to 8 as in TIFF; from 5 on, width and height change places when it is shown. */
  orientation: number
  /** Bytes as they stood in the file, without the closing zero. */
  artist: Uint8Array
  copyright: Uint8Array
}

export const NO_EXIF: Exif = { orientation: 1, artist: new Uint8Array(), copyright: new Uint8Array() }

const TAGS = { orientation: 0x0112, artist: 0x013b, copyright: 0x8298 } as const
const ASCII = 2
const SHORT = 3
/** Longer than any name; what is longer is no name. */
const LONGEST = 1000

/** Reads a TIFF block. Exif that can't be read says nothing: the picture itself may be fine. */
export function readExif(tiff: Uint8Array): Exif {
  try {
    return readDirectory(tiff)
  } catch (error) {
    if (error instanceof DamagedPicture) return NO_EXIF
    throw error
  }
}

function readDirectory(tiff: Uint8Array): Exif {
  const little = lettersOf(tiff.subarray(0, 2)) === 'II'
  const read = (from: number) => createByteReader(tiff, { little, from })
  const exif = { ...NO_EXIF }
  const entries = read(read(4).u32())
  for (let count = entries.u16(); count > 0; count--) {
    const tag = entries.u16()
    const type = entries.u16()
    const size = entries.u32()
    const place = entries.at()
    const value = entries.u32()
    const text = () => trimmed(read(size > 4 ? value : place).take(Math.min(size, LONGEST)))
    if (tag === TAGS.orientation && type === SHORT) exif.orientation = validOrientation(read(place).u16())
    if (tag === TAGS.artist && type === ASCII) exif.artist = text()
    if (tag === TAGS.copyright && type === ASCII) exif.copyright = text()
  }
  return exif
}

function validOrientation(value: number): number {
  return value >= 1 && value <= 8 ? value : 1
}

/** Cameras fill the rest of the field with zeros or spaces. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  const words = end < 0 ? bytes : bytes.subarray(0, end)
  return words.some((byte) => byte > 0x20) ? words : new Uint8Array()
}

/** A TIFF block with nothing but what is kept; null where that is nothing. */
export function writeExif({ orientation, artist, copyright }: Exif): Uint8Array | null {
  const texts = [
    { tag: TAGS.artist, words: artist },
    { tag: TAGS.copyright, words: copyright },
  ].filter(({ words }) => words.length > 0)
  if (orientation === 1 && texts.length === 0) return null
  const entries = [entry(TAGS.orientation, SHORT, 1, Uint8Array.of(0, orientation, 0, 0))]
  const data: Uint8Array[] = []
  let at = 8 + 2 + 12 * (texts.length + 1) + 4
  for (const { tag, words } of texts) {
    const value = joinBytes([words, Uint8Array.of(0)])
    const fits = value.length <= 4
    entries.push(
      entry(tag, ASCII, value.length, fits ? joinBytes([value, new Uint8Array(4 - value.length)]) : fourBytes(at)),
    )
    if (fits) continue
    data.push(value)
    at += value.length
  }
  const head = [bytesOf('MM'), Uint8Array.of(0, 42), fourBytes(8), Uint8Array.of(0, entries.length)]
  return joinBytes([...head, ...entries, fourBytes(0), ...data])
}

function entry(tag: number, type: number, count: number, value: Uint8Array): Uint8Array {
  return joinBytes([Uint8Array.of(tag >> 8, tag, 0, type), fourBytes(count), value])
}
