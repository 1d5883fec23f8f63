import { chromium } from '@playwright/test'
import { buildSource } from '../buildSource.mjs'
import { openApp } from '../typing/openApp.mjs'

/** About four pages. */
const PARAGRAPHS = 26

/** How long a change takes to be seen in the built app: in the pages of the export dialog, and in the web page beside the text. */
export async function measureViews({ executablePath, rounds }) {
  const { markedInterview } = await buildSource('output/markedInterview')
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const browser = await chromium.launch({ executablePath, args })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' })
  const close = await openApp(page, markedInterview(PARAGRAPHS))
  const rows = [
    { view: 'pages of the PDF', goal: 1500, times: await pageTimes(page, rounds) },
    { view: 'web page', goal: 300, times: await webTimes(page, rounds) },
  ]
  await close()
  await browser.close()
  return rows
}

async function pageTimes(page, rounds) {
  await page.getByRole('button', { name: 'Exportieren' }).click()
  await page.getByRole('radio', { name: 'Artikel' }).click()
  await page.locator('figure canvas').first().waitFor()
  const times = []
  // Warm means that each was set once.
  for (let round = -2; round < rounds; round++) {
    const columns = page.getByRole('radio', { name: round % 2 === 0 ? '1' : '2', exact: true })
    const time = await untilChanged(page, 'figure:has(canvas)', () => columns.click())
    if (round >= 0) times.push(time)
  }
  await page.keyboard.press('Escape')
  return times
}

async function webTimes(page, rounds) {
  await page.locator('[contenteditable] section p').first().click()
  await page.keyboard.type('Und ')
  await page.getByRole('radio', { name: 'Web', exact: true }).click()
  await page.locator('iframe').contentFrame().locator('h1').waitFor()
  const times = []
  for (let round = -2; round < rounds; round++) {
    const step = page.getByRole('button', { name: round % 2 === 0 ? 'Rückgängig' : 'Wiederholen' })
    const time = await untilChanged(page, 'iframe', () => step.click())
    if (round >= 0) times.push(time)
  }
  return times
}

/** Milliseconds from the press of the pointer to the frame in which the place shows something else. */
async function untilChanged(page, selector, click) {
  const changed = page.evaluate(
    (place) =>
      new Promise((resolve) => {
        let from = 0
        addEventListener('pointerdown', () => (from = performance.now()), { capture: true, once: true })
        const found = document.querySelector(place)
        const root = found.contentDocument?.documentElement ?? found
        new MutationObserver((_, observer) => {
          observer.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - from))
        }).observe(root, { childList: true, subtree: true })
      }),
    selector,
  )
  await click()
  return changed
}
