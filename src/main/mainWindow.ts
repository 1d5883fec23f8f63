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

/** Opens the app's window on the app's page. It closes only through the handshake, or by `destroy`. */
export function openMainWindow({ host, state, words, preload, icon, development }: MainWindowNeeds): MainWindow {
  const window = new BrowserWindow({
    ...state.place(),
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

  const link = createPageLink(window, (menu) => {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate(menu, { platform: process.platform, development }, link.run)),
    )
  })
  followThemeColor(window, process.platform)
  reloadAfterCrash(window, words, host.log)
  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-fail-load', (_event, code, reason, url) => host.log(`${url}: ${reason} (${code})`))
  window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => host.log(String(error)))

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
