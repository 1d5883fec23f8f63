import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createHost } from '../host/createHost'
import { createDoor } from '../host/door'
import type { Host } from '../host/host'
import { lockLibrary } from '../host/libraryLock'
import { codeOf } from '../host/writeAtomically'
import { requireBrowser } from './findBrowser'
import { keepPort, lastPort } from './lastPort'
import { createNodeShell } from './nodeShell'
import { createPrinter } from './printPdf'
import { openSession, random } from './session'
import { createSite } from './site'

export interface StartOptions {
  /** 0: the one of last time, or else any free one. */
  port: number
  libraryFolder: string
  dataFolder: string
  /** The built page. */
  rendererFolder: string
  log(message: string): void
  /** Opens a window, for a second start or for a draft. False: there is none to open; a second start gets the address then. */
  openWindow?: (address: string) => boolean
}

export interface RunningServer {
  host: Host
  origin: string
  /** Where files go that the page saves, until the library moves. */
  exportFolder: string
  /** An address that opens the app once. */
  newAddress(): string
  /** Has the windows save, closes them by `closeWindows`, finishes what is left to write, then ends. */
  close(closeWindows?: () => Promise<void>): Promise<void>
}

/** @throws HostError `in-use`; system errors where the port or a folder can't be had */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { port, libraryFolder, dataFolder, rendererFolder, log } = options
  await mkdir(libraryFolder, { recursive: true })
  const lock = await lockLibrary(libraryFolder)
  try {
    const exportFolder = () => join(host.libraryFolder, 'Exports')
    const printer = createPrinter(requireBrowser)
    const openWindow = async (draft: string) => options.openWindow?.(`${newAddress()}&draft=${draft}`) ?? false
    const shell = createNodeShell(exportFolder, printer.printPdf, openWindow)
    const host: Host = await createHost({ shell, dataFolder, libraryFolder, lock, log })
    const session = await openSession(dataFolder)

    const server = createServer()
    const origin = `http://127.0.0.1:${await listenOn(server, port, dataFolder)}`
    const newAddress = () => `${origin}/?token=${session.newToken()}`
    const secret = random()
    const take = async (file: string | null) => {
      if (file !== null) host.offerFile(file)
      const address = newAddress()
      return options.openWindow?.(address) ? null : address
    }
    const door = createDoor(host, origin)
    const site = createSite({ origin, session, door, rendererFolder, handOver: { secret, take } })
    const answer = getRequestListener(site.fetch)
    server.on('request', (request, response) => void answer(request, response))
    await lock.publish({ address: origin, secret })

    return {
      host,
      origin,
      exportFolder: exportFolder(),
      newAddress,
      close: async (closeWindows) => {
        await host.close()
        await closeWindows?.()
        server.close()
        server.closeAllConnections()
        await printer.close()
        // What came in between the last look and the end.
        await host.drafts.idle()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Where no port is asked for, the one of last time is tried first: it is part of the origin, and so of what the page keeps. */
async function listenOn(server: Server, asked: number, dataFolder: string): Promise<number> {
  const port = await listen(server, asked || (await lastPort(dataFolder))).catch((error: unknown) => {
    const taken = ['EADDRINUSE', 'EACCES'].includes(codeOf(error))
    if (asked === 0 && taken) return listen(server, 0)
    throw error
  })
  await keepPort(dataFolder, port)
  return port
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
