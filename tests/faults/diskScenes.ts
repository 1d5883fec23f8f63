import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '../../src/core/interview/draft'
import { createBackup } from '../../src/host/backup/createBackup'
import { createFiles } from '../../src/host/createFiles'
import { createFileWriter } from '../../src/host/disk/createFileWriter'
import { createDrafts } from '../../src/host/drafts/createDrafts'
import type { Drafts } from '../../src/host/drafts/drafts'
import { interviewOf } from '../../src/host/drafts/interviewOf'
import { createEvents } from '../../src/host/events'
import { HostError } from '../../src/host/hostError'
import { canWrite } from '../../src/host/library/canWrite'
import { lockLibrary } from '../../src/host/libraryLock'
import { createNodeShell } from '../../src/server/nodeShell'
import { sampleInterview } from '../host/sampleInterview'

/** Plays one scene in a library on a disk that the test has prepared, and says what came of it, one line each. Arguments: scene, library. */
const [scene = '', library = ''] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const lock = await lockLibrary(library)
const fileWriter = createFileWriter((message) => process.stderr.write(message))
const drafts = await createDrafts({
  libraryFolder: library,
  files: fileWriter,
  events: createEvents(),
  defaultStyle: () => 'initials',
  ownStyles: () => [],
  log: () => undefined,
})
const scenes = { full: fullDisk, 'read-only': readOnly, backup: fullBackup, export: newExport }
await scenes[scene as keyof typeof scenes](drafts)
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
  say(`can be written: ${await canWrite(library)}`)
  const [row] = await drafts.list()
  const { draft } = await drafts.open(row?.id ?? '')
  say(draft.frame.headline)
  say(await save(drafts, draft, draft.draft.revision, 'Neu.'))
  say(await drafts.create(sampleInterview()).then(() => 'created', codeOf))
}

/** A longer page in the place of an exported one. */
async function newExport(): Promise<void> {
  const folder = join(library, 'Exports')
  const files = createFiles(
    createNodeShell(
      () => folder,
      () => Promise.reject(new Error('prints nothing')),
    ),
  )
  const granted = await files.pickToSave('seite.html')
  say(await files.write(granted?.grant ?? '', randomBytes(100_000), { replace: true }).then(() => 'written', codeOf))
  say(`${(await readdir(folder)).join()}: ${await readFile(join(folder, 'seite.html'), 'utf8')}`)
}

/** The backup goes to a disk of 64 kB, once with room for it and once without. */
async function fullBackup(drafts: Drafts): Promise<void> {
  const files = createFiles(
    createNodeShell(
      () => join(library, 'Exports'),
      () => Promise.reject(new Error('prints nothing')),
    ),
  )
  const backup = createBackup({ libraryFolder: library, files, events: createEvents(), onRestored: () => undefined })
  const make = async () => {
    const granted = await files.pickToSave('backup.zip')
    const options = { replace: true, signal: new AbortController().signal, onProgress: () => undefined }
    return backup.make(granted?.grant ?? '', options).then(() => 'made', codeOf)
  }
  const { draft } = await drafts.create(sampleInterview())
  await drafts.idle()
  say(await make())
  const before = await readFile(join(library, 'Exports', 'backup.zip'))
  // Chance does not pack.
  await mkdir(join(library, 'drafts', draft.id, 'assets'), { recursive: true })
  await writeFile(join(library, 'drafts', draft.id, 'assets', 'a.png'), randomBytes(100_000))
  say(await make())
  say(`same ${before.equals(await readFile(join(library, 'Exports', 'backup.zip')))}`)
  say((await readdir(join(library, 'Exports'))).join())
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
