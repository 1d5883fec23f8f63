import type { Exif } from './exif'

/** The kinds of picture that an interview may have: all browsers show them, and none can carry a script. */
export const PICTURE_KINDS = {
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  png: { type: 'image/png', ending: 'png' },
  webp: { type: 'image/webp', ending: 'webp' },
  gif: { type: 'image/gif', ending: 'gif' },
} as const
export type PictureKind = keyof typeof PICTURE_KINDS

/** The largest file that is taken, in bytes. */
export const MAX_PICTURE_BYTES = 50 * 1024 * 1024
/** The most pixels: a small file can unfold into more memory than a machine has. */
export const MAX_PICTURE_PIXELS = 100_000_000
/** The longest side in pixels that is stored; more than a printed double page needs. Larger pictures are scaled down first. */
export const MAX_PICTURE_SIDE = 4000

/** What a picture's file turned out to be, cleaned. */
export interface Picture {
  kind: PictureKind
  /** In pixels, as it is shown. */
  width: number
  height: number
  /** Whose picture it is, as the file says; empty where it does not. */
  credit: string
  /** The file without anything that the eye does not need. */
  bytes: Uint8Array
}

export type PictureProblem = 'not-a-picture' | 'svg-picture' | 'damaged-picture' | 'large-picture'

/** What the reader of one kind of file gives. Width and height as they are stored. */
export interface CleanedFile {
  width: number
  height: number
  exif: Exif
  bytes: Uint8Array
}
