import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { HostError, toHostError } from '../host/hostError'
import type { Shell } from '../host/shell'
import { hasDisplay, startProgram } from './startProgram'

/** What plain Node lends to the host. Saved files go to the export folder of that moment, which is made when the first one does. */
export function createNodeShell(
  exportFolder: () => string,
  printPdf: Shell['printPdf'],
  openWindow: Shell['openWindow'] = async () => false,
): Shell {
  const makeFolder = async () => {
    const folder = exportFolder()
    try {
      await mkdir(folder, { recursive: true })
    } catch (error) {
      throw toHostError(error)
    }
    return folder
  }
  return {
    kind: 'browser',
    printPdf,
    openWindow,
    pickPathToSave: async (suggestedName) => ({ path: join(await makeFolder(), suggestedName), overwrite: false }),
    pickFolder: makeFolder,
    showFile: async (path) => {
      if (!hasDisplay()) return false
      if (process.platform === 'darwin') return startProgram('open', ['-R', path])
      if (process.platform === 'win32') return startProgram('explorer.exe', [`/select,${path}`])
      return startProgram('xdg-open', [dirname(path)])
    },
    openLink: async (url) => {
      const opened = hasDisplay() && (await openUrl(url))
      if (!opened) throw new HostError('unsupported', 'openLink')
    },
  }
}

function openUrl(url: string): Promise<boolean> {
  if (process.platform === 'darwin') return startProgram('open', [url])
  // Not `start`, which is the shell's and would read the address as a command.
  if (process.platform === 'win32') return startProgram('rundll32.exe', ['url.dll,FileProtocolHandler', url])
  return startProgram('xdg-open', [url])
}
