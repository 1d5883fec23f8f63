import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { unpackInterviewFile } from '../../src/core/read/files/interviewFile'
import { houseStyle } from '../../src/core/style/houseStyle'
import type { HouseStyle } from '../../src/core/style/houseStyleSchema'
import { writeInterviewFile } from '../../src/core/write/interviewFile'
import { sampleInterview } from '../host/sampleInterview'
import { redPng } from '../pictures'
import { test } from './app'
import { importText, putCaret, saved, turns } from './steps'

/** The file that a press makes the browser download. */
async function downloaded(window: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const downloading = window.waitForEvent('download')
  await press()
  const download = await downloading
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('an interview goes into a file with its pictures, and comes back from it', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  const choosing = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: 'Einfügen' }).click()
  await window.getByRole('menuitem', { name: 'Bild', exact: true }).click()
  await (await choosing).setFiles([{ name: 'rot.png', mimeType: 'image/png', buffer: Buffer.from(redPng(40, 30)) }])
  await expect(window.locator('figure img')).toHaveCount(1)
  await expect(saved(window)).toBeVisible()
  const { name, bytes } = await downloaded(window, () => window.keyboard.press('Control+Shift+S'))
  expect(name).toBe('wenn-bruecken-sprechen-stahl.interview')
  expect(unpackInterviewFile(bytes).assets.size).toBe(1)

  await window.getByRole('button', { name: 'Importieren' }).first().click()
  const opening = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: 'Datei wählen …' }).click()
  await (await opening).setFiles([{ name, mimeType: 'application/octet-stream', buffer: bytes }])
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(window.locator('[data-draft]')).toHaveCount(2)
  await expect(turns(window)).toHaveCount(5)
  const drawn = () => window.locator('figure img').evaluate((image) => (image as HTMLImageElement).naturalWidth)
  await expect.poll(drawn).toBe(40)
})

test('words that can’t be saved go into a file elsewhere, while the host is gone', async ({ app, window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await putCaret(window, 1, 'end')
  await app.stop('SIGKILL')
  await window.keyboard.type(' Und Regen.')
  await expect(window.locator('header').getByText(/Nicht gesichert/)).toBeVisible()
  const { bytes } = await downloaded(window, () =>
    window.getByRole('button', { name: 'Kopie anderswo sichern' }).click(),
  )
  expect(unpackInterviewFile(bytes).text).toContain('Und Regen.')
  await expect(window.locator('header').getByText(/Nicht gesichert/)).toBeVisible()
})

test('a file that is damaged is refused with a sentence, and nothing is made of it', async ({ window }) => {
  await importText(window)
  await window.getByRole('button', { name: 'Importieren' }).first().click()
  const opening = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: 'Datei wählen …' }).click()
  await (await opening).setFiles([{ name: 'x.interview', mimeType: '', buffer: Buffer.from('PK half') }])
  await expect(window.getByRole('alert').getByText(/^x\.interview: /)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.locator('[data-draft]')).toHaveCount(1)
})

test('a file named at the start becomes a draft in its style; a second start hands its file to one of the windows', async ({
  app,
  page: window,
}) => {
  const file = join(dirname(app.library), 'gespraech.interview')
  await writeFile(file, interviewFile('Vom Start'))
  await window.goto(await app.start(file))
  await expect(window.locator('[contenteditable] h1')).toHaveText('Vom Start')
  const other = await window.context().newPage()
  await other.goto(new URL('/', window.url()).href)
  await expect(other.locator('[data-draft]')).toHaveCount(1)
  await writeFile(file, interviewFile('Vom zweiten Start'))
  await app.startAgain(file)
  await expect(window.locator('[data-draft]')).toHaveCount(2)
  const titles = async () => [await window.title(), await other.title()].filter((title) => /zweiten Start/.test(title))
  await expect.poll(titles).toHaveLength(1)
  await expect(other.locator('[data-draft]')).toHaveCount(2)
  expect(new Set(await recordsOf(window))).toEqual(new Set(['Vom Start initials', 'Vom zweiten Start initials']))
})

test('a file that is named while the window does not hear of the host yet is opened as soon as it does', async ({
  app,
  page: window,
}) => {
  const file = join(dirname(app.library), 'gespraech.interview')
  await writeFile(file, interviewFile('In der Lücke'))
  await window.addInitScript(holdSharedWorkers)
  const asked = window.waitForResponse((response) => response.url().endsWith('/api/files/opened'))
  await window.goto(await app.start())
  expect(await (await asked).json()).toBeNull()
  await app.startAgain(file)
  await window.evaluate(() => dispatchEvent(new Event('let-workers-start')))
  await expect(window.locator('[contenteditable] h1')).toHaveText('In der Lücke')
})

/** Shared workers, one of which brings the host's events, start when the page is told to let them. What is said to them waits. */
function holdSharedWorkers(): void {
  const Real = SharedWorker
  class Held {
    readonly port: MessagePort
    constructor(address: URL, options: WorkerOptions) {
      const { port1, port2 } = new MessageChannel()
      this.port = port1
      addEventListener('let-workers-start', () => {
        const { port } = new Real(address, options)
        port.onmessage = ({ data }) => port2.postMessage(data)
        port2.onmessage = ({ data }) => port.postMessage(data)
      })
    }
  }
  Object.assign(window, { SharedWorker: Held })
}

test('a file dragged into the window becomes a draft, in the house style that it brings along', async ({ window }) => {
  await importText(window)
  const dropped = await window.evaluateHandle(
    (content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], 'gespraech.interview'))
      return transfer
    },
    [...interviewFile('Gezogen', { ...houseStyle('initials'), name: 'Haus Nord' })],
  )
  await window.locator('main').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(window.locator('[contenteditable] h1')).toHaveText('Gezogen')
  await expect(window.locator('[data-draft]')).toHaveCount(2)
  expect(await recordsOf(window)).toContain('Gezogen Haus Nord')
  const { bytes } = await downloaded(window, () => window.keyboard.press('Control+Shift+S'))
  expect(unpackInterviewFile(bytes).style).toMatchObject({ style: 'Haus Nord', ownStyle: { labels: 'initials' } })
})

function interviewFile(headline: string, ownStyle?: HouseStyle): Uint8Array {
  const interview = sampleInterview('Gut.', headline)
  return writeInterviewFile(interview, new Map(), ownStyle ? { style: ownStyle.name, ownStyle } : { style: 'initials' })
}

/** Headline and style of each draft. */
function recordsOf(window: Page): Promise<string[]> {
  return window.evaluate(async () => {
    const rows: { id: string }[] = await (await fetch('/api/drafts')).json()
    const opened = await Promise.all(rows.map(async ({ id }) => (await fetch(`/api/drafts/${id}`)).json()))
    return opened.map(({ draft }) => `${draft.frame.headline} ${draft.draft.style}`)
  })
}
