import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'
import { requireBrowser } from '../../../src/server/findBrowser'

/** What the native parts saw; see control.mjs. */
export interface NativeParts {
  menu: { label?: string; role?: string; submenu?: { label?: string; role?: string; type?: string }[] }[] | null
  dialogs: { kind: string; message?: string; defaultPath?: string; buttons?: string[] }[]
  outside: string[]
  shown: string[]
  debugAddress: string
}

export interface StandInWindow {
  title: string
  url: string
  visible: boolean
  focused: boolean
  options: { titleBarStyle?: string; webPreferences?: Record<string, unknown> }
}

export interface StandIn {
  page: Page
  process: ChildProcess
  native(): Promise<NativeParts>
  windows(): Promise<StandInWindow[]>
  /** What a user does outside of the page. */
  steer(what: 'close-window' | 'choose' | 'answer' | 'open-file', value?: unknown): Promise<void>
  /** Resolves with the code the app ends with. */
  ended: Promise<number | null>
  stop(): Promise<void>
}

export interface StandInStart {
  /** Holds settings and what Chromium keeps. */
  dataFolder: string
  args: readonly string[]
  environment?: Readonly<Record<string, string>>
}

const APP = join(import.meta.dirname, '../../..')

/** Starts the built app in the stand-in and waits for its window. */
export async function startStandIn(start: StandInStart): Promise<StandIn> {
  const environment = { WECHSELREDE_BROWSER: await requireBrowser(), ...start.environment }
  const child = spawnStandIn({ ...start, environment })
  const control = await addressOf(child)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const native = async () => (await ask(`${control}/native`)) as NativeParts
  const browser = await chromium.connectOverCDP((await native()).debugAddress)
  return {
    page: await pageIn(browser),
    process: child,
    native,
    windows: async () => (await ask(`${control}/windows`)) as StandInWindow[],
    steer: async (what, value) => {
      await ask(`${control}/${what}`, { method: 'POST', body: JSON.stringify(value) })
    },
    ended,
    stop: async () => {
      if (child.exitCode === null) await ask(`${control}/end`, { method: 'POST' })
      await ended
    },
  }
}

/** Starts it without waiting for anything: a second instance has no window. */
export function spawnStandIn({ dataFolder, args, environment }: StandInStart): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'electron'), APP, ...args], {
    env: { ...process.env, WECHSELREDE_DATA: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function ask(address: string, init?: RequestInit): Promise<unknown> {
  const answer = await fetch(address, init)
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The stand-in has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^stand-in (\S+)$/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error(`The stand-in ended with ${child.exitCode} before it had a window`)
}

async function pageIn(browser: Browser): Promise<Page> {
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('The stand-in has no window')
  await page.waitForURL(/\.localhost:/)
  return page
}
