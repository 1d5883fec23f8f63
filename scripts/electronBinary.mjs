import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROGRAMS, ROOT, runNode } from './project.mjs'

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const PATIENCE = 4000

/** The Electron executable that is there. Null: there is none. */
export function installedElectron() {
  const pathFile = join(PACKAGE, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (folder) return existing(join(folder, name ?? 'electron'))
  return name && existing(join(PACKAGE, 'dist', name))
}

/** The same, downloaded where the download answers. Says in one line why there is none. */
export async function fetchElectron() {
  const found = installedElectron()
  if (found || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found
  const problem = await probe()
  if (problem) {
    process.stdout.write(`Electron is not here and its download does not answer (${problem}).\n`)
    return null
  }
  process.stdout.write('Downloading Electron …\n')
  const { status } = await runNode(PROGRAMS.installElectron)
  if (status !== 0) process.stdout.write('The download of Electron failed.\n')
  return installedElectron()
}

/** What keeps the download from working, or null. */
async function probe() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const base =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/'
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const response = await fetch(`${base}v${version}/${file}`, { method: 'HEAD', signal })
    return response.ok ? null : `status ${response.status}`
  } catch (error) {
    return error.cause?.code ?? error.message
  }
}

function existing(path) {
  return existsSync(path) ? path : null
}
