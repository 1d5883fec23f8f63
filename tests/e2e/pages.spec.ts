import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { importText } from './steps'

/** Long enough for several pages. */
const TALK = `Wenn Brücken sprechen #Stahl

Manche Risse hört man, bevor man sie sieht. Die Ingenieurin Ilse Tanner erklärt: ${Array.from(
  { length: 24 },
  (_, index) =>
    `werft: Frau Tanner, was hören Sie am Pfeiler ${index}? Ilse Tanner: ${'Erst den Wind, dann den Stahl, und zuletzt das Wasser. '.repeat(7)}`,
).join('')}werft: Vielen Dank für das Gespräch! Ilse Tanner prüft seit zwanzig Jahren Brücken.`

async function openPages(window: Page) {
  await importText(window, TALK)
  await window.getByRole('button', { name: 'Exportieren' }).click()
  await window.getByRole('radio', { name: 'Artikel' }).click()
  await expect(window.getByText(/^1 von \d$/)).toBeVisible({ timeout: 20_000 })
}

const sheet = (window: Page) => window.getByRole('figure', { name: /^Seite/ })
const countOf = async (window: Page) => Number(/\d+$/.exec((await sheet(window).getAttribute('aria-label')) ?? '')?.[0])

test('the pages are those of the file: their number, their paper, their words', async ({ window, app }) => {
  await openPages(window)
  await window.getByRole('combobox', { name: 'Papier' }).click()
  await window.getByRole('option', { name: 'A5' }).click()
  await window.getByRole('radio', { name: '3', exact: true }).click()
  await window.getByRole('textbox', { name: 'Kopfzeile' }).fill('Werftblatt 12/2026')
  await expect(async () => expect(await countOf(window)).toBeGreaterThan(3)).toPass()
  await window.getByRole('button', { name: 'PDF sichern' }).click()
  await expect(window.getByText(/Gesichert als/)).toBeVisible({ timeout: 20_000 })
  const file = join(app.exports, 'wenn-bruecken-sprechen-stahl.pdf')
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  expect(info).toMatch(/Page size: .*A5/)
  expect(Number(/Pages: +(\d+)/.exec(info)?.[1])).toBe(await countOf(window))
  const canvas = sheet(window).locator('canvas')
  const { width, height } = await canvas.evaluate(({ width, height }: HTMLCanvasElement) => ({ width, height }))
  expect(height / width).toBeCloseTo(210 / 148, 2)
  const words = execFileSync('pdftotext', ['-raw', '-l', '1', file, '-'], { encoding: 'utf8' })
  expect(words).toContain('Werftblatt 12/2026')
  const shown = (await sheet(window).locator('p').textContent()) ?? ''
  expect(shown.length).toBeGreaterThan(200)
  for (const word of shown.split(' ')) expect(words).toContain(word)
  expect(shown).not.toContain('Werftblatt')
})

test('pages are turned with keys and buttons, and said aloud', async ({ window }) => {
  await openPages(window)
  const place = window.getByRole('status').filter({ hasText: /von/ })
  await sheet(window).locator('..').focus()
  await window.keyboard.press('PageDown')
  await expect(place).toHaveText(/^2 von/)
  await expect(sheet(window)).toHaveAccessibleName(/^Seite 2 von/)
  await window.keyboard.press('End')
  await expect(window.getByRole('button', { name: 'Nächste Seite' })).toBeDisabled()
  await window.keyboard.press('Home')
  await expect(place).toHaveText(/^1 von/)
  await window.getByRole('button', { name: 'Nächste Seite' }).click()
  await expect(place).toHaveText(/^2 von/)
})

test('what was chosen is there again the next time, and each layout has what it can vary', async ({ window }) => {
  await openPages(window)
  await window.getByRole('radio', { name: '1', exact: true }).click()
  await window.getByRole('switch', { name: 'Farbe' }).click()
  await window.getByRole('radio', { name: 'Manuskript' }).click()
  await expect(window.getByText('Spalten')).toBeHidden()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Exportieren' }).click()
  await window.getByRole('radio', { name: 'Artikel' }).click()
  await expect(window.getByRole('radio', { name: '1', exact: true })).toBeChecked()
  await expect(window.getByRole('switch', { name: 'Farbe' })).not.toBeChecked()
})
