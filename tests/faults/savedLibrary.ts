import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDrafts } from '../host/drafts/openDrafts'
import { sampleInterview } from '../host/sampleInterview'

export interface SavedLibrary {
  library: string
  id: string
  remove(): Promise<void>
}

/** A library with one draft, saved once, at revision 2. */
export async function savedLibrary(): Promise<SavedLibrary> {
  const library = await mkdtemp(join(tmpdir(), 'wechselrede-faults-'))
  const { drafts } = await openDrafts(library)
  const { draft } = await drafts.create(sampleInterview('Wir graben.', 'Fassung 1'))
  const { id, style } = draft
  await drafts.save(id, { revision: 1, interview: sampleInterview('Wir graben.', 'Fassung 2'), style })
  await drafts.idle()
  return { library, id, remove: () => rm(library, { recursive: true, force: true }) }
}

/**
 * What is wrong with a library after saves of `Fassung 3` and so on met a fault, as sentences; empty where all is as promised.
 * @param lines what the saver said
 * @param asked how many saves it was asked for
 */
export async function faultsIn(
  { library, id }: SavedLibrary,
  lines: readonly string[],
  asked: number,
): Promise<string[]> {
  const { drafts } = await openDrafts(library)
  const { draft, notice } = await drafts.open(id)
  await drafts.idle()
  const faults: string[] = []
  if (notice !== null) faults.push(`opened with ${notice}`)
  const saidLast = Math.max(2, ...lines.flatMap((line) => /^saved (\d+)/.exec(line)?.[1] ?? []).map(Number))
  const found = Number(/^Fassung (\d+)$/.exec(draft.frame.headline)?.[1])
  // What was said to be saved is there, or what was asked for after it.
  if (!(found >= saidLast && found <= 2 + asked)) faults.push(`${draft.frame.headline} after ${lines.join()}`)
  const listed = await drafts.list()
  if (listed.some(({ damaged }) => damaged)) faults.push('listed as damaged')
  if (listed.length !== 1) faults.push(`${listed.length} drafts`)
  const leftovers = await sweptIn(library)
  return [...faults, ...leftovers.map((name) => `${name} is left`)]
}

/** The sweep runs beside the start and is given a moment. */
async function sweptIn(library: string): Promise<string[]> {
  let left: string[] = []
  for (const end = performance.now() + 3000; performance.now() < end; ) {
    left = (await readdir(library, { recursive: true })).filter((name) => name.endsWith('.tmp'))
    if (left.length === 0) return left
    await new Promise((resolve) => setImmediate(resolve))
  }
  return left
}
