import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { unpackInterviewFile } from '../../src/core/read/files/interviewFile'
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
