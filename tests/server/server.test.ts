import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { builtProgram, runScript } from '../builtProgram'
import { sampleInterview, wordsIn } from '../host/sampleInterview'
import { temporaryFolder } from '../host/temporaryFolder'

const script = builtProgram('server')

beforeAll(async () => {
  const page = join(dirname(script()), '..', 'renderer')
  await mkdir(page, { recursive: true })
  await writeFile(join(page, 'index.html'), '<!doctype html><title>Page</title>')
})

/** Never this user's own settings. */
const dataIn = (folder: string) => ({ WECHSELREDE_DATA: join(folder, 'data') })

interface Started {
  child: ChildProcess
  address: string
  lines: string[]
}

/** Starts the program as a user would, without a window, and waits for its address. */
function start(folder: string, ...args: string[]): Promise<Started> {
  return startWith({}, folder, '--no-open', ...args)
}

async function startWith(environment: Record<string, string>, folder: string, ...args: string[]): Promise<Started> {
  const all = [script(), '--library', join(folder, 'library'), ...args]
  const env = { ...process.env, ...dataIn(folder), ...environment }
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'inherit'], env, cwd: folder })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.includes('Ctrl+C')) break
  }
  return { child, lines, address: lines[0]?.replace(/^Wechselrede: /, '') ?? '' }
}

/** A page that came with the address. */
async function openPage(address: string) {
  const cookie = (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const { origin } = new URL(address)
  return (method: string, path: string, body?: unknown) =>
    fetch(`${origin}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

describe('the server', () => {
  test('prints an address that opens the page, and where things go', async () => {
    const folder = await temporaryFolder()
    const { address, lines } = await start(folder)
    expect(lines[0]).toMatch(/^Wechselrede: http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
    expect(lines[1]).toBe(`Library: ${join(folder, 'library')}`)
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
  })

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends cleanly with %s, saves that are under way finished',
    async (signal) => {
      const folder = await temporaryFolder()
      const { child, address } = await start(folder)
      const request = await openPage(address)
      const created = await (await request('POST', '/drafts', { interview: sampleInterview() })).json()
      const { id } = created.draft
      const saving = Array.from({ length: 20 }, (_, n) => {
        const interview = sampleInterview(`Fassung ${n + 2}.`)
        return request('PUT', `/drafts/${id}`, { revision: n + 1, interview, style: 'initials' })
      })
      await saving[0]
      const status = await end(child, signal)
      const answers = await Promise.allSettled(saving)
      const saved = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.ok).length
      expect(status).toBe(0)
      const draft = JSON.parse(await readFile(join(folder, 'library', 'drafts', id, 'draft.json'), 'utf8'))
      expect(draft.draft.revision).toBeGreaterThanOrEqual(saved + 1)
      expect(wordsIn(draft)).toBe(`Fassung ${draft.draft.revision}.`)
      // The lock is gone, and nothing half-written is left.
      expect((await readdir(join(folder, 'library'))).filter((name) => name.startsWith('.'))).toEqual([])
    },
  )

  test.skipIf(process.platform === 'win32')('lets its window save before Ctrl+C ends both', async () => {
    const folder = await temporaryFolder()
    const texts = { first: sampleInterview('Erste Fassung.'), last: sampleInterview('Zuletzt getippt.') }
    const environment = {
      DISPLAY: ':0',
      WECHSELREDE_BROWSER: join(import.meta.dirname, 'standInBrowser.mjs'),
      STAND_IN_TEXTS: JSON.stringify(texts),
    }
    const { child, address } = await startWith(environment, folder)
    const drafts = join(folder, 'library', 'drafts')
    const ids = async () => (await readdir(drafts)).filter((name) => !name.startsWith('.'))
    await expect.poll(ids, { timeout: 20_000 }).toHaveLength(1)
    // The window has used up an address of its own.
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
    expect(await end(child, 'SIGINT')).toBe(0)
    const [id] = await ids()
    const draft = JSON.parse(await readFile(join(drafts, id ?? '', 'draft.json'), 'utf8'))
    expect(wordsIn(draft)).toBe('Zuletzt getippt.')
  })

  test('killed and started again on the same port, goes on with the window that is open', async () => {
    const folder = await temporaryFolder()
    const first = await start(folder)
    const request = await openPage(first.address)
    const created = await (await request('POST', '/drafts', { interview: sampleInterview() })).json()
    await end(first.child, 'SIGKILL')
    const second = await start(folder, '--port', new URL(first.address).port)
    expect(second.address).not.toBe(first.address)
    const interview = sampleInterview('Nach dem Absturz.')
    const saved = await request('PUT', `/drafts/${created.draft.id}`, { revision: 1, interview, style: 'initials' })
    expect(saved.status).toBe(200)
  })

  test('started again without a port, has the address of last time, so that the page finds what it kept', async () => {
    const folder = await temporaryFolder()
    const first = await start(folder)
    await end(first.child, 'SIGKILL')
    const second = await start(folder)
    expect(new URL(second.address).origin).toBe(new URL(first.address).origin)
  })

  test('takes another port where the one of last time is taken', async () => {
    const folder = await temporaryFolder()
    const first = await start(folder)
    const second = await start(folder, '--library', join(folder, 'other'))
    expect(new URL(second.address).port).not.toBe(new URL(first.address).port)
    expect((await fetch(second.address, { redirect: 'manual' })).status).toBe(303)
  })

  test('started twice hands over to the first, with the file', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'raw.txt'), 'Frage?')
    const first = await start(folder)
    const library = ['--no-open', '--library', join(folder, 'library')]
    const second = await runScript(script(), [...library, 'raw.txt'], { cwd: folder, environment: dataIn(folder) })
    expect(second.status).toBe(0)
    const address = /^Wechselrede: (\S+)\n$/.exec(second.stdout.toString())?.[1] ?? ''
    expect(new URL(address).origin).toBe(new URL(first.address).origin)
    const request = await openPage(address)
    expect(await (await request('GET', '/files/opened')).json()).toMatchObject({ name: 'raw.txt' })
  })

  test('opens the file it was started with', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'raw.txt'), 'Frage?')
    const { address } = await start(folder, 'raw.txt')
    const request = await openPage(address)
    const { grant } = await (await request('GET', '/files/opened')).json()
    expect(await (await request('GET', `/files/${grant}`)).text()).toBe('Frage?')
  })

  test.each([
    [['--port', 'abc'], 2],
    [['--unknown'], 2],
    [['one.txt', 'two.txt'], 2],
    [['--library', join(import.meta.filename, 'library')], 1],
  ])('refuses %j in one line', async (args, expected) => {
    const environment = dataIn(await temporaryFolder())
    const { status, stdout, stderr } = await runScript(script(), ['--no-open', ...args], { environment })
    expect({ status, stdout: stdout.toString() }).toEqual({ status: expected, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\n$/)
  })

  test('says so in one line where the port is taken', async () => {
    const folder = await temporaryFolder()
    const { address } = await start(folder)
    const args = ['--no-open', '--library', join(folder, 'other'), '--port', new URL(address).port]
    const { status, stderr } = await runScript(script(), args, { environment: dataIn(folder) })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Port \d+ is taken[^\n]+\n$/)
  })
})
