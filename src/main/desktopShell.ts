import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { HostError } from '../host/hostError'
import type { Shell } from '../host/shell'

const OUTSIDE = ['https:', 'http:', 'mailto:', 'tel:']

/** What Electron lends to the host. `window` gives the window that dialogs belong to. */
export function createDesktopShell(
  window: () => BrowserWindow | null,
  openWindow: (draft: string) => void,
  printer: Pick<Shell, 'print' | 'printPdf'>,
): Shell {
  let folder = app.getPath('documents')

  return {
    kind: 'desktop',
    ...printer,

    openWindow: async (draft) => {
      openWindow(draft)
      return true
    },

    pickFileToOpen: async () => {
      const options = { defaultPath: folder, properties: ['openFile' as const] }
      const owner = window()
      const { filePaths } = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
      const path = filePaths[0]
      if (path === undefined) return null
      folder = dirname(path)
      return path
    },

    pickPathToSave: async (suggestedName) => {
      const options = {
        // The name comes from the page: without `basename` it could lead anywhere.
        defaultPath: join(folder, basename(suggestedName)),
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      }
      const owner = window()
      const { filePath } = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options))
      if (!filePath) return null
      folder = dirname(filePath)
      // The system's dialog has asked already.
      return { path: filePath, overwrite: true }
    },

    pickFolder: async () => {
      const options = { defaultPath: folder, properties: ['openDirectory' as const, 'createDirectory' as const] }
      const owner = window()
      const { filePaths } = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
      folder = filePaths[0] ?? folder
      return filePaths[0] ?? null
    },

    showFile: async (path) => {
      shell.showItemInFolder(path)
      return true
    },

    openLink: async (url) => {
      if (!URL.canParse(url) || !OUTSIDE.includes(new URL(url).protocol)) throw new HostError('bad-request', url)
      await shell.openExternal(url)
    },
  }
}
