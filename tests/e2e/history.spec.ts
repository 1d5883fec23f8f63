import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { importText, openByCommand, putCaret, saved, turns } from './steps'

async function typeAndSave(window: Page, turn: number, text: string) {
  await putCaret(window, turn, 'end')
  await window.keyboard.type(text)
  await expect(window.locator('[data-save="saving"]')).toBeVisible()
  await expect(saved(window)).toBeVisible()
}

test('an older version is compared by turn, and one turn of it or all of it comes back', async ({ window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await typeAndSave(window, 1, ' Und Regen.')
  const dialog = await openByCommand(window, 'Verlauf')
  await expect(dialog.getByRole('radiogroup', { name: 'Verlauf' }).getByRole('radio')).toHaveCount(1)
  await expect(dialog.locator('ins')).toHaveText([' Und Regen.'])
  await expect(dialog.getByText(/Teile unverändert/).first()).toBeVisible()

  await dialog.getByRole('button', { name: 'Zurückholen', exact: true }).click()
  await expect(dialog.getByText('Kein Unterschied.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Schließen' }).last().click()
  await expect(turns(window).nth(1)).toHaveText(/Dann den Stahl\.$/)
  await window.keyboard.press('Control+z')
  await expect(turns(window).nth(1)).toContainText('Und Regen.')

  await typeAndSave(window, 3, ' Und Schnee.')
  const again = await openByCommand(window, 'Verlauf')
  await again.getByRole('button', { name: 'Diese Fassung zurückholen' }).click()
  await expect(turns(window).nth(1)).not.toContainText('Und Regen.')
  await expect(turns(window).nth(3)).not.toContainText('Und Schnee.')
  await expect(saved(window)).toBeVisible()
  // The text that was replaced is in the history.
  const last = await openByCommand(window, 'Verlauf')
  await expect(last.getByRole('radiogroup', { name: 'Verlauf' }).getByRole('radio')).toHaveCount(2)
  await expect(last.locator('del')).toHaveText([' Und Regen.', ' Und Schnee.'])
})

test('versions are named, by keyboard alone, and stay named', async ({ window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const dialog = await openByCommand(window, 'Verlauf')
  await expect(dialog.getByRole('textbox', { name: 'Den jetzigen Stand benennen' })).toBeFocused()
  await window.keyboard.type('Zur Freigabe')
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('radio', { name: /Zur Freigabe/ })).toBeVisible()
  await expect(dialog.getByText('Kein Unterschied.')).toBeVisible()
  expect(await seriousIn(window)).toEqual([])
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await typeAndSave(window, 1, ' Und Regen.')
  const again = await openByCommand(window, 'Verlauf')
  await expect(again.getByRole('radio', { name: /Zur Freigabe/ })).toBeVisible()
  await again.getByRole('textbox', { name: 'Name dieser Fassung' }).fill('Andere Worte')
  await window.keyboard.press('Enter')
  await expect(again.getByRole('radio', { name: /Andere Worte/ })).toBeVisible()
})

test('a version does not come back where the text as it is now could not be kept', async ({ app, window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await typeAndSave(window, 1, ' Und Regen.')
  const dialog = await openByCommand(window, 'Verlauf')
  // The console names the request that is broken off here.
  app.wasStopped = true
  await window.route('**/api/drafts/*/history', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await dialog.getByRole('button', { name: 'Diese Fassung zurückholen' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(turns(window).nth(1)).toContainText('Und Regen.')
})
