import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { importText, saved, turns } from './steps'

test('a style of one’s own is made, seen at once, exported, kept and changed', async ({ app, window }) => {
  await importText(window)
  await window.getByRole('button', { name: 'Eigener Hausstil' }).click()
  const dialog = window.getByRole('dialog', { name: 'Eigener Hausstil' })
  await dialog.getByRole('button', { name: 'Sichern' }).click()
  await expect(dialog.getByText('Wie heißt der Stil?')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Hafenblatt')
  await dialog.getByRole('combobox', { name: 'Namen', exact: true }).click()
  await expect(window.getByRole('listbox', { name: 'Namen', exact: true })).toBeVisible()
  await window.getByRole('option', { name: 'Erst voll, dann Kürzel' }).click()
  await dialog.getByRole('combobox', { name: 'Zwischen Name und Text' }).click()
  await window.getByRole('option', { name: 'Name – Text' }).click()
  await expect(dialog.getByText('Ilse Tanner – … IT – …')).toBeVisible()
  expect(await seriousIn(window)).toEqual([])
  await dialog.getByRole('button', { name: 'Sichern' }).click()
  await expect(turns(window).nth(3)).toHaveAttribute('aria-label', 'IT')
  await expect(saved(window)).toBeVisible()

  await window.getByRole('button', { name: 'Exportieren' }).click()
  await window
    .getByRole('dialog', { name: 'Exportieren' })
    .getByRole('radio', { name: /Webseite/ })
    .click()
  await window.getByRole('button', { name: /Webseite sichern/ }).click()
  await expect(window.getByText(/Gesichert als .+\.html/)).toBeVisible()
  const page = await readFile(join(app.exports, 'wenn-bruecken-sprechen-stahl.html'), 'utf8')
  expect(page).toContain('IT –</b> Dann gehe ich nach Hause.')
  await window.keyboard.press('Escape')

  await window.reload()
  await expect(turns(window).nth(3)).toHaveAttribute('aria-label', 'IT')
  await window.getByRole('button', { name: 'Hafenblatt ändern' }).click()
  const edit = window.getByRole('dialog', { name: 'Hausstil ändern' })
  await edit.getByRole('combobox', { name: 'Namen', exact: true }).click()
  await window.getByRole('option', { name: 'Erst voll, dann Kurzname' }).click()
  await edit.getByRole('button', { name: 'Sichern' }).click()
  await expect(turns(window).nth(3)).toHaveAttribute('aria-label', 'Tanner')

  await test.step('deleted here, it still goes with the draft and can be kept again', async () => {
    await expect(saved(window)).toBeVisible()
    await window.reload()
    await window.getByRole('button', { name: 'Hafenblatt ändern' }).click()
    await window.getByRole('button', { name: 'Löschen' }).click()
    await expect(turns(window).nth(3)).toHaveAttribute('aria-label', 'Tanner')
    await window.getByRole('button', { name: 'Auf diesem Gerät behalten' }).click()
    await expect(window.getByRole('button', { name: 'Hafenblatt ändern' })).toBeVisible()
  })
})
