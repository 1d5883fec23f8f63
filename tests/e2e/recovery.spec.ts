import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { importText, isSave, putCaret, saved, turns } from './steps'

async function draftsOf(window: Page): Promise<number> {
  return window.evaluate(async () => (await (await fetch('/api/drafts')).json()).length)
}

test('words typed right before a reload are in the draft', async ({ window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Und Regen.')
  await window.reload()
  await expect(turns(window).nth(1)).toContainText('Dann den Stahl. Und Regen.')
  expect(await draftsOf(window)).toBe(1)
})

test('words typed while a slow save runs are in the draft after a reload, and there is no copy', async ({ window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await putCaret(window, 1, 'end')
  let arrived = false
  await window.route('**/api/drafts/*', async (route) => {
    if (arrived || !isSave(route.request())) return route.fallback()
    // It gets to the disk; its answer doesn't come while this page lives.
    arrived = (await route.fetch()).ok()
  })
  await window.keyboard.type(' Und Regen.')
  await expect.poll(() => arrived).toBe(true)
  await window.keyboard.type(' Und Schnee.')
  await window.reload()
  await expect(turns(window).nth(1)).toContainText('Dann den Stahl. Und Regen. Und Schnee.')
  expect(await draftsOf(window)).toBe(1)
  await expect(window.getByText(/Kopie/)).toHaveCount(0)

  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Und Sonne.')
  await expect(window.locator('[data-save="saving"]')).toBeVisible()
  await expect(saved(window)).toBeVisible()
  await window.reload()
  await expect(turns(window).nth(1)).toContainText('Und Schnee. Und Sonne.')
  expect(await draftsOf(window)).toBe(1)
})
