import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { importText, saved, turns } from './steps'

test('outputs are chosen, looked at, copied as source, saved with their words compared, and remembered', async ({
  app,
  window,
}) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await window.getByRole('button', { name: 'Exportieren' }).click()
  const dialog = window.getByRole('dialog', { name: 'Exportieren' })

  await dialog.getByRole('radio', { name: 'WordPress' }).click()
  await dialog.getByRole('radio', { name: 'Quelltext' }).click()
  await expect(dialog.getByText('<!-- wp:paragraph -->').first()).toBeVisible()
  expect(await seriousIn(window)).toEqual([])
  await dialog.getByRole('button', { name: 'Quelltext kopieren' }).click()
  await expect(window.getByText('Quelltext kopiert.')).toBeVisible()

  await dialog.getByRole('switch', { name: 'Mit Titel' }).click()
  await dialog.getByRole('button', { name: 'Blöcke sichern' }).click()
  await dialog.getByRole('button', { name: 'Noch eine Ausgabe' }).click()

  await dialog.getByRole('radio', { name: 'Alles in einem' }).click()
  await dialog.getByRole('switch', { name: 'Ghost' }).click()
  expect(await seriousIn(window)).toEqual([])
  await dialog.getByRole('button', { name: 'ZIP sichern' }).click()
  await dialog.getByRole('button', { name: 'Noch eine Ausgabe' }).click()

  await dialog.getByRole('radio', { name: /^Word docx/ }).click()
  await dialog.getByRole('button', { name: 'Word-Datei sichern' }).click()
  await expect(dialog.getByText(/Zeichen, derselbe Wortlaut wie im Entwurf\./)).toBeVisible()
  const file = await readFile(join(app.exports, 'wenn-bruecken-sprechen-stahl.docx'))
  expect(file.subarray(0, 2).toString()).toBe('PK')

  await dialog.getByRole('button', { name: 'Fertig' }).click()
  await window.reload()
  await window.getByRole('button', { name: 'Exportieren' }).click()
  await expect(dialog.getByRole('radio', { name: /^Word docx/ })).toBeChecked()
  await dialog.getByRole('radio', { name: 'Alles in einem' }).click()
  await expect(dialog.getByRole('switch', { name: 'Ghost' })).not.toBeChecked()
  await dialog.getByRole('radio', { name: 'HTML fürs CMS' }).click()
  await expect(dialog.getByRole('switch', { name: 'Mit Titel' })).toBeChecked()
})

test('where words would differ, the place is named and one click away', async ({ address, page: window }) => {
  await window.goto(address)
  await importText(window)
  await expect(saved(window)).toBeVisible()
  // No writer makes such an output, so the answer that the host would give stands in.
  const difference = { to: 'text', expected: 'Dann den Stahl.', found: '', path: ['body', 1, 'blocks', 0, 'content'] }
  await window.route('**/export', (route) =>
    route.fulfill({ status: 500, json: { error: { code: 'words-differ', detail: JSON.stringify(difference) } } }),
  )
  await window.getByRole('button', { name: 'Exportieren' }).click()
  const dialog = window.getByRole('dialog', { name: 'Exportieren' })
  await dialog.getByRole('radio', { name: 'Nur Text' }).click()
  await dialog.getByRole('button', { name: 'Text sichern' }).click()
  await expect(dialog.getByText('Stelle: Antwort 1 von Ilse Tanner, 1. Absatz.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Zur Stelle' }).click()
  await expect(dialog).toBeHidden()
  await expect(turns(window).nth(1)).toHaveAttribute('data-active')
})
