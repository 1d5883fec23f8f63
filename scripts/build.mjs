import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PROGRAMS, ROOT, runNode } from './project.mjs'

const STAMP = join(ROOT, 'out', 'built-from')
const LOCK = join(ROOT, 'node_modules', '.cache', 'wechselrede-build')
const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json']

/** Builds where sources changed since the last build. Gives false, after saying why, where that failed. */
export async function ensureBuilt({ quiet = false } = {}) {
  if (isFresh()) return true
  await lock()
  try {
    // Somebody else may have built while we waited.
    return isFresh() || (await build(quiet))
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

async function build(quiet) {
  if (!quiet) process.stdout.write('Building …\n')
  const started = performance.now()
  const stamp = stampOfSources()
  rmSync(STAMP, { force: true })
  const { status, output } = await runNode(PROGRAMS.electronVite, ['build', '--logLevel', 'warn'], { quiet: true })
  if (status !== 0) {
    process.stderr.write(`${output}\nThe build failed.\n`)
    return false
  }
  writeFileSync(STAMP, stamp)
  if (!quiet) process.stdout.write(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`)
  return true
}

function isFresh() {
  try {
    return readFileSync(STAMP, 'utf8') === stampOfSources()
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

/** Names, sizes and times, not contents: a few milliseconds, and a removed file shows too. */
function stampOfSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, join(ROOT, source))
  return hash.digest('hex')
}

function addTo(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
  else if (stats) hash.update(`${relative(ROOT, path)} ${stats.size} ${stats.mtimeMs}\n`)
}

/** Two builds at once would mix their files. A lock whose process is gone is void. */
async function lock() {
  mkdirSync(join(LOCK, '..'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(LOCK)
      return writeFileSync(join(LOCK, 'pid'), String(process.pid))
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!holderIsAlive()) rmSync(LOCK, { recursive: true, force: true })
      else await delay(100)
    }
  }
}

function holderIsAlive() {
  try {
    process.kill(Number(readFileSync(join(LOCK, 'pid'), 'utf8')) || process.pid, 0)
    return true
  } catch (error) {
    // No pid yet: it was made this very moment.
    return error.code === 'EPERM' || error.code === 'ENOENT'
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await ensureBuilt()) ? 0 : 1
