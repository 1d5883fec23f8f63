import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { writeInterviewFile } from '../../src/core/write/interviewFile'
import {
  draftFiles,
  exportPdf,
  type Folders,
  PAGE,
  printOnPaper,
  readPdf,
  sample,
  typeText,
  withFolders,
} from './desktopSteps'
import { type StandIn, spawnStandIn, startStandIn } from './standIn/startStandIn'

/** The built main, preload and renderer, in the stand-in for Electron's executable. What that proves: standIn/electron. */
const test = base.extend<{ folders: Folders; app: StandIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed
  folders: async ({}, use) => withFolders(use),
  app: async ({ folders }, use) => {
    const app = await startStandIn({ dataFolder: folders.data, args: ['--library', folders.library] })
    await use(app)
    await app.stop()
  },
})

test('opens its window on the page, closed off from the system', async ({ app }) => {
  await expect(app.page).toHaveTitle(PAGE.title)
  await expect.poll(async () => (await app.windows())[0]?.visible).toBe(true)
  const [window] = await app.windows()
  expect(window?.url).toBe('wechselrede://app/')
  expect(window?.options).toMatchObject({
    titleBarStyle: 'hidden',
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
  })
})

test('has the menu that the page handed over', async ({ app }) => {
  await expect.poll(async () => (await app.native()).menu?.length ?? 0).toBeGreaterThan(1)
  const labels = (await app.native()).menu?.flatMap(({ submenu }) => submenu ?? []).map((item) => item.label ?? '')
  expect(labels?.some((label) => PAGE.newInterview.test(label))).toBe(true)
})

test('saves before it closes', async ({ app, folders }) => {
  await startInterview(app)
  await typeText(app.page, 'Zuletzt getippt')
  await app.steer('close-window')
  expect(await app.ended).toBe(0)
  expect(await draftFiles(folders.library)).toEqual([expect.stringContaining('Zuletzt getippt')])
})

test('saves before it obeys a signal', async ({ app, folders }) => {
  test.skip(process.platform === 'win32', 'Windows has no signals')
  await startInterview(app)
  await typeText(app.page, 'Vor dem Ende')
  app.process.kill('SIGTERM')
  expect(await app.ended).toBe(0)
  expect(await draftFiles(folders.library)).toEqual([expect.stringContaining('Vor dem Ende')])
})

test('asks the user where the page does not answer, and closes only if told to', async ({ app }) => {
  await expect(app.page).toHaveTitle(PAGE.title)
  await app.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
  const questions = async () => (await app.native()).dialogs.filter(({ kind }) => kind === 'message')
  await app.steer('close-window')
  await expect.poll(questions, { timeout: 10_000 }).toHaveLength(1)
  // Unanswered means: keep open.
  await app.steer('answer', { kind: 'message', value: 1 })
  await app.steer('close-window')
  expect(await app.ended).toBe(0)
})

test('prints a PDF through the door', async ({ app, folders }) => {
  await expect(app.page).toHaveTitle(PAGE.title)
  const path = join(folders.data, 'Wellengang.pdf')
  await app.steer('answer', { kind: 'save', value: path })
  expect((await exportPdf(app.page)).bytes).toBe((await readFile(path)).byteLength)
  const { info, text } = await readPdf(path)
  expect(info).toMatch(/Tagged: +yes/)
  expect(info).toMatch(/Title: +Der Wellengang entscheidet/)
  expect(text.replace(/\s+/g, ' ')).toContain('Wenn das Wasser will.')
})

test('prints on paper what its dialog was told, and nothing where that was cancelled', async ({ app, folders }) => {
  await expect(app.page).toHaveTitle(PAGE.title)
  const pageSetup = { layout: 'manuscript', paper: 'letter' }
  expect(await printOnPaper(app.page, pageSetup)).toEqual({ printed: false })
  const path = join(folders.data, 'paper.pdf')
  await app.steer('answer', { kind: 'print', value: path })
  expect(await printOnPaper(app.page, pageSetup)).toEqual({ printed: true })
  const { text, info } = await readPdf(path)
  expect(info).toMatch(/Page size: .*letter/)
  expect(text.replace(/\s+/g, ' ')).toContain('Wenn das Wasser will.')
  const asked = { kind: 'print', message: 'Letter' }
  expect((await app.native()).dialogs).toMatchObject([asked, asked])
})

