import { decodeText } from '../read/decodeText'
import { DamagedPicture, lettersOf } from './byteReader'
import { cleanGif } from './gif'
import { cleanJpeg } from './jpeg'
import {
  type CleanedFile,
  MAX_PICTURE_BYTES,
  MAX_PICTURE_PIXELS,
  type Picture,
  type PictureKind,
  type PictureProblem,
} from './picture'
import { cleanPng } from './png'
import { cleanWebp } from './webp'

export type CleaningResult = { ok: true; picture: Picture } | { ok: false; problem: PictureProblem }

const CLEANERS: Readonly<Record<PictureKind, (bytes: Uint8Array) => CleanedFile>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  gif: cleanGif,
}

/**
 * Makes of any bytes a picture that may be stored and published: known by its content, never by its name, sound in its
 * structure, and without metadata but for orientation, colour profile and authorship. The pixels stay as they are.
 * Never throws; cleaning a cleaned picture changes nothing.
 */
export function cleanPicture(bytes: Uint8Array): CleaningResult {
  const kind = kindOfPicture(bytes)
  if (kind === null) return refused(looksLikeSvg(bytes) ? 'svg-picture' : 'not-a-picture')
  if (bytes.length > MAX_PICTURE_BYTES) return refused('large-picture')
  try {
    return accept(kind, CLEANERS[kind](bytes))
  } catch (error) {
    if (error instanceof DamagedPicture) return refused('damaged-picture')
    throw error
  }
}

function accept(kind: PictureKind, { exif, bytes, ...stored }: CleanedFile): CleaningResult {
  const [width, height] = exif.orientation > 4 ? [stored.height, stored.width] : [stored.width, stored.height]
  if (width === 0 || height === 0) return refused('damaged-picture')
  if (width * height > MAX_PICTURE_PIXELS) return refused('large-picture')
  const author = exif.artist.length > 0 ? exif.artist : exif.copyright
  return { ok: true, picture: { kind, width, height, credit: decodeText(author).text.trim(), bytes } }
}

function refused(problem: PictureProblem): CleaningResult {
  return { ok: false, problem }
}

/** Null for everything that is no picture of ours. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | null {
  const head = lettersOf(bytes.subarray(0, 12))
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'webp' : null
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return /^[^<]*(<[?!][^>]*>[^<]*)*<(\w+:)?svg[\s/>]/u.test(decodeText(bytes.subarray(0, 4000)).text)
}
