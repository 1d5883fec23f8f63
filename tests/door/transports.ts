import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createHost } from '../../src/host/createHost'
import { createDoor } from '../../src/host/door'
import type { Host } from '../../src/host/host'
import { lockLibrary } from '../../src/host/libraryLock'
import { requireBrowser } from '../../src/server/findBrowser'
import { createNodeShell } from '../../src/server/nodeShell'
import { createPrinter } from '../../src/server/printPdf'
import { type RunningServer, startServer } from '../../src/server/startServer'
import { temporaryFolder } from '../host/temporaryFolder'

/** One way to the door. The suite runs the same over each. */
export interface Transport {
  host: Host
  /** The app's own origin. */
  origin: string
  library: string
  logged: string[]
  request(path: string, init?: RequestInit): Promise<Response>
}

/** As Electron does it: requests are handed to the door within the process, under a scheme of the app's own. */
async function inProcess(): Promise<Transport> {
  const folder = await temporaryFolder()
  const library = join(folder, 'library')
  const logged: string[] = []
  const printer = createPrinter(requireBrowser)
  const shell = createNodeShell(() => join(library, 'Exports'), printer.printPdf)
  const log = (message: string) => logged.push(message)
  await mkdir(library)
  const lock = await lockLibrary(library)
  const host = await createHost({ shell, dataFolder: join(folder, 'data'), libraryFolder: library, lock, log })
  onTestFinished(async () => {
    await host.close()
    await printer.close()
  })
  const origin = 'wechselrede://app'
  const door = createDoor(host, origin)
  return { host, origin, library, logged, request: (path, init) => door(new Request(origin + path, init)) }
}

/** As the plain Node shell does it: over HTTP, with the session's cookie. */
async function overHttp(): Promise<Transport> {
  const { server, library, logged } = await runServer()
  const cookie = await signIn(server)
  const request = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    return fetch(server.origin + path, { ...init, headers })
  }
  return { host: server.host, origin: server.origin, library, logged, request }
}

export const TRANSPORTS = [
  ['in process', inProcess],
  ['over HTTP', overHttp],
] as const

export interface RunningLibrary {
  server: RunningServer
  /** Holds library, data and page. */
  folder: string
  library: string
  logged: string[]
}

/** A real server on a free port, ended with the test. A folder given is used again, as after a restart. */
export async function runServer(given?: string, port = 0): Promise<RunningLibrary> {
  const folder = given ?? (await temporaryFolder())
  const library = join(folder, 'library')
  const rendererFolder = join(folder, 'renderer')
  await mkdir(join(rendererFolder, 'assets'), { recursive: true })
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><title>Page</title>')
  await writeFile(join(rendererFolder, 'assets', 'page-1a2b.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'beside the page')
  const logged: string[] = []
  const log = (message: string) => logged.push(message)
  const options = { port, libraryFolder: library, dataFolder: join(folder, 'data'), rendererFolder, log }
  const server = await startServer(options)
  onTestFinished(() => server.close())
  return { server, folder, library, logged }
}

/** Uses up an address and gives the cookie. */
export async function signIn(server: Pick<RunningServer, 'newAddress'>): Promise<string> {
  const response = await fetch(server.newAddress(), { redirect: 'manual' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}
