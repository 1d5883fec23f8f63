import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createHost } from '../../src/host/createHost'
import { createDoor } from '../../src/host/door'
import type { Host } from '../../src/host/host'
import { lockLibrary } from '../../src/host/libraryLock'
import { type Client, createClient } from '../../src/renderer/client/client'
import { createNodeShell } from '../../src/server/nodeShell'
import { temporaryFolder } from '../host/temporaryFolder'

export interface Library {
  client: Client
  host: Host
  /** How the wire behaves: `cut` never arrives, `deaf` arrives and its answer is lost. */
  wire: { state: 'up' | 'cut' | 'deaf' }
}

/** The page's client on a real host over a real folder, with a wire that can be cut. */
export async function openLibrary(): Promise<Library> {
  const folder = await temporaryFolder()
  const libraryFolder = join(folder, 'library')
  const shell = createNodeShell(
    () => join(folder, 'exports'),
    () => Promise.reject(new Error('prints nothing')),
  )
  await mkdir(libraryFolder)
  const lock = await lockLibrary(libraryFolder)
  const host = await createHost({ shell, dataFolder: join(folder, 'data'), libraryFolder, lock, log: () => undefined })
  onTestFinished(() => host.close())
  const origin = 'wechselrede://app'
  const door = createDoor(host, origin)
  const wire: Library['wire'] = { state: 'up' }
  const client = createClient('/', async (input, init) => {
    if (wire.state === 'cut') throw new TypeError('no connection')
    const answer = await door(new Request(origin + String(input), init))
    if (wire.state === 'deaf') throw new TypeError('connection lost')
    return answer
  })
  return { client, host, wire }
}
