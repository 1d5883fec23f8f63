import { rename } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from '../app'
import { importText, putCaret, saved, turns } from '../steps'
import { textOnDisk } from './textOnDisk'

test('a library that vanishes while typing is said to be gone, and what was typed is saved when it is back', async ({
  app,
  address,
  page: window,
}) => {
  await window.goto(address)
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await putCaret(window, 1, 'end')
  await rename(app.library, `${app.library}.gone`)
  await window.keyboard.type(' Und Regen.')
  // As on a drive that was pulled out.
  await expect(window.locator('header').getByText(/Nicht gesichert/)).toBeVisible({ timeout: 2000 })
  await window.keyboard.type(' Und Schnee.')
  await expect(turns(window).nth(1)).toContainText('Und Regen. Und Schnee.')
  await expect(window.locator('[data-save="failed"]')).toBeVisible()
  await rename(`${app.library}.gone`, app.library)
  await expect(saved(window)).toBeVisible()
  expect(await textOnDisk(app)).toContain('Und Regen. Und Schnee.')
  await window.reload()
  await expect(turns(window).nth(1)).toContainText('Und Regen. Und Schnee.')
  await expect(window.locator('[data-draft]')).toHaveCount(1)
})
