import { type BrowserWindow, screen } from 'electron'
import ElectronStore from 'electron-store'
import { type Bounds, boundsOnScreen } from './windowBounds'

interface WindowState {
  bounds: Bounds | null
  maximized: boolean
}

const STANDARD = { width: 1360, height: 880 }

/** Remembers where the window was. A damaged file means the standard place; nothing of value is in it. */
export function createWindowState() {
  const store = new ElectronStore<WindowState>({
    name: 'window',
    defaults: { bounds: null, maximized: false },
    clearInvalidConfig: true,
  })
  return {
    place: () =>
      boundsOnScreen(
        store.get('bounds'),
        screen.getAllDisplays().map((display) => display.workArea),
        STANDARD,
      ),
    wasMaximized: () => store.get('maximized'),
    save: (window: BrowserWindow) =>
      // One `set`, since each rewrites the whole file.
      store.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  }
}

export type WindowStore = ReturnType<typeof createWindowState>
