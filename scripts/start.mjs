import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { fetchElectron } from './electronBinary.mjs'
import { ensureBrowser } from './ensureBrowser.mjs'
import { callersFolder, ROOT } from './project.mjs'

/** An Electron that ends sooner than this with an error could not start at all. */
const FAILED_START = 5000

const args = process.argv.slice(2)
if (!(await ensureBuilt())) process.exit(1)
const electron = await chooseElectron()
if (!electron || !(await startElectron(electron))) await startServer()

/** Electron needs a display, and these flags ask for the browser shell. */
async function chooseElectron() {
  if (
    args.some(
      (arg) => arg === '--no-open' || arg.startsWith('--move-library') || arg === '--port' || arg.startsWith('--port='),
    )
  )
    return null
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    process.stdout.write('There is no display here, so Wechselrede runs without a window of its own.\n')
    return null
  }
  return fetchElectron()
}

/** Resolves false where Electron can't start on this machine. Otherwise ends when it does. */
function startElectron(executable) {
  const started = Date.now()
  // Chromium's sandbox refuses to run as root.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(executable, [...flags, ROOT, ...args], {
    cwd: callersFolder(),
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
  })
  // Ctrl+C reaches Electron as well; we stay until it has saved and ended. On Windows there is nothing to pass on:
  // `kill` would end Electron at once, whatever the signal.
  const passOn = process.platform === 'win32' ? () => undefined : (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn)
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (status) => {
      if (status && Date.now() - started < FAILED_START) {
        process.stdout.write(`Electron could not start here (exit ${status}).\n`)
        return resolve(false)
      }
      process.exit(status ?? 0)
    })
  })
}

async function startServer() {
  process.stdout.write('Wechselrede runs in the browser shell.\n')
  await ensureBrowser()
  process.chdir(callersFolder())
  await import(pathToFileURL(join(ROOT, 'out', 'main', 'server.js')).href)
}
