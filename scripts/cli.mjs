import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { callersFolder, ROOT } from './project.mjs'

if (await ensureBuilt({ quiet: true })) {
  process.chdir(callersFolder())
  await import(pathToFileURL(join(ROOT, 'out', 'main', 'cli.js')).href)
} else {
  process.exitCode = 1
}
