import { readdir, readlink } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { createFileWriter } from '../../src/host/disk/createFileWriter'
import { createDrafts } from '../../src/host/drafts/createDrafts'
import { interviewOf } from '../../src/host/drafts/interviewOf'
import { createEvents } from '../../src/host/events'
import { HostError } from '../../src/host/hostError'
import { temporaryName } from '../../src/host/writeAtomically'

/**
 * Opens a draft and saves it once for each line on its standard input. Says what became of each save, and when nothing
 * is left to write. First it says which name it gives next, and which of its threads write drafts and what they were.
 * Arguments: library, draft id.
 */
const [library = '', id = ''] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Calls that do not wait are made by the one other thread that works with files; what it is asked here is who it is. */
const history = basename(await readlink('/proc/thread-self'))
const threads = await readdir('/proc/self/task')
const files = createFileWriter((message) => process.stderr.write(`${message}\n`))
// It has begun when it answers, to what changes nothing.
await files.replaceIf('', library, '')
const [draftThread] = (await readdir('/proc/self/task')).filter((thread) => !threads.includes(thread))

const drafts = await createDrafts({
  libraryFolder: library,
  files,
  events: createEvents(),
  defaultStyle: () => 'initials',
  ownStyles: () => [],
  log: () => undefined,
})
const { draft } = await drafts.open(id)
await drafts.idle()
// Long enough for several pages of the disk.
const padding = 'Wort und Satz. '.repeat(4000)
let { revision } = draft.draft
let fassung = revision
say([temporaryName('x'), draftThread, history].join(' '))
for await (const _ of createInterface({ input: process.stdin })) {
  const interview = interviewOf(draft)
  const frame = { ...interview.frame, headline: `Fassung ${++fassung}`, kicker: padding }
  try {
    const saved = await drafts.save(id, { revision, interview: { ...interview, frame }, style: draft.draft.style })
    revision = saved.revision
    say(`saved ${fassung}`)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    say(`failed ${error.code}`)
  }
  await drafts.idle()
  say('idle')
}