test('opens checked links outside, and no others', async ({ app }) => {
  await expect(app.page).toHaveTitle(PAGE.title)
  const open = (url: string) =>
    app.page.evaluate(async (address) => {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ url: address }),
      }
      return (await fetch('/api/links', init)).status
    }, url)
  expect(await open('https://example.org/fahrplan')).toBe(200)
  expect(await open('file:///etc/hosts')).toBe(400)
  expect((await app.native()).outside).toEqual(['https://example.org/fahrplan'])
})

test('hands a second start over to the first', async ({ app, folders }) => {
  await expect.poll(async () => (await app.windows())[0]?.visible).toBe(true)
  const file = join(folders.data, 'gespraech.txt')
  await writeFile(file, 'Küstenblatt: Wann fährt die Fähre?\nFeddersen: Wenn das Wasser will.\n')
  const second = spawnStandIn({ dataFolder: folders.data, args: ['--library', folders.library, file] })
  expect(await once(second, 'exit')).toEqual([0, null])
  expect(await app.windows()).toMatchObject([{ focused: true }])
  await expect(app.page.getByRole('dialog')).toContainText('gespraech.txt')
})

test('opens another window on a draft, which the first one puts down, and both save before a signal', async ({
  app,
  folders,
}) => {
  test.skip(process.platform === 'win32', 'Windows has no signals')
  await startInterview(app)
  await typeText(app.page, 'Im ersten Fenster')
  await expect.poll(async () => (await draftFiles(folders.library))[0]).toContain('Im ersten Fenster')
  const opening = app.page.context().waitForEvent('page')
  expect(await openInWindow(app.page)).toEqual({ opened: true })
  const other = await opening
  await expect(other.locator(PAGE.editor).first()).toContainText('Im ersten Fenster')
  await expect(app.page.locator(PAGE.editor)).toHaveCount(0)
  expect(await app.windows()).toHaveLength(2)
  await typeText(other, ' und im zweiten')
  app.process.kill('SIGTERM')
  expect(await app.ended).toBe(0)
  expect((await draftFiles(folders.library)).filter((file) => file.includes(' und im zweiten'))).toHaveLength(1)
})

test('makes a draft of an interview that the system or a second start names, with its style', async ({
  app,
  folders,
}) => {
  await expect.poll(async () => (await app.windows())[0]?.visible).toBe(true)
  const file = join(folders.data, 'gespraech.interview')
  const bytes = (headline: string) => {
    const interview = sample()
    interview.frame.headline = headline
    return writeInterviewFile(interview, new Map(), { style: 'initials' })
  }
  await writeFile(file, bytes('Vom System'))
  await app.steer('open-file', file)
  await expect(app.page.locator(PAGE.editor).first()).toContainText('Vom System')
  await writeFile(file, bytes('Vom zweiten Start'))
  const second = spawnStandIn({ dataFolder: folders.data, args: ['--library', folders.library, file] })
  expect(await once(second, 'exit')).toEqual([0, null])
  await expect(app.page.locator(PAGE.editor).first()).toContainText('Vom zweiten Start')
  const drafts = (await draftFiles(folders.library)).map((text) => JSON.parse(text))
  expect(new Set(drafts.map(({ frame, draft }) => `${frame.headline} ${draft.style}`))).toEqual(
    new Set(['Vom System initials', 'Vom zweiten Start initials']),
  )
})

/** As the row's menu in the library does. */
function openInWindow(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const [{ id }] = await (await fetch('/api/drafts')).json()
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/windows', { method: 'POST', headers, body: JSON.stringify({ draft: id }) })).json()
  })
}

async function startInterview(app: StandIn): Promise<void> {
  await expect.poll(() => labelOf(app, PAGE.newInterview)).not.toBeNull()
  await app.steer('choose', await labelOf(app, PAGE.newInterview))
  await expect(app.page.locator(PAGE.editor).first()).toBeVisible()
}

async function labelOf(app: StandIn, pattern: RegExp): Promise<string | null> {
  const items = (await app.native()).menu?.flatMap(({ submenu }) => submenu ?? []) ?? []
  return items.find(({ label }) => pattern.test(label ?? ''))?.label ?? null
}
