import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, writeAtomically } from '../host/writeAtomically'

const NAME = 'last-port'

/** The port of the last start; 0 where there is none. */
export async function lastPort(dataFolder: string): Promise<number> {
  try {
    const text = await readFile(join(dataFolder, NAME), 'utf8')
    return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : 0
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0
    throw error
  }
}

export async function keepPort(dataFolder: string, port: number): Promise<void> {
  await writeAtomically(join(dataFolder, NAME), String(port), { flush: false })
}
