import { HostError, toHostError } from '../hostError'
import type { Shell } from '../shell'
import { chooseLibrary } from './chosenLibrary'

/**
 * Asks for the folder that the next start opens as library, and remembers it on this machine. This library stays open until
 * then. False where the user cancelled.
 * @throws HostError `unsupported` in a browser shell, which has no dialog for folders; `no-space`, `no-permission`
 */
export type LibraryChoice = () => Promise<boolean>

export function createLibraryChoice(shell: Pick<Shell, 'kind' | 'pickFolder'>, dataFolder: string): LibraryChoice {
  return async () => {
    if (shell.kind !== 'desktop') throw new HostError('unsupported', 'chooseLibrary')
    const folder = await shell.pickFolder()
    if (folder === null) return false
    await chooseLibrary(dataFolder, folder).catch((error: unknown) => Promise.reject(toHostError(error)))
    return true
  }
}
