import type { HostEvent } from '../../host/events'
import type { Client } from './client'

export type StreamEvent = HostEvent | { type: 'ready' }

/** What the worker that reads the stream tells a window, and a window it. */
export type ToWindow = StreamEvent
export type FromWindow =
  | { type: 'front' }
  | { type: 'left' }
  /** To `closing`: all is saved, or can't be. */
  | { type: 'saved'; window: string }

/**
 * Hears the host as long as the window lives, through a worker that all windows share. `opened` comes to the window that was
 * in front last, all else to each. Whoever has done what `closing` asks for calls `saved`.
 */
export function hearHost(listener: (event: StreamEvent, saved: () => void) => void): () => void {
  const ended = new AbortController()
  const { signal } = ended
  let port = connect()
  const say = (message: FromWindow) => port.postMessage(message)
  window.addEventListener('focus', () => say({ type: 'front' }), { signal })
  window.addEventListener('pagehide', () => say({ type: 'left' }), { signal })
  return () => {
    say({ type: 'left' })
    ended.abort()
  }

  function connect(): MessagePort {
    const made = new SharedWorker(new URL('./events.worker.ts', import.meta.url), { type: 'module' }).port
    made.addEventListener('message', ({ data }: MessageEvent<ToWindow>) => {
      listener(data, () => {
        if (data.type === 'closing') made.postMessage({ type: 'saved', window: data.window } satisfies FromWindow)
      })
    })
    // The worker lives with one of the windows, and goes with it where that crashes.
    made.addEventListener('close', () => {
      if (!signal.aborted) port = connect()
    })
    made.start()
    if (document.hasFocus()) made.postMessage({ type: 'front' } satisfies FromWindow)
    return made
  }
}

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
