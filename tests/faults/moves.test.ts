import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { chosenLibrary } from '../../src/host/library/chosenLibrary'
import { movedTo } from '../../src/host/library/movedLibrary'
import { lockLibrary } from '../../src/host/libraryLock'
import { openDrafts } from '../host/drafts/openDrafts'
import { wordsIn } from '../host/sampleInterview'
import { temporaryFolder } from '../host/temporaryFolder'
import { builtSaver } from './builtSaver'
import { MOUNTS, UNSHARE } from './mounts'
import { STRACE } from './strace'

const script = builtSaver('moveScenes')

describe.skipIf(!MOUNTS)('a library that moves to another disk (needs mounts of its own)', () => {
  test.each([
    ['that has room', 'mount -t tmpfs -o size=4m none "$1/disk"', ['moved to Texte', 'Texte'], 'another'],
    ['that is full', 'mount -t tmpfs -o size=128k none "$1/disk"', ['no-space', ''], 'the old one'],
    [
      'that is read-only',
      'mount --bind "$1/disk" "$1/disk"; mount -o remount,ro,bind "$1/disk"',
      ['no-permission', ''],
      'the old one',
    ],
  ])('%s', async (_, mount, [outcome, left], used) => {
    const home = await temporaryFolder()
    const disk = join(home, 'disk')
    await mkdir(disk)
    const command = `set -e; ${mount}; exec "${process.execPath}" "${script()}" "$1" "$1/disk"`
    const { stdout, stderr } = spawnSync('unshare', [...UNSHARE, 'sh', '-c', command, 'sh', home], { input: 'go\n' })
    expect(stderr.toString()).toBe('')
    const chosen = used === 'another' ? join(disk, 'Texte') : null
    const [ready, ...lines] = stdout.toString().trim().split('\n')
    expect(ready).toMatch(/^ready /)
    expect(lines).toEqual([outcome, `on the disk: ${left}`, `chosen: ${chosen}`, 'Danach.', `used: ${used}`])
  })
})

/** By which a move changes the disk. strace counts each kind by itself. */
const CALLS = ['mkdir', 'fsync', 'rename', 'rmdir', 'link', 'unlink']
/** So many moves at once: most of the time goes into starting programs. */
const AT_ONCE = 4

interface Kill {
  home: string
  id: string
  killed: boolean
}

/** Moves a library, and is killed before that call. */
async function moveKilledAt(call: string, when: number): Promise<Kill> {
  const home = await temporaryFolder()
  await mkdir(join(home, 'disk'))
  const child = spawn(process.execPath, [script(), home, join(home, 'disk')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // All files in one thread, so that the calls come in one order.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  })
  const ended = once(child, 'exit')
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const [, id = '', thread = ''] = String((await said.next()).value).split(' ')
  const inject = `inject=?${call},?${call}at,?${call}at2:signal=KILL:when=${when}`
  const trace = ['-p', thread, '-e', `trace=?${call},?${call}at,?${call}at2`, '-e', inject]
  const tracer = spawn('strace', [...trace, '-o', join(home, 'trace')], { stdio: ['ignore', 'ignore', 'pipe'] })
  const tracerEnded = once(tracer, 'exit')
  await once(tracer.stderr, 'data')
  // It was killed before it could read.
  child.stdin.on('error', () => undefined)
  child.stdin.write('go\n')
  await ended
  await tracerEnded
  return { home, id, killed: child.signalCode === 'SIGKILL' }
}

/** What is wrong with what a start finds then. */
async function faultsAfter({ home, id }: Kill): Promise<string[]> {
  const [old, moved] = [join(home, 'library'), join(home, 'disk', 'Texte')]
  const used = chosenLibrary(join(home, 'data')) ?? old
  const wordsAt = async (library: string) => {
    const { drafts } = await openDrafts(library)
    const { draft, notice } = await drafts.open(id)
    const picture = await readFile(join(library, 'drafts', id, 'assets', 'a.png'))
    return `${wordsIn(draft)} ${picture.length} ${notice}`
  }
  const faults: string[] = []
  const whole = /^(Vorher|Danach)\. 200000 null$/
  const lock = await lockLibrary(used).catch((error: Error) => faults.push(`${used} does not open: ${error.message}`))
  if (typeof lock === 'object') await lock.release()
  if (!whole.test(await wordsAt(old))) faults.push(`the old one has ${await wordsAt(old)}`)
  if (existsSync(moved) && !whole.test(await wordsAt(moved))) faults.push(`the new one has ${await wordsAt(moved)}`)
  if (used === old && (await movedTo(old)) !== null) faults.push('the old one is marked, and used')
  return faults
}

describe.skipIf(!STRACE)('a move (needs strace)', () => {
  test.each(CALLS)('killed at any %s leaves a whole library that opens', { timeout: 120_000 }, async (call) => {
    let steps = 0
    for (let first = 1, met = true; met; first += AT_ONCE) {
      const places = Array.from({ length: AT_ONCE }, (_, more) => first + more)
      const kills = await Promise.all(places.map((when) => moveKilledAt(call, when)))
      for (const [more, kill] of kills.entries()) {
        expect(await faultsAfter(kill), `killed at ${call} ${places[more]}`).toEqual([])
      }
      steps += kills.filter(({ killed }) => killed).length
      met = kills.every(({ killed }) => killed)
    }
    expect(steps).toBeGreaterThan(0)
    console.info(`killed at each of ${steps} calls of ${call} in a move`)
  })
})
