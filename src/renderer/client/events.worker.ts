import { createClient } from './client'
import { ClientError } from './clientError'
import { type FromWindow, listenToHost, type StreamEvent, type ToWindow } from './hostEvents'

/**
 * Reads the host's events once for all windows: a browser opens six connections to an address, and a stream takes one of
 * them for good.
 */

const client = createClient()
/** The one that was in front last comes last. */
const windows = new Set<MessagePort>()
/** Windows that have not said yet that they have saved, by the question of the host. */
const asked = new Map<string, Set<MessagePort>>()
let stands = false

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports
  if (port) join(port)
})
listenToHost(client, deliver)

function join(port: MessagePort): void {
  windows.add(port)
  port.addEventListener('message', ({ data }: MessageEvent<FromWindow>) => {
    if (data.type === 'saved') answer(data.window, port)
    if (data.type === 'left') leave(port)
    if (data.type !== 'front') return
    windows.delete(port)
    windows.add(port)
  })
  // Of a window whose page has crashed.
  port.addEventListener('close', () => leave(port))
  port.start()
  if (stands) tell(port, { type: 'ready' })
}

function leave(port: MessagePort): void {
  windows.delete(port)
  for (const question of asked.keys()) answer(question, port)
}

function deliver(event: StreamEvent): void {
  if (event.type === 'ready') stands = true
  if (event.type === 'closing') asked.set(event.window, new Set(windows))
  // A file is opened once, where somebody looks.
  const hearers = event.type === 'opened' ? [...windows].slice(-1) : windows
  for (const port of hearers) tell(port, event)
}

function tell(port: MessagePort, event: ToWindow): void {
  port.postMessage(event)
}

/** The host hears of it when all windows have saved. Where it is gone already, nobody waits. */
function answer(question: string, port: MessagePort): void {
  const open = asked.get(question)
  if (!open?.delete(port) || open.size > 0) return
  asked.delete(question)
  void client.hasSaved(question).catch((error: unknown) => {
    if (!(error instanceof ClientError)) throw error
  })
}
