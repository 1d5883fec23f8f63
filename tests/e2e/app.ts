import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, type Page } from '@playwright/test'
import { UNSHARE } from '../faults/mounts'

const SERVER = join(import.meta.dirname, '../../out/main/server.js')

/** The built app in the plain Node shell, on a folder of its own. */
export class App {
  private child: ChildProcess | null = null
  wasStopped = false
  constructor(private readonly folder: string) {}

  get library(): string {
    return join(this.folder, 'library')
  }

  /** Where the browser shell puts its exports. */
  get exports(): string {
    return join(this.library, 'Exports')
  }

  /** Starts the server and resolves with the address to open. */
  start(...args: string[]): Promise<string> {
    return this.startWith({}, '--no-open', ...args)
  }

  /** The same on the library that this machine opens as a rule. */
  startChosen(): Promise<string> {
    return this.run([process.execPath, SERVER], {}, ['--no-open'])
  }

  /** The same on a library that nobody can write, as on a medium of its own. Needs `MOUNTS`. */
  startReadOnly(): Promise<string> {
    const mount = 'set -e; mount --bind "$1" "$1"; mount -o remount,bind,ro "$1"; shift; exec "$@"'
    const sh = ['unshare', ...UNSHARE, 'sh', '-c', mount, 'sh', this.library]
    return this.run([...sh, ...this.program()], {}, ['--no-open'])
  }

  /** The same with variables of the environment, and with a window of its own where it finds a display. */
  startWith(variables: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
    return this.run(this.program(), variables, args)
  }

  private program(): string[] {
    return [process.execPath, SERVER, '--library', this.library]
  }

  private async run(
    [program = '', ...before]: readonly string[],
    variables: Readonly<Record<string, string>>,
    args: readonly string[],
  ): Promise<string> {
    const home = join(this.folder, 'home')
    const environment = {
      ...process.env,
      HOME: home,
      USERPROFILE: home,
      APPDATA: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      ...variables,
    }
    const child = spawn(program, [...before, ...args], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.child = child
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /http:\S+/.exec(line)?.[0]
      if (address) return address
    }
    throw new Error('the server said no address')
  }

  /** A second start beside the first one. Resolves when it has handed over and ended. */
  async startAgain(...args: string[]): Promise<void> {
    const second = new App(this.folder)
    await second.start(...args)
    await second.ended()
  }

  get pid(): number {
    return this.child?.pid ?? 0
  }

  /** Ends the server at once, as a power cut would, or as Ctrl+C does. */
  async stop(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const ended = this.ended()
    this.child?.kill(signal)
    await ended
  }

  /** Resolves when the server has ended. */
  async ended(): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    this.wasStopped = true
    await new Promise((resolve) => child.once('exit', resolve))
  }
}

export const test = base.extend<{ app: App; address: string; window: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  app: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'wechselrede-e2e-'))
    const app = new App(folder)
    await use(app)
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  },
  address: async ({ app }, use) => {
    await use(await app.start())
  },
  /** The app's window. Any error in its console fails the test. */
  window: async ({ app, page, address }, use) => {
    const seen: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') seen.push(message.text())
    })
    page.on('pageerror', (error) => seen.push(error.message))
    await page.goto(address)
    // The page is loaded before the program in it has begun; what is dropped or pressed until then reaches nobody.
    await page.locator('#root > *').first().waitFor()
    await use(page)
    // A server that was ended breaks off what it was asked.
    const errors = app.wasStopped ? seen.filter((error) => !error.includes('net::ERR')) : seen
    if (errors.length > 0) throw new Error(`errors in the window:\n${errors.join('\n')}`)
  },
})
