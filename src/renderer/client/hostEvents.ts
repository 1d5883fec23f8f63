import type { HostEvent } from '../../host/events'
import type { Client } from './client'

type StreamEvent = HostEvent | { type: 'ready' }

const FIRST_WAIT = 500
const LONGEST_WAIT = 15_000

/**
 * Reads the host's events as long as the window lives. A broken stream is taken up again after a wait that
 * doubles; `ready` comes whenever it stands, so whoever shows what lies on the disk looks again then.
 * @returns the function that ends it
 */
export function listenToHost(client: Pick<Client, 'events'>, listener: (event: StreamEvent) => void): () => void {
  const end = new AbortController()
  void follow()
  return () => end.abort()

  async function follow() {
    let wait = FIRST_WAIT
    while (!end.signal.aborted) {
      try {
        const { body } = await client.events(end.signal)
        await readLines(body, (line) => {
          wait = FIRST_WAIT
          listener(JSON.parse(line))
        })
      } catch {
        // Out of reach, or broken off: both are answered by the next attempt.
      }
      await pause(wait, end.signal)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }
}

async function readLines(body: ReadableStream<Uint8Array> | null, take: (line: string) => void) {
  if (!body) return
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') take(line)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
