import { join } from 'node:path'
import { runnerImport } from 'vite'

/** Replaces a file as the thread that writes drafts does. Arguments: path, size. */
const [path, size] = process.argv.slice(2)
const source = join(import.meta.dirname, '..', '..', '..', 'src', 'host', 'disk', 'replaceNow.ts')
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' })
module.replaceNow({ path, text: 'x'.repeat(Number(size)), flush: true, over: null })
