import { app, powerMonitor } from 'electron'
import type { MainWindow } from './mainWindow'
import type { WindowStore } from './windowState'

export interface WindowKeeper {
  /** The window that was in front last, or null: on macOS the app lives on without one. */
  current(): MainWindow | null
  /** Brings that window to the front; opens one where there is none. */
  show(): void
  /** Opens another window, on a draft. */
  open(draft: string): void
}

/**
 * Keeps the windows, and sees to it that every road out of the app (closing them, quitting, the end of the session, a
 * signal) leads through the handshake that saves.
 */
export function createWindowKeeper(openWindow: (draft: string | null) => MainWindow, state: WindowStore): WindowKeeper {
  /** The one that was in front last comes last. */
  const windows = new Set<MainWindow>()
  let quitting = false

  const current = () => [...windows].at(-1) ?? null

  async function leave(main: MainWindow, attended: boolean): Promise<void> {
    if (!(await main.close.request({ attended }))) {
      quitting = false
      return
    }
    if (main.window.isDestroyed()) return
    state.save(main.window)
    main.window.destroy()
  }

  function openNew(draft: string | null): void {
    const main = openWindow(draft)
    windows.add(main)
    main.window.on('focus', () => {
      windows.delete(main)
      windows.add(main)
    })
    main.window.on('close', (event) => {
      event.preventDefault()
      void leave(main, true)
    })
    main.window.on('closed', () => {
      windows.delete(main)
    })
    // Windows asks before it ends the session, and waits while we save.
    main.window.on('query-session-end', (event) => {
      event.preventDefault()
      app.quit()
    })
  }

  function show(): void {
    const front = current()
    if (front) front.show()
    else openNew(null)
  }

  app.on('activate', show)
  app.on('before-quit', () => {
    quitting = true
  })
  // Comes after the handshake too: its `preventDefault` has stopped the quitting, which starts anew here.
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit()
  })
  // Linux and macOS. Electron's types leave out the event that its documentation promises.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    app.quit()
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      quitting = true
      if (windows.size === 0) app.quit()
      for (const main of windows) void leave(main, false)
    })
  }

  return { current, show, open: openNew }
}
