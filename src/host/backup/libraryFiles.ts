import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../writeAtomically'

/** Folders of the library whose entries are folders that belong together: each comes back whole. */
export const WHOLE_FOLDERS: readonly string[] = ['drafts', 'trash', 'templates']
/** What was made of the drafts, backups among it. */
const EXPORTS = 'Exports'

/**
 * The files of a library that a backup keeps, as paths inside of it with `/`. Not what begins with a dot (locks, interrupted
 * writes, what can be made anew), nor the exports. A draft's own file comes before its pictures: what it names is there
 * already when it is written, so pictures that are listed after it are all that it needs.
 */
export async function libraryFiles(library: string): Promise<string[]> {
  const found: string[] = []
  async function walk(folder: string): Promise<void> {
    const entries = await readdir(join(library, folder), { withFileTypes: true }).catch((error: unknown) => {
      // Deleted meanwhile.
      if (folder !== '' && codeOf(error) === 'ENOENT') return []
      throw error
    })
    const kept = entries.filter(({ name }) => isKept(name, folder))
    for (const { name } of kept.filter((entry) => entry.isFile()))
      found.push(folder === '' ? name : `${folder}/${name}`)
    for (const { name } of kept.filter((entry) => entry.isDirectory())) {
      await walk(folder === '' ? name : `${folder}/${name}`)
    }
  }
  await walk('')
  return found
}

/** Whether a file or folder of that name belongs to what is backed up. */
export function isKept(name: string, folder: string): boolean {
  return !name.startsWith('.') && !(folder === '' && name === EXPORTS)
}
