import type { Correction } from '../../../core/read/correct/correction'
import type { Stretch } from './markSource'
import type { ReaderAnswer, ReaderRequest } from './reading.worker'
import type { Source, SourceRequest } from './readSource'

/** A reader in a worker of its own, with the text it reads. */
export interface ApartReader {
  /** Rejected for a bug in a reader. Open for ever once the reader has ended. */
  source: Promise<Source>
  /** What became of the text, as it was read and with these corrections since: in parts, see `sourceParts`. */
  mark(corrections: readonly Correction[]): Promise<Stretch[][]>
  /** At once, whatever it is doing. */
  end(): void
}

export function startReader(request: SourceRequest): ApartReader {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => {
      worker.terminate()
      reject(new Error(message))
    })
  })
  const ask = <K extends ReaderAnswer['kind']>(question: ReaderRequest & { kind: K }) => {
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise<Extract<ReaderAnswer, { kind: K }>>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<Extract<ReaderAnswer, { kind: K }>>) => {
        port1.close()
        resolve(data)
      }
    })
    worker.postMessage(question, [port2])
    return Promise.race([answer, failed])
  }
  return {
    source: ask({ kind: 'read', request }).then(({ source }) => source),
    mark: (corrections) => ask({ kind: 'mark', corrections }).then(({ parts }) => parts),
    end: () => worker.terminate(),
  }
}

/** Reads once. An aborted signal ends it at once; the promise stays open then. */
export async function readApart(request: SourceRequest, signal: AbortSignal): Promise<Source> {
  const reader = startReader(request)
  signal.addEventListener('abort', reader.end)
  const source = await reader.source
  reader.end()
  return source
}
