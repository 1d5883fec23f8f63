import axe from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { houseStyle, STYLE_NAMES } from '../../../src/core/style/houseStyle'
import { writePage } from '../../../src/core/write/page'
import { requireBrowser } from '../../../src/server/findBrowser'
import { redPng } from '../../pictures'
import { everything } from './everything'

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const
const picture = `data:image/png;base64,${Buffer.from(redPng(300, 200)).toString('base64')}`
let browser: Browser
beforeAll(async () => {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
  browser = await chromium.launch({ executablePath: await requireBrowser(), args })
})
afterAll(() => browser.close())

/** What axe has to say about a page as it was exported, by rule and place. */
async function faultsOf(html: string, look: (typeof LOOKS)[number]) {
  const page = await browser.newPage({ ...look, offline: true, bypassCSP: true })
  await page.setContent(html, { waitUntil: 'load' })
  await page.evaluate(axe.source)
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document)
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
  await page.close()
  return faults
}

const page = (name: string) => writePage(everything(), { style: houseStyle(name), assets: () => picture }).content

test.each(STYLE_NAMES)('axe finds nothing in a page in the style %s, light and wide, dark and narrow', async (name) => {
  for (const look of LOOKS) expect(await faultsOf(page(name), look)).toEqual([])
})

test('a page with a picture that says nothing and a grey that is too light is found', async () => {
  const spoilt = page('every-turn')
    .replace(/ alt="[^"]*"/, '')
    .replace('</style>', '.byline{color:#ccc!important}</style>')
  const faults = await faultsOf(spoilt, LOOKS[0])
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']))
})
