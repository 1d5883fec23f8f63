import type { Client, PagesRequest } from './client'
import { desktopBridge } from './desktop'

/**
 * Prints a draft as it lies on the disk, once its words are compared. A desktop window asks in the system's dialog; elsewhere
 * the browser asks, and prints the PDF.
 */
export async function printDraft(
  client: Pick<Client, 'print' | 'printPages'>,
  id: string,
  request: PagesRequest,
  signal: AbortSignal,
): Promise<void> {
  if (desktopBridge()) await client.print(id, request, signal)
  else await printInFrame(await client.printPages(id, { ...request, compared: true }, signal))
}

let latest: HTMLIFrameElement | null = null

/** From a frame that nobody sees. Whether a dialog is still open for it, the browser does not say: it stays until the next one. */
async function printInFrame(pdf: Uint8Array): Promise<void> {
  if (latest) {
    URL.revokeObjectURL(latest.src)
    latest.remove()
  }
  const frame = document.createElement('iframe')
  latest = frame
  frame.hidden = true
  frame.src = URL.createObjectURL(new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }))
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  frame.contentWindow?.print()
}
