import type { Browser, Page } from 'playwright-core'
import { HostError } from '../host/hostError'
import type { Shell } from '../host/shell'

export interface Printer {
  printPdf: Shell['printPdf']
  /** Ends the browser, if it was ever needed. The printer can be used again. */
  close(): Promise<void>
}

/**
 * Prints in an installed Chromium. Browser and page start with the first PDF and stay for the next ones, which then take
 * a tenth of the time; prints wait for each other.
 * @param findExecutable resolves with the path of a Chromium, Chrome or Edge. @throws HostError `no-browser`
 */
export function createPrinter(findExecutable: () => Promise<string>): Printer {
  let browser: Browser | null = null
  let openPage: Page | null = null
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    // The next one starts however this one ends; its failure goes to whoever asked for it.
    last = done.catch(() => undefined)
    return done
  }
  const page = async (): Promise<Page> => {
    if (openPage && !openPage.isClosed()) return openPage
    if (!browser?.isConnected()) browser = await launch(await findExecutable())
    openPage = await unlessEnded(browser, browser.newPage({ offline: true }))
    return openPage
  }
  return {
    printPdf: (content, signal) =>
      inTurn(async () => {
        refuseIfCancelled(signal)
        return printIn(await page(), content, signal)
      }),
    close: () =>
      inTurn(async () => {
        const running = browser
        browser = null
        openPage = null
        await running?.close()
      }),
  }
}

async function launch(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  const isRoot = process.getuid?.() === 0
  try {
    return await chromium.launch({
      executablePath,
      args: [...FLAGS, ...(isRoot ? ['--no-sandbox'] : [])],
      // Ending is the business of the server, which saves drafts first; Playwright's handlers would exit at once.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (error) {
    throw new HostError('no-browser', error instanceof Error ? error.message : String(error))
  }
}

/** A page that is asked for while the browser ends may never come, and its promise stays open. */
function unlessEnded(browser: Browser, opening: Promise<Page>): Promise<Page> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new HostError('failed', 'printing: the browser has ended'))
    browser.once('disconnected', fail)
    opening.then(resolve, reject).finally(() => browser.off('disconnected', fail))
  })
}

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function printIn(page: Page, content: Parameters<Shell['printPdf']>[0], signal?: AbortSignal) {
  let closing: Promise<void> | null = null
  // Closing the page is the one way to stop a print half-way; the next print opens another.
  const stop = () => {
    closing = page.close()
  }
  signal?.addEventListener('abort', stop, { once: true })
  try {
    refuseIfCancelled(signal)
    // A hundred pages on a slow machine are no failure: whoever waits can cancel.
    await page.setContent(content.html, { waitUntil: 'load', timeout: 0 })
    for (const script of content.prepare) await page.evaluate(script)
    return await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } catch (error) {
    // A page that crashed stays open, and would print nothing any more.
    await page.close()
    refuseIfCancelled(signal)
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await closing
  }
}

function refuseIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError('cancelled')
}
