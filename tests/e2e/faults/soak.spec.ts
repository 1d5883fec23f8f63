import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { form, SEED, seeded } from '../../faults/form'
import { type App, test } from '../app'
import { importText, putCaret, RAW, turns } from '../steps'

const MINUTES = Number(process.env.WECHSELREDE_SOAK ?? form.soak)
/** Seconds from one kill to the next. */
const PERIOD = Math.min(30, MINUTES * 60)
/** Milliseconds before a kill in which a word may be too young to be on the disk. */
const YOUNG = 2000
const HEADLINES = ['Wenn Brücken sprechen #Stahl', 'Straßen aus Gras'] as const

test(`${MINUTES} minutes of work in two drafts with a kill of everything every ${PERIOD} s lose nothing`, async ({
  app,
}, testInfo) => {
  test.setTimeout(120_000 + MINUTES * 180_000)
  const random = seeded(SEED)
  const kills = Math.max(1, Math.round((MINUTES * 60) / PERIOD))
  /** The words of both drafts that must be there, by headline. */
  const words = new Map<string, Set<string>>(HEADLINES.map((headline) => [headline, new Set()]))
  let typed = 0
  let young = 0
  for (let kill = 0; kill < kills; kill++) {
    const server = await chromium.launchServer({ ...testInfo.project.use.launchOptions })
    const browser = await chromium.connect(server.wsEndpoint())
    const window = await browser.newPage({ locale: 'de-DE' })
    await window.goto(await app.start())
    if (kill === 0) {
      for (const headline of HEADLINES) {
        await importText(window, RAW.replace(HEADLINES[0], headline))
        await expect(window.locator('[contenteditable] h1')).toHaveText(headline)
      }
    }
    await expect(turns(window).nth(1), 'opens without a question').toBeVisible()
    const times = new Map<string, number>()
    const end = performance.now() + PERIOD * 1000
    await putCaret(window, 1, 'end')
    while (performance.now() < end) {
      const act = random()
      if (act < 0.08) await switchDraft(window)
      else if (act < 0.16) await window.keyboard.press(random() < 0.5 ? 'Enter' : 'Shift+Enter')
      else {
        const word = `w${typed++}w`
        const headline = await window.locator('[contenteditable] h1').innerText()
        await window.keyboard.type(` ${word}`, { delay: 10 })
        words.get(headline)?.add(word)
        times.set(word, performance.now())
      }
    }
    const killed = performance.now()
    await Promise.all([server.kill(), app.stop('SIGKILL')])

    const texts = await textsOnDisk(app)
    for (const [headline, wanted] of words) {
      for (const word of wanted) {
        if (texts.get(headline)?.includes(word)) continue
        expect(killed - (times.get(word) ?? 0), `seed ${SEED}, kill ${kill}: ${word} of ${headline}`).toBeLessThan(
          YOUNG,
        )
        wanted.delete(word)
        young++
      }
    }
  }
  console.info(
    `soak of ${MINUTES} min, ${kills} kills, seed ${SEED}: ${typed} words, 0 lost but ${young} of the last seconds`,
  )
})

async function switchDraft(window: Page): Promise<void> {
  const headline = window.locator('[contenteditable] h1')
  const before = await headline.innerText()
  await window.locator('[data-draft]:not([aria-current="true"])').first().click()
  await expect(headline).not.toHaveText(before)
  await putCaret(window, 1, 'end')
}

/** The files of both drafts by their headlines. */
async function textsOnDisk(app: App): Promise<Map<string, string>> {
  const folder = join(app.library, 'drafts')
  const ids = await readdir(folder)
  expect(ids, 'no copies').toHaveLength(HEADLINES.length)
  const files = await Promise.all(ids.map((id) => readFile(join(folder, id, 'draft.json'), 'utf8')))
  return new Map(files.map((file) => [JSON.parse(file).frame.headline as string, file]))
}
