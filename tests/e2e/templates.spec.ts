import { expect } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { importText, saved, turns } from './steps'

test('an interview becomes a template, gives another interview, is renamed and deleted, by keyboard', async ({
  window,
}) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await window.locator('[data-draft]').first().press('ArrowRight')
  await window.getByRole('menuitem', { name: 'Als Vorlage sichern' }).press('Enter')
  const name = window.getByRole('textbox', { name: 'Name der Vorlage' })
  await expect(name).toHaveValue('Wenn Brücken sprechen #Stahl')
  await name.fill('Brücken')
  await name.press('Enter')
  await expect(window.getByText('Vorlage gesichert: Brücken')).toBeVisible()

  await window.keyboard.press('Control+Shift+N')
  const dialog = window.getByRole('dialog', { name: 'Neu aus Vorlage' })
  await expect(dialog.getByRole('button', { name: 'Brücken', exact: true })).toBeVisible()
  expect(await seriousIn(window)).toEqual([])
  await dialog.getByRole('button', { name: 'Mehr zu Brücken' }).press('Enter')
  await window.getByRole('menuitem', { name: 'Umbenennen' }).press('Enter')
  await name.fill('Stahl')
  await name.press('Enter')
  await dialog.getByRole('button', { name: 'Stahl', exact: true }).press('Enter')
  await expect(window.locator('[data-draft]')).toHaveCount(2)
  await expect(turns(window)).toHaveCount(5)

  await window.keyboard.press('Control+Shift+N')
  await dialog.getByRole('button', { name: 'Mehr zu Stahl' }).press('Enter')
  await window.getByRole('menuitem', { name: 'Löschen' }).press('Enter')
  await window.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click()
  await expect(dialog.getByText(/Noch keine eigenen/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Fünf Fragen' }).press('Enter')
  await expect(turns(window)).toHaveCount(10)
  await expect(window.locator('[data-draft]')).toHaveCount(3)
})
