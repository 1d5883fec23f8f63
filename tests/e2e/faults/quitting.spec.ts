import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { draftFiles, withFolders } from '../../electron/desktopSteps'
import { type StandIn, startStandIn } from '../../electron/standIn/startStandIn'
import { form } from '../../faults/form'
import { test } from '../app'
import { importText, putCaret, turns } from '../steps'
import { textOnDisk } from './textOnDisk'

/** Every road out of the program, at once and some time after the last key: nothing is lost, and it takes no time. */

const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const
/** Out of the app by the desktop's means. The short form has those that `tests/electron` has not. */
const DESKTOP_ROADS = form.pauses.length > 1 ? (['window', 'menu', ...SIGNALS] as const) : (['menu', 'SIGHUP'] as const)
const XVFB = process.platform === 'linux' && spawnSync('Xvfb', ['-version']).status !== null
/** Milliseconds that an end may take. */
const LONGEST = 2000

test.skip(process.platform === 'win32', 'Windows has no signals')

/** Types a word that nobody has typed before, waits, and ends. Gives how long the end took. */
async function typeAndEnd(window: Page, word: string, pause: number, end: () => Promise<unknown>): Promise<number> {
  await putCaret(window, 1, 'end')
  await window.keyboard.type(word)
  await window.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), pause)
  const started = performance.now()
  await end()
  return performance.now() - started
}

test('the browser shell ends with a signal: nothing is lost, and it takes less than two seconds', async ({
  app,
  browser,
}) => {
  test.setTimeout(60_000 + form.pauses.length * 30_000)
  const took: number[] = []
  for (const pause of form.pauses) {
    for (const signal of SIGNALS) {
      const window = await browser.newPage()
      await window.goto(await app.start())
      if (took.length === 0) await importText(window)
      await expect(turns(window).nth(1)).toBeVisible()
      const word = ` ${signal}${pause}.`
      took.push(await typeAndEnd(window, word, pause, () => app.stop(signal)))
      expect(await textOnDisk(app), `${signal} after ${pause} ms`).toContain(word)
      await window.close()
    }
  }
  console.info(`browser shell, ms to end by signal: ${took.map(Math.round).join(' ')}`)
  expect(Math.max(...took)).toBeLessThan(LONGEST)
})

test('a page that is closed or left has its last words on the disk', async ({ app, address, context }) => {
  for (const [n, pause] of form.pauses.entries()) {
    const window = await context.newPage()
    await window.goto(n === 0 ? address : new URL(address).origin)
    if (n === 0) await importText(window)
    await expect(turns(window).nth(1)).toBeVisible()
    await typeAndEnd(window, ` Zu${pause}.`, pause, () => window.close({ runBeforeUnload: true }))
    await expect.poll(() => textOnDisk(app), { timeout: LONGEST }).toContain(` Zu${pause}.`)
  }
})

test('the browser shell ends with its window: nothing is lost, and it takes less than two seconds', async ({
  app,
}, testInfo) => {
  test.skip(!XVFB, 'needs Xvfb')
  test.setTimeout(60_000 + form.pauses.length * 30_000)
  const folder = await mkdtemp(join(tmpdir(), 'wechselrede-window-'))
  const screen = await startScreen()
  try {
    const executable = testInfo.project.use.launchOptions?.executablePath ?? chromium.executablePath()
    const browser = join(folder, 'browser.sh')
    await writeFile(browser, `#!/bin/sh\nexec "${executable}" --remote-debugging-port=0 --disable-gpu "$@"\n`)
    await chmod(browser, 0o755)
    const variables = {
      DISPLAY: screen.display,
      WECHSELREDE_BROWSER: browser,
      WECHSELREDE_DATA: folder,
      LANGUAGE: 'de',
    }
    const took: number[] = []
    for (const pause of form.pauses) {
      await app.startWith(variables)
      const window = await windowOf(join(folder, 'browser'))
      if (took.length === 0) await importInGerman(window)
      await expect(turns(window).nth(1)).toBeVisible()
      const word = ` Fenster${pause}.`
      const end = () => Promise.all([app.ended(), window.close({ runBeforeUnload: true })])
      took.push(await typeAndEnd(window, word, pause, end))
      expect(await textOnDisk(app), `after ${pause} ms`).toContain(word)
    }
    // Sooner than a browser would end that has handed its window on.
    await app.startWith(variables)
    const window = await windowOf(join(folder, 'browser'))
    await expect(turns(window).nth(1)).toBeVisible()
    await Promise.all([app.ended(), window.close({ runBeforeUnload: true })])
    console.info(`browser shell, ms to end with its window: ${took.map(Math.round).join(' ')}`)
    expect(Math.max(...took)).toBeLessThan(LONGEST)
  } finally {
    screen.end()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

test('the desktop app ends by its window, its menu and by signals: nothing is lost, and it takes less than two seconds', async () => {
  test.setTimeout(60_000 + form.pauses.length * DESKTOP_ROADS.length * 15_000)
  const took: number[] = []
  await withFolders(async ({ data, library }) => {
    for (const pause of form.pauses) {
      for (const road of DESKTOP_ROADS) {
        const app = await startStandIn({ dataFolder: data, args: ['--library', library] })
        if (took.length === 0) await importInGerman(app.page)
        await expect(turns(app.page).nth(1)).toBeVisible()
        const word = ` ${road}${pause}.`
        took.push(await typeAndEnd(app.page, word, pause, () => endBy(app, road)))
        const [file] = await draftFiles(library)
        expect(file, `${road} after ${pause} ms`).toContain(word)
      }
    }
  })
  console.info(`desktop app (stand-in), ms to end by ${DESKTOP_ROADS.join(', ')}: ${took.map(Math.round).join(' ')}`)
  expect(Math.max(...took)).toBeLessThan(LONGEST)
})

/** The language of these browsers is the machine's. */
async function importInGerman(window: Page): Promise<void> {
  await window.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    await fetch('/api/settings', { method: 'PATCH', headers, body: JSON.stringify({ language: 'de' }) })
  })
  await window.reload()
  await importText(window)
}

async function endBy(app: StandIn, road: (typeof DESKTOP_ROADS)[number]): Promise<void> {
  if (road === 'window') await app.steer('close-window')
  else if (road === 'menu') await app.steer('choose', 'Beenden')
  else app.process.kill(road)
  expect(await app.ended).toBe(0)
}

/** A display that nobody sees; it says which number it took. */
async function startScreen(): Promise<{ display: string; end(): void }> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [number] = await once(server.stdout, 'data')
  return { display: `:${String(number).trim()}`, end: () => void server.kill() }
}

/**
 * The window that the shell has opened, by the browser's profile. It has its page already: Playwright waits for ever
 * for the page of a window that was still empty when it came.
 */
async function windowOf(profile: string): Promise<Page> {
  let port = ''
  await expect(async () => {
    port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0] ?? ''
    const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()
    expect(targets).toContainEqual(
      expect.objectContaining({ type: 'page', title: expect.stringContaining('Wechselrede') }),
    )
  }).toPass()
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [window] = browser.contexts()[0]?.pages() ?? []
  if (!window) throw new Error('the shell has opened no window')
  return window
}
