import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** An event as Electron's listeners get it: it can be prevented. */
export const preventable = () => new Event('electron', { cancelable: true })

/** For what has no counterpart in a page of a plain Chromium. */
export const notHere = () => undefined

export const windows = new Set()
/** What must be done before the process may end. */
export const atExit = new Set()

const paths = new Map()
let appFolder = ''
let manifest = { name: '', version: '' }
let lockFile = null
let becomeReady
const ready = new Promise((resolve) => {
  becomeReady = resolve
})

class App extends EventEmitter {
  isPackaged = false
  controlAddress = ''

  getName = () => manifest.productName ?? manifest.name
  getVersion = () => manifest.version
  getAppPath = () => appFolder
  getLocale = () => process.env.STAND_IN_LOCALE ?? 'de'
  getPreferredSystemLanguages = () => [this.getLocale()]
  whenReady = () => ready
  isReady = () => becomeReady === undefined
  setPath = (name, path) => {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path}`)
    paths.set(name, path)
  }
  getPath = (name) => {
    if (paths.has(name)) return paths.get(name)
    if (name === 'userData') return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), this.getName())
    return name === 'temp' ? tmpdir() : join(homedir(), name)
  }

  /** The first process leaves its address; a later one hands over its data there. */
  requestSingleInstanceLock(additionalData = {}) {
    const path = join(this.getPath('userData'), 'stand-in.lock')
    const first = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
    if (first && isRunning(first.pid)) {
      const body = JSON.stringify({ workingFolder: process.cwd(), additionalData })
      atExit.add(() => fetch(new URL('/second-instance', first.control), { method: 'POST', body }))
      return false
    }
    mkdirSync(this.getPath('userData'), { recursive: true })
    writeFileSync(path, JSON.stringify({ pid: process.pid, control: this.controlAddress }))
    lockFile = path
    return true
  }

  quit() {
    const event = preventable()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    for (const window of [...windows]) window.close()
    if (windows.size > 0) return
    const last = preventable()
    this.emit('will-quit', last)
    if (!last.defaultPrevented) void this.exit(0)
  }

  async exit(code = 0) {
    if (lockFile) rmSync(lockFile, { force: true })
    await Promise.allSettled([...atExit].map((task) => task()))
    process.exit(code)
  }

  /** Called by a window that has gone. */
  noteClosed() {
    if (windows.size === 0 && !this.emit('window-all-closed')) this.quit()
  }
}

export const app = new App()

export async function boot(folder, appManifest, loadMain) {
  appFolder = folder
  manifest = appManifest
  await loadMain()
  becomeReady()
  becomeReady = undefined
  app.emit('ready')
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
