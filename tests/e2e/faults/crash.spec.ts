import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { form, SEED, seeded } from '../../faults/form'
import { test as base } from '../app'
import { importText, putCaret, saved, turns } from '../steps'
import { typeFor } from './typeFor'

/** Milliseconds before the crash in which a letter may not be on the screen yet, where the machine has better things to do. */
const YOUNG = 200

/** A browser that others can connect to: whoever saw a page crash can't use it any more. */
const test = base.extend<{ browserOfUser: { context: BrowserContext; address: () => Promise<string> } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed
  browserOfUser: async ({}, use, testInfo) => {
    const profile = await mkdtemp(join(tmpdir(), 'wechselrede-crash-'))
    const { args = [], ...options } = testInfo.project.use.launchOptions ?? {}
    const context = await chromium.launchPersistentContext(profile, {
      ...options,
      locale: 'de-DE',
      viewport: { width: 1440, height: 900 },
      args: [...args, '--remote-debugging-port=0'],
    })
    const address = async () => {
      const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
      return `http://127.0.0.1:${port}`
    }
    await use({ context, address })
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
})

test(`the page crashed ${form.crashes} times while typing comes back with what was typed`, async ({
  address,
  browserOfUser,
}) => {
  test.setTimeout(60_000 + form.crashes * 20_000)
  const random = seeded(SEED)
  const first = browserOfUser.context.pages()[0] ?? (await browserOfUser.context.newPage())
  await first.goto(address)
  await importText(first)
  await expect(saved(first)).toBeVisible()
  let text = await textOf(first)
  const lost: number[] = []
  for (let crash = 0; crash < form.crashes; crash++) {
    const browser = await chromium.connectOverCDP(await browserOfUser.address())
    const window = browser.contexts()[0]?.pages()[0]
    if (!window) throw new Error('the window is gone')
    await expect(turns(window).nth(1), `after ${crash} crashes`).toBeVisible()
    const found = await textOf(window)
    if (crash > 0) expect(found, `seed ${SEED}, crash ${crash}`).toBe(text)
    await putCaret(window, 1, 'end')
    const typed = await typeFor(window, 200 + random() * 2500)
    await window.evaluate((pause) => new Promise((resolve) => setTimeout(resolve, pause)), random() * 50)
    const crashed = performance.now()
    await crashAndReload(window)
    await browser.close()

    const after = await chromium.connectOverCDP(await browserOfUser.address())
    const again = after.contexts()[0]?.pages()[0]
    if (!again) throw new Error('the window is gone')
    await expect(turns(again).nth(1)).toBeVisible()
    text = await textOf(again)
    const full = found + typed.map(({ letter }) => letter).join('')
    expect(full.startsWith(text), `seed ${SEED}, crash ${crash}: ${text}`).toBe(true)
    const missing = typed.slice(text.length - found.length)
    lost.push(missing.length)
    const old = missing.filter(({ time }) => crashed - time > YOUNG)
    expect(old, `seed ${SEED}, crash ${crash}: lost ${missing.length} letters`).toEqual([])
    await expect(again.locator('[data-draft]')).toHaveCount(1)
    await after.close()
  }
  lost.sort((a, b) => a - b)
  console.info(`${form.crashes} crashes of the page, seed ${SEED}, lost letters: ${lost.join(' ')}`)
  expect(lost[Math.floor(lost.length / 2)]).toBe(0)
})

/** The browser says that the page has crashed and offers to load it again; this takes the offer. */
async function crashAndReload(window: Page): Promise<void> {
  const protocol = await window.context().newCDPSession(window)
  const crashed = window.waitForEvent('crash')
  // Its answer comes with the next page, if at all.
  void protocol.send('Page.crash').catch(() => undefined)
  await crashed
  await protocol.send('Page.reload')
}

function textOf(window: Page): Promise<string> {
  return turns(window).nth(1).locator('p').first().innerText()
}
