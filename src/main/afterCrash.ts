import { type BrowserWindow, dialog } from 'electron'
import type { DesktopWording } from './wording'

/** A page that crashes again within this time, in milliseconds, would go on doing so. */
const AGAIN = 10_000

/** Loads a crashed page again and says so; the text is there as it was saved last. */
export function reloadAfterCrash(
  window: BrowserWindow,
  words: () => DesktopWording,
  log: (message: string) => void,
): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(`the page's process ended: ${reason} (${exitCode})`)
    const again = performance.now() - last < AGAIN
    last = performance.now()
    void (again ? askWhetherToReload(window, words()) : reload(window, words()))
  })
}

async function reload(window: BrowserWindow, words: DesktopWording): Promise<void> {
  window.webContents.reload()
  await dialog.showMessageBox(window, { message: words.crashed, detail: words.crashLost, buttons: [words.ok] })
}

async function askWhetherToReload(window: BrowserWindow, words: DesktopWording): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.crashedAgain,
    detail: words.crashLost,
    buttons: [words.reload, words.quit],
    cancelId: 0,
  })
  if (response === 0) window.webContents.reload()
  else window.destroy()
}
