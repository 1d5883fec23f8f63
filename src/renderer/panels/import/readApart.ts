import type { Source, SourceRequest } from './readSource'

/** Reads in a worker of its own, which ends with it. An aborted signal ends it at once; the promise stays open then. */
export function readApart(request: SourceRequest, signal: AbortSignal): Promise<Source> {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
  signal.addEventListener('abort', () => worker.terminate())
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Source>) => {
      worker.terminate()
      resolve(data)
    })
    worker.addEventListener('error', ({ message }) => {
      worker.terminate()
      reject(new Error(message))
    })
    worker.postMessage(request)
  })
}
