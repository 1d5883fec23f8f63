import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { codeOf, writeAtomically } from '../writeAtomically'

/** In the data folder of this machine: where the library lies, if not in the usual place. */
const FILE = 'library.json'
const choiceSchema = z.object({ folder: z.string() })

/**
 * The library that was chosen on this machine, an absolute path; null for the usual one, also where the choice can't be
 * read. Electron needs it before anything else, so it is read at once.
 */
export function chosenLibrary(dataFolder: string): string | null {
  try {
    const choice = choiceSchema.safeParse(JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8')))
    return choice.success && isAbsolute(choice.data.folder) ? choice.data.folder : null
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Has the next start open another library. */
export async function chooseLibrary(dataFolder: string, folder: string): Promise<void> {
  await writeAtomically(join(dataFolder, FILE), `${JSON.stringify({ folder }, null, 1)}\n`)
}
