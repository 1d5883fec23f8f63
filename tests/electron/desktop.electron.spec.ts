import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test'
import { draftFiles, exportPdf, PAGE, readPdf, typeText, withFolders } from './desktopSteps'
import { electronBinary } from './electronBinary'

/** The built app in real Electron: what the stand-in can't show. */

const binary = electronBinary()
const isRoot = process.getuid?.() === 0

interface Desktop {
  app: ElectronApplication
  page: Page
  library: string
  data: string
}

const test = base.extend<{ desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed
  desktop: async ({}, use) => {
    await withFolders(async ({ data, library }) => {
      const app = await electron.launch({
        executablePath: binary ?? '',
        args: [...(isRoot ? ['--no-sandbox'] : []), join(import.meta.dirname, '../..'), '--library', library],
        env: { ...process.env, WECHSELREDE_DATA: data },
      })
      await use({ app, page: await app.firstWindow(), library, data })
      app.process().kill('SIGKILL')
    })
  },
})

test.skip(binary === null, 'the Electron binary is not installed; npx install-electron downloads it')

test('opens one window on the page, with its policy', async ({ desktop: { page } }) => {
  await expect(page).toHaveTitle(PAGE.title)
  expect(page.url()).toBe('wechselrede://app/')
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-inline')
})

test('gives the page nothing of Node', async ({ desktop: { app, page } }) => {
  test.skip(isRoot, 'Chromium has no sandbox for root')
  expect(
    await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis)),
  ).toEqual([])
  expect(new Set(await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'desktop') ?? {})))).toEqual(
    new Set(['onClose', 'onCommand', 'setMenu', 'toggleFullScreen']),
  )
  const sandboxed = await app.evaluate(({ app: main, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
    return main.getAppMetrics().find((metrics) => metrics.pid === pid)?.sandboxed
  })
  // Linux does not tell.
  expect(sandboxed).not.toBe(false)
})

test('keeps its page: no navigation, no window, no network', async ({ desktop: { app, page } }) => {
  await expect(page).toHaveTitle(PAGE.title)
  const outside = await page.evaluate(async () => {
    location.href = 'https://example.org/'
    const opened = window.open('https://example.org/')
    const fetched = await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    )
    return { opened: opened === null, fetched }
  })
  expect(outside).toEqual({ opened: true, fetched: 'refused' })
  expect(page.url()).toBe('wechselrede://app/')
  expect(app.windows()).toHaveLength(1)
})

test('grants nothing but writing to the clipboard', async ({ desktop: { page } }) => {
  await expect(page).toHaveTitle(PAGE.title)
  const states = await page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'camera', 'clipboard-read'].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  )
  expect(states).not.toContain('granted')
})

test('has the menu that the page handed over', async ({ desktop: { app } }) => {
  await expect.poll(() => menuLabels(app)).toContainEqual(expect.stringMatching(PAGE.newInterview))
})

test('saves before it closes', async ({ desktop: { app, page, library } }) => {
  await startInterview(app, page)
  await typeText(page, 'Zuletzt getippt')
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await quitOnMac(app)
  await ended
  expect(await draftFiles(library)).toEqual([expect.stringContaining('Zuletzt getippt')])
})

test('prints a tagged PDF with an outline', async ({ desktop: { app, page, data } }) => {
  await expect(page).toHaveTitle(PAGE.title)
  const path = join(data, 'Wellengang.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await exportPdf(page)
  const { info, text } = await readPdf(path)
  expect(info).toMatch(/Tagged: +yes/)
  expect(info).toMatch(/Title: +Der Wellengang entscheidet/)
  expect(text.replace(/\s+/g, ' ')).toContain('Wenn das Wasser will.')
})

test('loads its page again after a crash, and says so', async ({ desktop: { app, page } }) => {
  await expect(page).toHaveTitle(PAGE.title)
  const said = await app.evaluateHandle(({ dialog }) => {
    const messages: string[] = []
    dialog.showMessageBox = async (...args: unknown[]) => {
      messages.push((args.at(-1) as { message: string }).message)
      return { response: 0, checkboxChecked: false }
    }
    return messages
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect.poll(() => said.jsonValue()).toHaveLength(1)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getTitle()))
    .toMatch(PAGE.title)
})

test('opens a file that the system names', async ({ desktop: { app, page, data } }) => {
  await expect(page).toHaveTitle(PAGE.title)
  const file = join(data, 'gespraech.txt')
  await writeFile(file, 'Küstenblatt: Wann fährt die Fähre?\nFeddersen: Wenn das Wasser will.\n')
  await app.evaluate(({ app: main }, path) => main.emit('open-file', { preventDefault: () => undefined }, path), file)
  await expect(page.getByRole('dialog')).toContainText('gespraech.txt')
})

async function startInterview(app: ElectronApplication, page: Page): Promise<void> {
  await expect.poll(() => menuLabels(app)).toContainEqual(expect.stringMatching(PAGE.newInterview))
  await app.evaluate(({ Menu }, pattern) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find(({ label }) => new RegExp(pattern).test(label))?.click()
  }, PAGE.newInterview.source)
  await expect(page.locator(PAGE.editor).first()).toBeVisible()
}

function menuLabels(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []).map(({ label }) => label),
  )
}

/** There an app outlives its window. */
async function quitOnMac(app: ElectronApplication): Promise<void> {
  if (process.platform !== 'darwin') return
  await expect.poll(() => app.windows().length).toBe(0)
  await app.evaluate(({ app: main }) => main.quit())
}
