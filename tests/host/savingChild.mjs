import { join } from 'node:path'
import { runnerImport } from 'vite'

/**
 * Saves one draft over and over, as fast as it can, until it is killed. Arguments: library folder, draft id, revision.
 * Prints each revision that was reported as saved.
 */
const [library, id, start] = process.argv.slice(2)
const source = join(import.meta.dirname, '..', '..', 'src', 'host')
const quiet = { configFile: false, logLevel: 'error' }
const { nodeWorkers } = (await runnerImport(join(import.meta.dirname, '..', 'nodeWorkers.ts'), quiet)).module
// Beside the folder of the other tests, which may be starting threads from there.
const outDir = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'threads-of-child')
const config = { ...quiet, plugins: [nodeWorkers({ outDir })] }
const load = async (path) => (await runnerImport(join(source, path), config)).module
const { createFileWriter } = await load('disk/createFileWriter.ts')
const { createDrafts } = await load('drafts/createDrafts.ts')
const { createEvents } = await load('events.ts')
const drafts = await createDrafts({
  libraryFolder: library,
  files: createFileWriter((message) => process.stderr.write(message)),
  events: createEvents(),
  defaultStyle: () => 'initials',
  log: () => undefined,
})
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
