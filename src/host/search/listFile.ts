import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { DraftPlace } from '../drafts/draftPlaces'
import type { Row } from '../drafts/draftRow'
import { toHostError } from '../hostError'
import { writeAtomically } from '../writeAtomically'
import { oneByteJson, parseOneByteJson } from './oneByteJson'

/** A list that was written by another version is not read. */
const VERSION = 'wechselrede-list 3'

/** What is known of a draft without reading it. */
export interface ListedDraft {
  place: DraftPlace
  /** Of its file when it was read, see `signatureOf`. */
  signature: string
  row: Row
}

/**
 * The list as it was written last; null where there is none, or it is not what was written. It is asked for at each start, so
 * it is one file that is read in one go, without the names of its fields. Nobody can want anything else meanwhile.
 */
export function readListFile(path: string): ListedDraft[] | null {
  try {
    return parseList(readFileSync(path))
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
  return (parseOneByteJson(json) as ReturnType<typeof cellsOf>[]).map(listedOf)
}

/** In the order in which it is shown: what was saved last comes first. */
export function compareRows(a: Pick<Row, 'id' | 'order'>, b: Pick<Row, 'id' | 'order'>): number {
  return b.order - a.order || (a.id < b.id ? -1 : 1)
}

/** In the order in which it is shown, so that a start has nothing to sort. */
export async function writeListFile(path: string, drafts: Iterable<ListedDraft>): Promise<void> {
  const json = oneByteJson([...drafts].sort((a, b) => compareRows(a.row, b.row)).map(cellsOf))
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
