import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './app'
import { importText, RAW, saved, turns } from './steps'

test('the library goes into one file and comes back from it, with nothing overwritten', async ({ app, window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await window.getByRole('button', { name: 'Einstellungen' }).click()
  await window.getByRole('button', { name: 'Sichern …' }).click()
  await expect(window.getByText(/Bibliothek gesichert: Wechselrede .*zip, \d+ Dateien/)).toBeVisible()
  const [name = ''] = await readdir(app.exports)
  expect(name).toMatch(/^Wechselrede \d{4}-\d\d-\d\d \d\d\.\d\d\.zip$/)

  await turns(window).nth(1).locator('p').click()
  await window.keyboard.press('End')
  await window.keyboard.type(' Und Regen.')
  await expect(saved(window)).toBeVisible()
  await importText(window, RAW.replace('Wenn Brücken sprechen #Stahl', 'Seither neu'))
  await expect(window.locator('[data-draft]')).toHaveCount(2)

  const chooser = window.waitForEvent('filechooser')
  // By pointer, which waits until the import is gone from before it.
  await window.getByRole('button', { name: 'Einstellungen' }).click()
  await window.getByRole('button', { name: 'Zurückholen …' }).click()
  await (await chooser).setFiles(join(app.exports, name))
  await expect(window.getByText('Sicherung zurückholen?')).toBeVisible()
  await window.getByRole('button', { name: 'In diese Bibliothek' }).click()
  await expect(window.getByText(/Als Kopien?: /)).toBeVisible()
  await expect(window.locator('[data-draft]')).toHaveCount(3)
  const texts: string[] = []
  for (const row of await window.locator('[data-draft]').filter({ hasText: 'Wenn Brücken' }).all()) {
    await row.click()
    await expect(row).toHaveAttribute('aria-current', 'true')
    await expect(turns(window)).toHaveCount(5)
    texts.push((await turns(window).nth(1).innerText()).includes('Und Regen.') ? 'new' : 'old')
  }
  expect(texts.sort((a, b) => a.localeCompare(b))).toEqual(['new', 'old'])
})

test('a file that is no backup is refused with a sentence', async ({ app, page: window }) => {
  // Not the watched window: the refusal is an error in its console.
  await window.goto(await app.start())
  await expect(window.getByText('Womit fangen wir an?')).toBeVisible()
  const chooser = window.waitForEvent('filechooser')
  await window.keyboard.press('Control+k')
  await window.getByRole('combobox').fill('Sicherung zurückholen')
  await window.keyboard.press('Enter')
  await (await chooser).setFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('nichts') })
  await window.getByRole('button', { name: 'In diese Bibliothek' }).click()
  await expect(window.getByText('Das ist keine Sicherung von Wechselrede.').first()).toBeVisible()
})
