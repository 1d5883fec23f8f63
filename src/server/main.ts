import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { HostError, toHostError } from '../host/hostError'
import { chooseLibrary, chosenLibrary } from '../host/library/chosenLibrary'
import { MOVED_MARK, markMoved } from '../host/library/movedLibrary'
import { moveLibrary } from '../host/library/moveLibrary'
import { holderOf, lockLibrary } from '../host/libraryLock'
import { standardFolders } from '../host/standardFolders'
import { codeOf } from '../host/writeAtomically'
import { type BrowserWindow, openBrowserWindow } from './browserWindow'
import { findBrowser } from './findBrowser'
import { handOver } from './handOver'
import { readOptions, type ServerOptions } from './options'
import { hasDisplay } from './startProgram'
import { type RunningServer, startServer } from './startServer'

/** Beside the built bundle, `out/main/server.js`. */
const RENDERER = join(import.meta.dirname, '..', 'renderer')

/** Milliseconds after which the page of a window is there, and hears the host. */
const PAGE_LOADS = 3000

await run()

async function run(): Promise<void> {
  let options: ServerOptions
  try {
    options = readOptions(process.argv.slice(2), process.cwd())
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error), 2)
  }
  const folders = standardFolders()
  const chosen = options.library ?? chosenLibrary(folders.data)
  const library = chosen ?? folders.library
  // A drive that is not connected must not get an empty library in its place.
  if (options.library === null && chosen !== null && !existsSync(chosen)) {
    return giveUp(`The library ${chosen} is not there. Connect its drive, or name another with --library.`, 1)
  }
  if (options.moveTo !== null) return move(library, options.moveTo, folders.data)
  const executable = options.open && hasDisplay() ? await findBrowser() : null
  const profile = join(folders.data, 'browser')
  const openAnother = (address: string) => {
    if (executable) openBrowserWindow(executable, address, profile)
    return executable !== null
  }
  try {
    const server = await startServer({
      port: options.port,
      libraryFolder: library,
      dataFolder: folders.data,
      rendererFolder: RENDERER,
      log,
      openWindow: openAnother,
    })
    if (options.file) server.host.offerFile(options.file)
    say(`Wechselrede: ${server.newAddress()}`)
    say(`Library: ${library}`)
    say(`Exports: ${server.exportFolder}`)
    // An address of its own, for each is good once and the printed one is for whoever wants another window.
    const window = executable ? openBrowserWindow(executable, server.newAddress(), profile) : null
    say(window ? 'Close the window or press Ctrl+C to end.' : 'Open the address in a browser. Ctrl+C ends it.')
    endWell(server, window)
  } catch (error) {
    await refuse(error, library, options)
  }
}

/** Nothing else may write meanwhile, so it is done instead of a start. */
async function move(from: string, to: string, dataFolder: string): Promise<void> {
  try {
    const lock = await lockLibrary(from)
    try {
      await moveLibrary({ from, to })
      await mkdir(dataFolder, { recursive: true })
      await chooseLibrary(dataFolder, to)
      await markMoved(from, to).catch((error: Error) => log(`not marked as moved: ${error.message}`))
    } finally {
      await lock.release()
    }
    say(`The library is in ${to} now, and opens from there.`)
    say(`The old one was left as it is: ${from}`)
  } catch (error) {
    const failure = toHostError(error)
    if (!(failure instanceof HostError)) throw error
    giveUp(`${whyNotMoved(failure, from, to)} The library stays where it was.`, 1)
  }
}

function whyNotMoved({ code, message, detail }: HostError, from: string, to: string): string {
  if (code === 'in-use') return `${from} is open in another Wechselrede. Close it first.`
  if (code === 'folder-not-empty') return `${to} is not empty. Name a new or an empty folder.`
  if (code === 'exists') return `${to} is a file. Name a new or an empty folder.`
  if (code === 'folder-nested') return `${to} and the library lie in each other. Name another folder.`
  if (code === 'library-changed') return 'Another program changed the library meanwhile. Try again.'
  if (code === 'library-moved') return `${from} was moved before, to ${detail}.`
  if (code === 'no-space') return `There is not enough room for it in ${to}.`
  return `${to} could not be used (${message}).`
}

/** Ends with the window, with Ctrl+C, and when the terminal or the system says so: the windows save first. */
function endWell(server: RunningServer, window: BrowserWindow | null): void {
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await server.close(async () => window?.close())
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
  // A bug in one request must not end the typing of everybody.
  process.on('uncaughtException', (error) => log(error.stack ?? error.message))
  process.on('unhandledRejection', (reason) => log(reason instanceof Error ? (reason.stack ?? '') : String(reason)))
  void window?.ended.then(async (how) => {
    if (how === 'closed' || (await server.host.events.allLeft(PAGE_LOADS))) return end()
    if (ending) return
    say('A browser from an earlier start has taken the window. Ctrl+C ends Wechselrede.')
  })
}

async function refuse(error: unknown, library: string, options: ServerOptions): Promise<void> {
  if (error instanceof HostError && error.code === 'library-moved') {
    return giveUp(
      `${library} is a copy of a library that was moved to ${error.detail}. Open that with --library. To go on with this copy instead, delete ${join(library, MOVED_MARK)}.`,
      1,
    )
  }
  if (error instanceof HostError && error.code === 'in-use') {
    const holder = await holderOf(library)
    const answer = holder && (await handOver(holder, options.file))
    if (!answer) return giveUp(`${library} is open in another Wechselrede (process ${holder?.pid}). Close it first.`, 1)
    say(
      answer.address === null ? 'Wechselrede is running; a window was opened there.' : `Wechselrede: ${answer.address}`,
    )
    return
  }
  if (codeOf(error) === 'EADDRINUSE') return giveUp(`Port ${options.port} is taken. Choose another with --port.`, 1)
  if (codeOf(error) === '') throw error
  giveUp(error instanceof Error ? error.message : String(error), 1)
}

function giveUp(message: string, status: number): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = status
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function log(message: string): void {
  process.stderr.write(`${message}\n`)
}
