import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '../../src/core/interview/draft'
import { createDrafts } from '../../src/host/drafts/createDrafts'
import type { Drafts } from '../../src/host/drafts/drafts'
import { interviewOf } from '../../src/host/drafts/interviewOf'
import { createEvents } from '../../src/host/events'
import { HostError } from '../../src/host/hostError'
import { lockLibrary } from '../../src/host/libraryLock'
import { sampleInterview } from '../host/sampleInterview'

/** Plays one scene in a library on a disk that the test has prepared, and says what came of it, one line each. Arguments: scene, library. */
const [scene = '', library = ''] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const lock = await lockLibrary(library)
const drafts = await createDrafts({
  libraryFolder: library,
  events: createEvents(),
  defaultStyle: () => 'initials',
  ownStyles: () => [],
  log: () => undefined,
})
await (scene === 'full' ? fullDisk(drafts) : readOnly(drafts))
await drafts.idle()
await lock.release()

async function fullDisk(drafts: Drafts): Promise<void> {
  const draft = await drafts.create(sampleInterview('Kurz.', 'Fassung 1'))
  await drafts.idle()
  const filler = join(library, 'filler')
  // All but a part of what the next save needs.
  await fill(filler, 40_000)
  say(await save(drafts, draft, 1, 'Wort und Satz. '.repeat(4000)))
  say((await drafts.open(draft.draft.id)).draft.frame.headline)
  say(await save(drafts, draft, 1, 'Kurz.'))
  await drafts.idle()
  await rm(filler)
  say(await save(drafts, draft, 2, 'Wort und Satz. '.repeat(4000)))
  await drafts.idle()
  const { notice, draft: found } = await drafts.open(draft.draft.id)
  say(`${found.frame.headline} ${notice}`)
}

/** Takes all of the disk but so many bytes. */
async function fill(path: string, left: number): Promise<void> {
  const step = 4096
  let size = 0
  for (;;) {
    try {
      await writeFile(path, Buffer.alloc(step), { flag: 'a' })
      size += step
    } catch {
      break
    }
  }
  await rm(path)
  await writeFile(path, Buffer.alloc(size - left))
  say(`filled ${(await stat(path)).size === size - left}`)
}

async function readOnly(drafts: Drafts): Promise<void> {
  const [row] = await drafts.list()
  const { draft } = await drafts.open(row?.id ?? '')
  say(draft.frame.headline)
  say(await save(drafts, draft, draft.draft.revision, 'Neu.'))
  say(await drafts.create(sampleInterview()).then(() => 'created', codeOf))
}

function save(drafts: Drafts, draft: Draft, revision: number, kicker: string): Promise<string> {
  const interview = interviewOf(draft)
  const frame = { ...interview.frame, headline: `Fassung ${revision + 1}`, kicker }
  const change = { revision, interview: { ...interview, frame }, style: draft.draft.style }
  return drafts.save(draft.draft.id, change).then((saved) => `saved ${saved.revision}`, codeOf)
}

function codeOf(error: unknown): string {
  if (error instanceof HostError) return error.code
  throw error
}
