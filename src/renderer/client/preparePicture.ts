import type { PictureProblem } from '../../core/picture/picture'
import { ClientError } from './clientError'

export interface PreparedPicture {
  bytes: Uint8Array
  /** Whose picture it is, as the file says; may be empty. */
  credit: string
  /** Sizes in pixels, where it was too large to be kept as it was. */
  scaled: { from: PictureSize; to: PictureSize } | null
}

interface PictureSize {
  width: number
  height: number
}

/** What the worker answers. */
export type PictureAnswer = ({ ok: true } & PreparedPicture) | { ok: false; problem: PictureProblem }

let running: Worker | null = null

/**
 * Checks a picture before it is sent, and scales it down where it is too large.
 * @throws ClientError with a `PictureProblem` as its code
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
  const answer = await ask(bytes)
  if (!answer.ok) throw new ClientError(answer.problem)
  return answer
}

function ask(bytes: Uint8Array): Promise<PictureAnswer> {
  const worker = running ?? new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' })
  running = worker
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<PictureAnswer>) => {
      port1.close()
      resolve(data)
    }
    worker.onerror = ({ message }) => {
      running = null
      reject(new ClientError('failed', message))
    }
    worker.postMessage(bytes, [port2])
  })
}
