import { BrowserWindow, dialog, Menu, nativeTheme } from 'electron'
import type { Host } from '../host/host'
import { reloadAfterCrash } from './afterCrash'
import { APP_ORIGIN } from './appProtocol'
import { type AskUser, type CloseHandshake, createCloseHandshake } from './closeHandshake'
import { menuTemplate } from './nativeMenu'
import { createPageLink } from './pageLink'
import { followThemeColor, titleBar } from './titleBar'
import type { WindowStore } from './windowState'
import type { DesktopWording } from './wording'

/** By how much another window lies lower and further right, in device independent pixels. */
const BESIDE = 28

export interface MainWindow {
  window: BrowserWindow
  /** Brings it to the front. */
  show(): void
  close: CloseHandshake
}

export interface MainWindowNeeds {
  host: Host
  state: WindowStore
  words: () => DesktopWording
  /** Paths of the built preload and of the app's picture. */
  preload: string
  icon: string
  /** The page comes from a development server. */
  development: boolean
}

/**
 * Opens a window on the app's page, and there the draft that is named. It closes only through the handshake, or by
 * `destroy`.
 */
export function openMainWindow(needs: MainWindowNeeds, draft: string | null): MainWindow {
  const { host, state, words, preload, icon, development } = needs
  const window = new BrowserWindow({
    ...placeBeside(state.place(), BrowserWindow.getFocusedWindow()),
    ...titleBar(isDark(host), process.platform),
    minWidth: 640,
    minHeight: 480,
    title: 'Wechselrede',
    icon,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Elsewhere it fetches its dictionaries from the network.
      spellcheck: process.platform === 'darwin',
    },
  })
  if (state.wasMaximized()) window.maximize()

  let menu: Menu | null = null
  const link = createPageLink(window, (given) => {
    menu = Menu.buildFromTemplate(menuTemplate(given, { platform: process.platform, development }, link.run))
    Menu.setApplicationMenu(menu)
  })
  // What is chosen is for the window in front.
  window.on('focus', () => {
    if (menu) Menu.setApplicationMenu(menu)
  })
  followThemeColor(window, process.platform)
  reloadAfterCrash(window, words, host.log)
  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-fail-load', (_event, code, reason, url) => host.log(`${url}: ${reason} (${code})`))
  window
    .loadURL(`${APP_ORIGIN}/${draft === null ? '' : `?draft=${draft}`}`)
    .catch((error: unknown) => host.log(String(error)))

  return {
    window,
    show: () => {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    close: createCloseHandshake(link.askToClose, askUser(window, words)),
  }
}

/** Not exactly over another one, where it would hide it. */
function placeBeside(place: ReturnType<WindowStore['place']>, other: BrowserWindow | null) {
  if (!other) return place
  const { x, y } = other.getNormalBounds()
  return { ...place, x: x + BESIDE, y: y + BESIDE }
}

function isDark(host: Host): boolean {
  const { theme } = host.settings.get()
  return theme === 'system' ? nativeTheme.shouldUseDarkColors : theme === 'dark'
}

function askUser(window: BrowserWindow, words: () => DesktopWording): AskUser {
  return async (trouble, signal) => {
    const { [trouble]: message, closingLoses, close, wait } = words()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail: closingLoses,
      buttons: [wait, close],
      defaultId: 0,
      cancelId: 0,
      signal,
    })
    return response === 1
  }
}
