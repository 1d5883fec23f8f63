import { app } from './app.mjs'
import { BrowserWindow } from './browserWindow.mjs'
import { dialog, Menu, nativeTheme, powerMonitor, screen, shell } from './native.mjs'
import { protocol, session } from './session.mjs'
import { ipcMain } from './webContents.mjs'

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, screen, session, shell }

// electron-store imports Electron as a whole.
const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
}

// biome-ignore lint/style/noDefaultExport: it imports the default
export { electron as default }
