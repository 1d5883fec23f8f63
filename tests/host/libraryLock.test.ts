import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { holderOf, lockLibrary } from '../../src/host/libraryLock'
import { temporaryFolder } from './temporaryFolder'

const write = (library: string, holder: object) => writeFile(join(library, '.wechselrede.lock'), JSON.stringify(holder))

/** Another process that lives until the test is over. */
async function otherProcess(): Promise<{ pid: number; end(): Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
  await once(child, 'spawn')
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  onTestFinished(end)
  return { pid: child.pid ?? 0, end }
}

describe('the lock of a library', () => {
  test('is taken, says where its holder is, and goes with it', async () => {
    const library = await temporaryFolder()
    const lock = await lockLibrary(library)
    await lock.publish({ address: 'http://127.0.0.1:1', secret: 's' })
    const file = join(library, '.wechselrede.lock')
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:1' })
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
    await lock.release()
    expect(await readdir(library)).toEqual([])
  })

  test('is refused while another process holds it, and free once that is gone', async () => {
    const library = await temporaryFolder()
    const other = await otherProcess()
    await write(library, { pid: other.pid, machine: hostname(), address: 'http://127.0.0.1:1', secret: 's' })
    await expect(lockLibrary(library)).rejects.toMatchObject({ code: 'in-use' })
    expect(await holderOf(library)).toMatchObject({ pid: other.pid, address: 'http://127.0.0.1:1' })
    await other.end()
    expect(await holderOf(library)).toBeNull()
    await (await lockLibrary(library)).release()
  })

  test('older than the system’s start is void, whoever has its process number now', async () => {
    const library = await temporaryFolder()
    const other = await otherProcess()
    await write(library, { pid: other.pid, machine: hostname() })
    const before = Date.now() / 1000 - uptime() - 60
    await utimes(join(library, '.wechselrede.lock'), before, before)
    expect(await holderOf(library)).toBeNull()
    await (await lockLibrary(library)).release()
  })

  test.runIf(process.platform === 'linux')('holds when the clock is set ahead while its holder lives', async () => {
    const library = await temporaryFolder()
    const other = await otherProcess()
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    await write(library, { pid: other.pid, machine: hostname(), boot })
    const longAgo = Date.now() / 1000 - 10 * 365 * 24 * 3600
    await utimes(join(library, '.wechselrede.lock'), longAgo, longAgo)
    await expect(lockLibrary(library)).rejects.toMatchObject({ code: 'in-use' })
    await write(library, { pid: other.pid, machine: hostname(), boot: 'another start' })
    await (await lockLibrary(library)).release()
  })

  test.each([
    ['of another machine, brought by a synced folder', { pid: 1, machine: 'another-machine' }],
    ['that is damaged', { pid: 'x' }],
  ])('%s is void', async (_, holder) => {
    const library = await temporaryFolder()
    await write(library, holder)
    await (await lockLibrary(library)).release()
  })
})
