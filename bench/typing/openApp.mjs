import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const SERVER = join(import.meta.dirname, '../../out/main/server.js')

/**
 * The built app with an interview in its library, which a click on its row opens. Resolves with what ends it.
 * @param script a file to be laid over the page, such as the driver
 */
export async function startApp(page, interview, script) {
  const home = await mkdtemp(join(tmpdir(), 'wechselrede-bench-'))
  const environment = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'config'), APPDATA: home }
  const child = spawn(process.execPath, [SERVER, '--no-open', '--library', join(home, 'library')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await page.goto(await addressOf(child))
  await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    await fetch('/api/drafts', { method: 'POST', headers, body: JSON.stringify({ interview: body }) })
  }, interview)
  if (script) await page.addInitScript({ path: script })
  await page.reload()
  // Not by a locator: what Playwright needs for one is 0.6 MB in the page, which no other editor here has to carry.
  await page.waitForFunction(() => document.querySelector('[data-draft]'))
  return async () => {
    child.kill()
    await ended
    await rm(home, { recursive: true, force: true })
  }
}

/** The same with the interview open and everything in it switched on. */
export async function openApp(page, interview) {
  const end = await startApp(page, interview)
  await page.locator('[data-draft]').first().click()
  await page.locator('[contenteditable] section').first().waitFor()
  return end
}

async function addressOf(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\S+/.exec(line)?.[0]
    if (address) return address
  }
  throw new Error('the server said no address')
}
