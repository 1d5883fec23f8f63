import { readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { DraftPlace } from '../drafts/draftPlaces'
import type { Row } from '../drafts/draftRow'
import { toHostError } from '../hostError'
import { writeAtomically } from '../writeAtomically'

/** A list that was written by another version is not read. */
const VERSION = 'wechselrede-list 2'

/** What is known of a draft without reading it. */
export interface ListedDraft {
  place: DraftPlace
  /** Of its file when it was read, see `signatureOf`. */
  signature: string
  row: Row
}

/**
 * The list as it was written last; null where there is none, or it is not what was written. It is asked for at each start, so
 * it is one file that is read in one go, without the names of its fields.
 */
export async function readListFile(path: string): Promise<ListedDraft[] | null> {
  try {
    return parseList(await readFile(path))
  } catch (error) {
    // Whatever the system has against it: it is made anew.
    if (toHostError(error) === error) throw error
    return null
  }
}

function parseList(bytes: Buffer): ListedDraft[] | null {
  const end = bytes.indexOf('\n')
  const json = bytes.subarray(end + 1)
  if (end < 0 || bytes.toString('latin1', 0, end) !== headOf(json)) return null
  const cells: ReturnType<typeof cellsOf>[] = JSON.parse(json.toString())
  return cells.map(listedOf)
}

/** In the order in which it is shown, so that a start has nothing to sort. */
export async function writeListFile(path: string, drafts: Iterable<ListedDraft>): Promise<void> {
  const json = Buffer.from(JSON.stringify([...drafts].sort((a, b) => b.row.order - a.row.order).map(cellsOf)))
  const content = Buffer.concat([Buffer.from(`${headOf(json)}\n`), json])
  await writeAtomically(path, content, { flush: false, mode: 0o600 })
}

/** The first line. The sum is against chance only: whoever can write the list can write the drafts. */
function headOf(json: Uint8Array): string {
  return `${VERSION} ${crc32(json)}`
}

function cellsOf({ place, signature, row }: ListedDraft) {
  const { id, headline, people, state, changed, order, tags, characters, damaged } = row
  return [place, signature, id, headline, people, state, changed, order, tags, characters, damaged] as const
}

function listedOf([
  place,
  signature,
  id,
  headline,
  people,
  state,
  changed,
  order,
  tags,
  characters,
  damaged,
]: ReturnType<typeof cellsOf>): ListedDraft {
  return { place, signature, row: { id, headline, people, state, changed, order, tags, characters, damaged } }
}
