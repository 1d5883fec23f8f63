import { app, powerMonitor } from 'electron'
import type { MainWindow } from './mainWindow'
import type { WindowStore } from './windowState'

export interface WindowKeeper {
  /** The open window, or null: on macOS the app lives on without one. */
  current(): MainWindow | null
  /** Brings the window to the front; opens it where there is none. */
  show(): void
}

/**
 * Sees to it that there is one window at most, and that every road out of the app (closing it, quitting, the end of
 * the session, a signal) leads through the handshake that saves.
 */
export function createWindowKeeper(open: () => MainWindow, state: WindowStore): WindowKeeper {
  let current: MainWindow | null = null
  let quitting = false

  async function leave(main: MainWindow, attended: boolean): Promise<void> {
    if (!(await main.close.request({ attended }))) {
      quitting = false
      return
    }
    if (main.window.isDestroyed()) return
    state.save(main.window)
    main.window.destroy()
  }

  function openNew(): MainWindow {
    const main = open()
    main.window.on('close', (event) => {
      event.preventDefault()
      void leave(main, true)
    })
    main.window.on('closed', () => {
      current = null
    })
    // Windows asks before it ends the session, and waits while we save.
    main.window.on('query-session-end', (event) => {
      event.preventDefault()
      app.quit()
    })
    return main
  }

  function show(): void {
    if (current) current.show()
    else current = openNew()
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
      if (current) void leave(current, false)
      else app.quit()
    })
  }

  return { current: () => current, show }
}
