import { createInterface } from 'node:readline'
import { createDrafts } from '../../src/host/drafts/createDrafts'
import { interviewOf } from '../../src/host/drafts/interviewOf'
import { createEvents } from '../../src/host/events'
import { HostError } from '../../src/host/hostError'
import { temporaryName } from '../../src/host/writeAtomically'

/**
 * Opens a draft and saves it once for each line on its standard input. Says what became of each save, and when nothing
 * is left to write. Arguments: library, draft id.
 */
const [library = '', id = ''] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const drafts = await createDrafts({
  libraryFolder: library,
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
say(`ready ${temporaryName('x')}`)
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
