import { chromium, expect, type Page } from '@playwright/test'
import { form, SEED, seeded } from '../../faults/form'
import { test } from '../app'
import { importText, putCaret, turns } from '../steps'
import { textOnDisk } from './textOnDisk'
import { typeFor } from './typeFor'

const KILLS = form.kills
/** Milliseconds of typing that a kill may cost as a rule, and at worst. */
const LOSS = 1000
const WORST = 2000

test(`the whole app killed ${KILLS} times while typing loses a second at most and nothing that was shown as saved`, async ({
  app,
}, testInfo) => {
  test.setTimeout(60_000 + KILLS * 20_000)
  const random = seeded(SEED)
  const losses: number[] = []
  let left = ''
  for (let kill = 0; kill < KILLS; kill++) {
    const server = await chromium.launchServer({ ...testInfo.project.use.launchOptions })
    const browser = await chromium.connect(server.wsEndpoint())
    const window = await browser.newPage({ locale: 'de-DE' })
    await window.goto(await app.start())
    if (kill === 0) await importText(window)
    await expect(turns(window).nth(1), 'opens without a question').toBeVisible()
    if (kill > 0) expect(await turns(window).nth(1).locator('p').first().innerText()).toBe(left)
    const before = await turns(window).nth(1).locator('p').first().innerText()
    const shown = await watchSaved(window)
    await putCaret(window, 1, 'end')
    const typed = await typeFor(window, 300 + random() * 3700)
    const killed = performance.now()
    await Promise.all([server.kill(), app.stop('SIGKILL')])

    left = await textOnDisk(app)
    const full = before + typed.map(({ letter }) => letter).join('')
    expect(full.startsWith(left), `seed ${SEED}: ${left}`).toBe(true)
    expect(left.length, `seed ${SEED}: shown as saved`).toBeGreaterThanOrEqual(shown().length)
    expect(shown()).not.toBe('')
    const firstLost = typed[left.length - before.length]
    losses.push(firstLost ? killed - firstLost.time : 0)
  }
  losses.sort((a, b) => a - b)
  console.info(`${KILLS} kills, seed ${SEED}, lost ms of typing: ${losses.map(Math.round).join(' ')}`)
  expect(losses.at(-1)).toBeLessThanOrEqual(WORST)
  expect(losses[Math.floor(losses.length * 0.9)]).toBeLessThanOrEqual(LOSS + 200)
})

/**
 * The text of the turn in the last picture of the window that said that everything is saved. Sizes are observed behind all
 * that a frame changes, right before it is drawn.
 */
async function watchSaved(window: Page): Promise<() => string> {
  let shown = ''
  await window.exposeFunction('noteSaved', (text: string) => {
    shown = text
  })
  await window.evaluate(() => {
    const note = Reflect.get(globalThis, 'noteSaved') as (text: string) => void
    const probe = document.createElement('i')
    probe.style.position = 'fixed'
    probe.style.display = 'block'
    document.body.append(probe)
    let noted = ''
    const look = () => {
      if (!document.querySelector('[data-save="saved"]')) return
      const text = document.querySelectorAll('section[data-kind]')[1]?.querySelector('p')?.textContent ?? ''
      if (text !== noted) note(text)
      noted = text
    }
    new ResizeObserver(look).observe(probe)
    const frame = (time: number) => {
      probe.style.width = `${1 + (Math.round(time) % 100)}px`
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  return () => shown
}
