import { setTimeout as delay } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { startApp } from './openApp.mjs'
import { startBenchSite } from './site.mjs'

const TYPED = 'nig sagte die Ministerin heute zur Lage'
const LETTERS = [...TYPED].map((letter) => (letter === ' ' ? 'Space' : letter))

// Milliseconds behind a letter, and behind what is more. Without, a key meets what the one before left for later, as no typist's does.
const AFTER_LETTER = 12
const AFTER_ACT = 60

// Waiting for the screen's rate would hide differences.
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
]

/**
 * The browser and the pages that are measured. `open` gives a page that `show` opens the document in, and what ends it.
 * @param more flags of the browser
 */
export async function startBench(executablePath, more = []) {
  const site = await startBenchSite()
  const args = [...FLAGS, ...more, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const browser = await chromium.launch({ executablePath, args })
  return {
    async open(engine, size) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' })
      const page = await context.newPage()
      const end =
        engine === 'app'
          ? await startApp(page, site.benchInterview(size), site.inApp)
          : await openAlone(page, `${site.address}?engine=${engine}`, size)
      const close = async () => {
        await context.close()
        await end()
      }
      return { page, devtools: await context.newCDPSession(page), close }
    },
    async close() {
      await browser.close()
      site.close()
    },
  }
}

async function openAlone(page, url, size) {
  await page.goto(url)
  await page.waitForFunction(() => window.bench)
  await page.evaluate((n) => window.bench.prepare(n), size)
  return () => undefined
}

/** Every engine at every size, in turn, so that what the machine does besides hits all alike. */
export async function measureTyping({ executablePath, sizes, rounds, engines }) {
  const bench = await startBench(executablePath)
  const rows = []
  for (let round = 0; round < rounds; round++) {
    for (const size of sizes) {
      for (const engine of engines) {
        rows.push({ engine, size, ...(await measureOne(bench, engine, size)) })
        process.stderr.write(`${engine} ${size} (${round + 1}/${rounds})\n`)
      }
    }
  }
  await bench.close()
  return rows
}

async function measureOne(bench, engine, size) {
  const { page, devtools, close } = await bench.open(engine, size)
  await rest(devtools)
  const opened = await page.evaluate((paragraphs) => window.bench.show(paragraphs), size)
  await rest(devtools)
  await page.evaluate(() => window.bench.watch())
  const type = typist(page, AFTER_LETTER)
  const act = typist(page, AFTER_ACT)
  await page.evaluate(() => window.bench.caret('middle'))
  await type([...'Wer'])
  const heap = await heapOf(devtools)
  const before = await page.evaluate(() => window.bench.characters())
  const script = await scriptOf(devtools)
  const typed = await type(LETTERS)
  const scriptPerKey = ((await scriptOf(devtools)) - script) / LETTERS.length
  const after = await page.evaluate(() => window.bench.characters())
  if (after - before !== TYPED.length)
    throw new Error(`${engine} ${size}: ${after - before} characters arrived of ${TYPED.length}`)
  const enter = await act(['Enter', 'Enter', 'Enter'])
  const undo = await act(['Control+z'])
  const bold = engine === 'bare' ? [Number.NaN] : await boldOf(page, act)
  await close()
  return { opened, typed, enter, undo, bold, heap, scriptPerKey }
}

/** Until the page has done what it does once, behind its own start and behind opening a text: the app looks it over for spelling and checks. */
async function rest(devtools) {
  for (let before = Number.NaN, now = 0; !(now - before < 5); ) {
    before = await scriptOf(devtools)
    await delay(1000)
    now = await scriptOf(devtools)
  }
}

/** A bare editor takes ten seconds for this at 2,000 paragraphs; the others are compared with each other. */
async function boldOf(page, act) {
  await page.keyboard.press('Control+a')
  await page.evaluate(() => window.bench.settle())
  return act(['Control+b'])
}

/** Presses keys one by one, each when the one before is on the screen and some milliseconds have passed. Gives their times in milliseconds. */
export function typist(page, pause = 0) {
  const press = async (key) => {
    const before = await page.evaluate(() => window.bench.count())
    await page.keyboard.press(key)
    await page.evaluate((count) => window.bench.moreKeysThan(count), before)
  }
  return async (presses) => {
    await page.evaluate(() => window.bench.takeKeys())
    for (const key of presses) {
      await press(key)
      await delay(pause)
    }
    return page.evaluate(() => window.bench.takeKeys())
  }
}

/** Megabytes that JavaScript holds after a collection. */
export async function heapOf(devtools) {
  await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6
}

/** Milliseconds of script so far. */
async function scriptOf(devtools) {
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0)
}
