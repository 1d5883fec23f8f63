import { PICTURE_KINDS } from '../../core/picture/picture'

/** A picture that was taken into a draft. */
export interface StoredPicture {
  /** Its name among the draft's assets: SHA-256 of the content (hex) and an ending. */
  asset: string
  /** In pixels, as it is shown. */
  width: number
  height: number
  /** Whose picture it is, as the file says; may be empty. */
  credit: string
}

export interface StoredAsset {
  bytes: Uint8Array
  /** Such as `image/png`. */
  type: string
}

/** An asset's name is made of its content, so it never changes. Opened by itself, it is a picture and nothing else. */
export const ASSET_HEADERS = {
  'cache-control': 'private, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

const NAME = /^[0-9a-f]{64}\.(\w+)$/

/** The media type that an asset's name says; null for what is no such name, so that none leads out of its folder. */
export function typeOfAsset(name: string): string | null {
  const ending = NAME.exec(name)?.[1]
  return Object.values(PICTURE_KINDS).find((kind) => kind.ending === ending)?.type ?? null
}
