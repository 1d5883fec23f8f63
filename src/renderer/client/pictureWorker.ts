import { cleanPicture } from '../../core/picture/cleanPicture'
import { MAX_PICTURE_SIDE, PICTURE_KINDS, type Picture } from '../../core/picture/picture'
import type { PictureAnswer } from './preparePicture'

/** Looks at a picture and scales it down, beside the window: decoding a large photo takes longer than a frame. */
self.addEventListener('message', ({ data, ports }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  void answerTo(data).then((answer) => ports[0]?.postMessage(answer))
})

async function answerTo(bytes: Uint8Array<ArrayBuffer>): Promise<PictureAnswer> {
  const cleaned = cleanPicture(bytes)
  if (!cleaned.ok) return cleaned
  const { picture } = cleaned
  const bitmap = await decode(picture)
  if (!bitmap) return { ok: false, problem: 'damaged-picture' }
  const { width, height } = bitmap
  const { credit } = picture
  const share = MAX_PICTURE_SIDE / Math.max(width, height)
  // A canvas knows only the first picture of an animation.
  if (share >= 1 || picture.kind === 'gif') return { ok: true, bytes: picture.bytes, credit, scaled: null }
  const small = await scaleDown(bitmap, share, PICTURE_KINDS[picture.kind].type)
  return { ok: true, bytes: small.bytes, credit, scaled: { from: { width, height }, to: small.size } }
}

/** Null for what has the form of a picture, and none in it. */
async function decode({ kind, bytes }: Picture): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: PICTURE_KINDS[kind].type }))
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

async function scaleDown(bitmap: ImageBitmap, share: number, type: string) {
  const size = {
    width: Math.max(1, Math.round(bitmap.width * share)),
    height: Math.max(1, Math.round(bitmap.height * share)),
  }
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, size.width, size.height)
  bitmap.close()
  const blob = await canvas.convertToBlob({ type, quality: 0.9 })
  return { bytes: new Uint8Array(await blob.arrayBuffer()), size }
}
