import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { createHost } from '../../src/host/createHost'
import type { Host } from '../../src/host/host'
import { HostError } from '../../src/host/hostError'
import { chosenLibrary } from '../../src/host/library/chosenLibrary'
import { lockLibrary } from '../../src/host/libraryLock'
import { createNodeShell } from '../../src/server/nodeShell'
import { sampleInterview, wordsIn } from '../host/sampleInterview'

/**
 * Moves a library to a disk that the test has prepared, and says what came of it, one line each. It begins with a line on its
 * standard input, and has said by then that it is ready, the draft's id and the thread that moves it. Arguments: home, disk.
 */
const [home = '', disk = ''] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

// Threads keep no program awake.
const awake = setInterval(() => undefined, 60_000)
const libraryFolder = join(home, 'library')
const dataFolder = join(home, 'data')
await mkdir(libraryFolder)
const lock = await lockLibrary(libraryFolder)
const shell = createNodeShell(
  () => join(libraryFolder, 'Exports'),
  () => Promise.reject(new Error('prints nothing')),
)
const host: Host = await createHost({ shell, dataFolder, libraryFolder, lock, log: () => undefined })
const { id } = (await host.drafts.create(sampleInterview('Vorher.'))).draft
await mkdir(join(libraryFolder, 'drafts', id, 'assets'))
await writeFile(join(libraryFolder, 'drafts', id, 'assets', 'a.png'), randomBytes(200_000))

await host.drafts.idle()
await host.people.idle()
// Calls that do not wait are made by the one other thread that works with files; what it is asked here is who it is.
const thread = basename(await readlink('/proc/thread-self'))
// Listened to at once: the line may be there already.
const input = createInterface({ input: process.stdin })
say(`ready ${id} ${thread}`)
await new Promise((resolve) => input.once('line', resolve))
input.close()

const target = await host.moveLibrary.choose(join(disk, 'Texte'))
const how = { job: 'move', signal: new AbortController().signal, onProgress: () => undefined }
say(await host.moveLibrary.run(target?.grant ?? '', how).then(({ name }) => `moved to ${name}`, codeOf))
say(`on the disk: ${(await readdir(disk)).join()}`)
say(`chosen: ${chosenLibrary(dataFolder)}`)
await host.drafts.save(id, { revision: 1, interview: sampleInterview('Danach.'), style: 'initials' })
say(wordsIn((await host.drafts.open(id)).draft))
say(`used: ${host.libraryFolder === libraryFolder ? 'the old one' : 'another'}`)
await host.close()
await lock.release()
clearInterval(awake)

function codeOf(error: unknown): string {
  if (error instanceof HostError) return error.code
  throw error
}
