import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const NAME = 'Wechselrede'

/**
 * Where things lie unless the user says otherwise, the same in both shells: what this machine needs to know (the folder
 * that Electron calls `userData`), and the library among the user's documents, for the files are theirs.
 */
export function standardFolders(environment: NodeJS.ProcessEnv = process.env): { data: string; library: string } {
  const home = homedir()
  const documents = documentsFolder(environment, home)
  return {
    data: environment.WECHSELREDE_DATA ?? join(settingsFolder(environment, home), NAME),
    library: join(existsSync(documents) ? documents : home, NAME),
  }
}

function settingsFolder(environment: NodeJS.ProcessEnv, home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (process.platform === 'win32') return environment.APPDATA ?? join(home, 'AppData', 'Roaming')
  return environment.XDG_CONFIG_HOME ?? join(home, '.config')
}

/** On Linux the folder has a name in the user's language, which xdg-user-dirs keeps. */
function documentsFolder(environment: NodeJS.ProcessEnv, home: string): string {
  const usual = join(home, 'Documents')
  const list = join(environment.XDG_CONFIG_HOME ?? join(home, '.config'), 'user-dirs.dirs')
  if (process.platform !== 'linux' || !existsSync(list)) return usual
  const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(list, 'utf8'))?.[1]
  return named?.replace('$HOME', home) ?? usual
}
