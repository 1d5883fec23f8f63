import { execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium, expect } from '@playwright/test'
import { test as base } from './app'
import { seriousIn } from './axe'
import { importText, saved } from './steps'

/** A browser with a screen, whose one printer is a folder and which prints without its dialog: what comes out can be read. */
const test = base.extend<{ printing: BrowserContext; paper: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed
  paper: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'wechselrede-print-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },
  printing: async ({ paper, launchOptions, locale, viewport }, use) => {
    const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [display] = await createInterface({ input: screen.stdout })
      [Symbol.asyncIterator]()
      .next()
      .then(({ value }) => [value])
    const profile = join(paper, 'profile')
    await mkdir(join(profile, 'Default'), { recursive: true })
    await mkdir(join(paper, 'out'))
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(printsInto(join(paper, 'out'))))
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      locale,
      viewport,
      headless: false,
      args: [...(launchOptions.args ?? []), '--kiosk-printing'],
      // Without its own extensions the browser shows no PDF.
      ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
      env: { ...process.env, DISPLAY: `:${display}` },
    })
    await use(context)
    await context.close()
    screen.kill()
  },
})

test('Ctrl+P opens the pages, Enter prints them, and on paper are the words of the draft', async ({
  printing,
  paper,
  address,
}) => {
  const window = await printing.newPage()
  await window.goto(address)
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await window.keyboard.press('Control+p')
  const dialog = window.getByRole('dialog', { name: 'Exportieren' })
  await expect(dialog.getByRole('radio', { name: 'Artikel' })).toBeChecked()
  await expect(dialog.getByRole('button', { name: 'Drucken …' })).toBeFocused()
  await dialog.getByRole('combobox', { name: 'Papier' }).click()
  await window.getByRole('option', { name: 'A5' }).click()
  expect(await seriousIn(window)).toEqual([])
  await dialog.getByRole('button', { name: 'Drucken …' }).press('Enter')
  await expect.poll(() => printedIn(join(paper, 'out')), { timeout: 20_000 }).toHaveLength(1)
  await expect(dialog.getByRole('button', { name: 'Drucken …' })).toBeVisible()
  const [file] = await printedIn(join(paper, 'out'))
  const path = join(paper, 'out', file ?? '')
  // It may still be written to.
  await expect(async () => expect((await readFile(path)).subarray(-6).toString()).toContain('EOF')).toPass()
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Page size: .*A5/)
  const words = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  expect(words).toContain('Ilse Tanner: Dann gehe ich nach Hause.')
})

async function printedIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  return files.filter((name) => name.endsWith('.pdf'))
}

/** Preferences of a browser that saves what it prints as a PDF. */
function printsInto(folder: string): object {
  const destination = { id: 'Save as PDF', origin: 'local', account: '' }
  const appState = { version: 2, recentDestinations: [destination], selectedDestinationId: destination.id }
  return {
    printing: { print_preview_sticky_settings: { appState: JSON.stringify(appState) } },
    savefile: { default_directory: folder },
  }
}
