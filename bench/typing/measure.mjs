import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const SOURCE = import.meta.dirname
const BUILT = join(SOURCE, '../../out/bench')
const TYPED = 'nig sagte die Ministerin heute zur Lage'
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }

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

/** Every engine at every size, in turn, so that what the machine does besides hits all alike. */
export async function measureTyping({ executablePath, sizes, rounds, engines }) {
  // Looking for a browser leaves Vite in development.
  process.env.NODE_ENV = 'production'
  await build({
    root: SOURCE,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: BUILT, emptyOutDir: true },
  })
  const server = await serve(BUILT)
  const args = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS
  const browser = await chromium.launch({ executablePath, args })
  const rows = []
  for (let round = 0; round < rounds; round++) {
    for (const size of sizes) {
      for (const engine of engines) {
        rows.push(
          await measureOne(browser, `http://127.0.0.1:${server.address().port}/?engine=${engine}`, { engine, size }),
        )
        process.stderr.write(`${engine} ${size} (${round + 1}/${rounds})\n`)
      }
    }
  }
  await browser.close()
  server.close()
  return rows
}

async function measureOne(browser, url, { engine, size }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await page.waitForFunction(() => window.bench)
  await page.evaluate((n) => window.bench.prepare(n), size)
  const load = await page.evaluate(() => window.bench.show())
  await page.evaluate(() => window.bench.watch())
  await page.evaluate(() => window.bench.caret('middle'))
  const press = async (key) => {
    const before = await page.evaluate(() => window.bench.count())
    await page.keyboard.press(key)
    await page.waitForFunction((count) => window.bench.count() > count, before, { polling: 5 })
  }
  const times = async (presses) => {
    await page.evaluate(() => window.bench.takeKeys())
    for (const key of presses) await press(key)
    return page.evaluate(() => window.bench.takeKeys())
  }
  await times([...'Wer'])
  const before = await page.evaluate(() => window.bench.characters())
  const typed = await times([...TYPED].map((letter) => (letter === ' ' ? 'Space' : letter)))
  const after = await page.evaluate(() => window.bench.characters())
  if (after - before !== TYPED.length)
    throw new Error(`${engine} ${size}: ${after - before} characters arrived of ${TYPED.length}`)
  const enter = await times(['Enter', 'Enter', 'Enter'])
  const undo = await times(['Control+z'])
  await page.close()
  return { engine, size, load, typed, enter, undo }
}

async function serve(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    const file = path === '/' ? '/index.html' : path
    readFile(join(folder, file)).then(
      (content) => response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
