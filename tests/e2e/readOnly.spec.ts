import { expect } from '@playwright/test'
import { MOUNTS } from '../faults/mounts'
import { test } from './app'
import { textOnDisk } from './faults/textOnDisk'
import { importText, putCaret, saved, turns } from './steps'

test('a library that can only be read says so, opens, and says of what is typed that it is not saved', async ({
  app,
  address,
  page: window,
}) => {
  test.skip(!MOUNTS, 'needs mounts of its own')
  await window.goto(address)
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await app.stop('SIGTERM')
  const before = await textOnDisk(app)

  await window.goto(await app.startReadOnly())
  await expect(
    window.getByText(
      'Diese Bibliothek lässt sich nur lesen. Was Sie schreiben, lässt sich als Kopie anderswo sichern.',
    ),
  ).toBeVisible()
  await window.locator('[data-draft]').first().click()
  await expect(turns(window).nth(1)).toContainText('Dann den Stahl.')
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Und Regen.')
  await expect(window.locator('[data-save="failed"]')).toBeVisible({ timeout: 2000 })
  await expect(turns(window).nth(1)).toContainText('Und Regen.')
  expect(await textOnDisk(app)).toBe(before)
})
