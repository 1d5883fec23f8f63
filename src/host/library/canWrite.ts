import { access, constants } from 'node:fs/promises'
import { isReadOnly } from '../writeAtomically'

/** Whether anything can be written into a folder: not on a medium, and not in a place, that is there to be read. */
export async function canWrite(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK)
    return true
  } catch (error) {
    if (isReadOnly(error)) return false
    throw error
  }
}
