import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session, session, type WebContents } from 'electron'
import { HostError } from '../host/hostError'
import type { PrintPage, Shell } from '../host/shell'
import { SCHEME } from './appProtocol'
import { allowOnly, denyPermissions } from './lockDown'

const ORIGIN = `${SCHEME}://print`

/** No script of the page runs; `prepare` comes from outside of it, which a policy does not touch. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** A4 at 96 px per inch. */
const PAPER = { width: 794, height: 1123 }

/**
 * Prints in a hidden window of a session of its own, which lives in memory and reaches nothing but the page to print.
 * Call it after `ready`.
 */
export function createPrinter(): Required<Pick<Shell, 'print' | 'printPdf'>> {
  const pages = new Map<string, string>()
  const printing = openSession(pages)

  const withPage = async <T>(
    { html, prepare }: PrintPage,
    signal: AbortSignal | undefined,
    work: (contents: WebContents) => Promise<T>,
  ): Promise<T> => {
    const id = randomUUID()
    const window = openHiddenWindow(printing)
    const load = async () => {
      await window.loadURL(`${ORIGIN}/${id}`)
      for (const script of prepare) await window.webContents.executeJavaScript(script)
      return work(window.webContents)
    }
    pages.set(id, html)
    try {
      return await unlessEnded(window, signal, load())
    } finally {
      pages.delete(id)
      if (!window.isDestroyed()) window.destroy()
    }
  }
  return {
    printPdf: (page, signal) => withPage(page, signal, toPdf),
    print: (page, compare, signal) =>
      withPage(page, signal, async (contents) => {
        await compare(await toPdf(contents))
        return toPaper(contents, page.paper)
      }),
  }
}

function toPdf(contents: WebContents): Promise<Uint8Array> {
  return contents.printToPDF({
    preferCSSPageSize: true,
    pageSize: 'A4',
    printBackground: true,
    generateTaggedPDF: true,
    // Needs the tags.
    generateDocumentOutline: true,
  })
}

/** Asks in the system's dialog. Electron says in words alone that the user has cancelled there. */
function toPaper(contents: WebContents, pageSize: 'A4' | 'A5' | 'Letter'): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ printBackground: true, pageSize }, (success, reason) => {
      if (success || /cancell?ed/i.test(reason)) resolve(success)
      else reject(new HostError('failed', `printing: ${reason}`))
    })
  })
}

/** A window that is destroyed or crashes leaves its promises open for ever, so they are raced against its end. */
function unlessEnded<T>(window: BrowserWindow, signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new HostError('cancelled'))
    if (signal?.aborted) cancel()
    signal?.addEventListener('abort', cancel, { once: true })
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      reject(new HostError('failed', `printing: ${reason}`))
    })
    window.webContents.once('destroyed', () => reject(new HostError('failed', 'printing: the window is gone')))
    work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', cancel))
  })
}

function openSession(pages: ReadonlyMap<string, string>): Session {
  const printing = session.fromPartition('print', { cache: false })
  allowOnly(printing, [`${ORIGIN}/`, 'data:'])
  denyPermissions(printing)
  printing.protocol.handle(SCHEME, ({ url }) => {
    const html = url.startsWith(`${ORIGIN}/`) ? pages.get(url.slice(ORIGIN.length + 1)) : undefined
    if (html === undefined) return new Response(null, { status: 404 })
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
    })
  })
  return printing
}

function openHiddenWindow(printing: Session): BrowserWindow {
  return new BrowserWindow({
    ...PAPER,
    useContentSize: true,
    show: false,
    webPreferences: {
      session: printing,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // A hidden window's timers and frames sleep otherwise.
      backgroundThrottling: false,
    },
  })
}
