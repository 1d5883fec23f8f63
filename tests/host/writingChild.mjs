import { join } from 'node:path'
import { runnerImport } from 'vite'

/** Writes a file atomically. Arguments: path, size. */
const [file, size] = process.argv.slice(2)
const source = join(import.meta.dirname, '..', '..', 'src', 'host', 'writeAtomically.ts')
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' })
await module.writeAtomically(file, 'x'.repeat(Number(size)))
