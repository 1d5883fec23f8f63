import { join } from 'node:path'
import { runnerImport } from 'vite'

/**
 * Saves one draft over and over, as fast as it can, until it is killed. Arguments: library folder, draft id, revision.
 * Prints each revision that was reported as saved.
 */
const [library, id, start] = process.argv.slice(2)
const source = join(import.meta.dirname, '..', '..', 'src', 'host')
const load = async (path) => (await runnerImport(join(source, path), { configFile: false, logLevel: 'error' })).module
const { createDrafts } = await load('drafts/createDrafts.ts')
const { createEvents } = await load('events.ts')
const options = { libraryFolder: library, events: createEvents(), defaultStyle: () => 'initials', log: () => undefined }
const drafts = await createDrafts(options)
const { draft } = await drafts.open(id)
const { draft: record, ...interview } = draft
// Long enough that writing takes a moment.
const padding = 'Wort und Satz. '.repeat(4000)
for (let revision = Number(start); ; ) {
  interview.frame.headline = `Fassung ${revision + 1}`
  interview.frame.kicker = padding
  const saved = await drafts.save(id, { revision, interview, style: record.style })
  revision = saved.revision
  process.stdout.write(`${revision}\n`)
}
