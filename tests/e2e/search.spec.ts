import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { importText, RAW, turns } from './steps'

const GRASS = RAW.replace('Wenn Brücken sprechen #Stahl', 'Straßen aus Gras')
  .replaceAll('Ilse Tanner', 'Jo Groß')
  .replace('Dann den Stahl.', 'Dann den <b>Halm</b>.')

const hits = (window: Page) => window.getByRole('list', { name: 'Gefunden' }).getByRole('listitem')

test('words that were said are found while typing, shown marked, and jumped to', async ({ window }) => {
  await importText(window)
  await importText(window, GRASS)
  const field = window.getByRole('searchbox')
  await field.pressSequentially('stah')
  await expect(hits(window)).toHaveCount(1)
  await expect(hits(window).locator('mark')).toHaveText(['Stahl'])
  await field.fill('dann den')
  await expect(hits(window)).toHaveCount(2)
  await expect(window.getByRole('status').filter({ hasText: '2 Interviews gefunden' })).toBeVisible()
  await expect(hits(window).filter({ hasText: 'Straßen aus Gras' })).toContainText('Jo Groß')
  await expect(hits(window).filter({ hasText: '<b>Halm</b>' }).locator('mark')).toHaveText(['den', 'Dann', 'den'])

  await field.fill('stahl dann')
  await expect(hits(window)).toHaveCount(1)
  await field.press('ArrowDown')
  await expect(hits(window).getByRole('button')).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.locator('[contenteditable] h1')).toContainText('Wenn Brücken sprechen')
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('Dann')
  await expect(turns(window).nth(1)).toBeInViewport()
})

test('who somebody is leads to the people, and Enter in the field opens what came first', async ({ window }) => {
  await importText(window)
  await importText(window, GRASS)
  const field = window.getByRole('searchbox')
  await field.fill('tanner ilse')
  await expect(hits(window)).toHaveCount(1)
  await field.press('Enter')
  await expect(window.locator('[contenteditable] h1')).toContainText('Wenn Brücken sprechen')
})

test('nothing found is said, and the search can be emptied', async ({ window }) => {
  await importText(window)
  await window.getByRole('searchbox').fill('"hafen" OR *')
  await expect(window.getByText('Nichts gefunden zu ‚"hafen" OR *‘.')).toBeVisible()
  await window.getByRole('button', { name: 'Suche leeren' }).click()
  await expect(window.getByRole('searchbox')).toHaveValue('')
  await expect(window.getByRole('navigation').getByText('Wenn Brücken sprechen')).toBeVisible()
})

test('the hits are accessible', async ({ window }) => {
  await importText(window)
  await window.getByRole('searchbox').fill('stahl')
  await expect(hits(window)).toHaveCount(1)
  expect(await seriousIn(window)).toEqual([])
})
