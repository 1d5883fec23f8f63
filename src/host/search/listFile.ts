import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { DraftPlace } from '../drafts/draftPlaces'
import type { Row } from '../drafts/draftRow'
import { toHostError } from '../hostError'
import { writeAtomically } from '../writeAtomically'

/** A list that was written by another version is not read. */
const VERSION = 'wechselrede-list 1'

/** What is known of a draft without reading it. */
export interface ListedDraft {
  place: DraftPlace
  /** Of its file when it was read, see `signatureOf`. */
  signature: string
  row: Row
}

/**
 * The list as it was written last; null where there is none, or it is not what was written. It is asked for at each start, so
 * it is one file that is read in one go.
 */
export async function readListFile(path: string): Promise<ListedDraft[] | null> {
  try {
    return parseList(await readFile(path, 'utf8'))
  } catch (error) {
    // Whatever the system has against it: it is made anew.
    if (toHostError(error) === error) throw error
    return null
  }
}

function parseList(text: string): ListedDraft[] | null {
  const [version, checksum, json = ''] = text.split('\n')
  if (version !== VERSION || checksum !== checksumOf(json)) return null
  return JSON.parse(json)
}

export async function writeListFile(path: string, drafts: readonly ListedDraft[]): Promise<void> {
  const json = JSON.stringify(drafts)
  await writeAtomically(path, `${VERSION}\n${checksumOf(json)}\n${json}`, { flush: false, mode: 0o600 })
}

function checksumOf(json: string): string {
  return createHash('sha256').update(json).digest('hex')
}
