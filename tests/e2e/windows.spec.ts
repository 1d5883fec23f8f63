import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { importText, putCaret, RAW, saved, turns } from './steps'

const rows = (window: Page) => window.locator('[data-draft]')

/** By the menu of its row; without a window of its own the page opens a tab. */
async function openInWindow(window: Page): Promise<Page> {
  const opening = window.context().waitForEvent('page')
  await window
    .getByRole('button', { name: /^Mehr zu/ })
    .first()
    .click()
  await window.getByRole('menuitem', { name: 'In neuem Fenster öffnen' }).click()
  return opening
}

test('an interview goes to the window where it was opened last, with its last words and without a copy', async ({
  window,
}) => {
  await window.clock.install()
  await window.reload()
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Und Regen.')
  const other = await openInWindow(window)
  await expect(turns(other).nth(1)).toContainText('Dann den Stahl. Und Regen.')
  const why = window.getByText('Das Interview ist jetzt im anderen Fenster offen.')
  await expect(why).toBeVisible()
  await window.clock.fastForward('01:00')
  await expect(why, 'nobody may have looked').toBeVisible()
  await expect(turns(window)).toHaveCount(0)

  await putCaret(other, 1, 'end')
  await other.keyboard.type(' Und Schnee.')
  await window.getByText('Hierher holen').click()
  await expect(turns(window).nth(1)).toContainText('Und Regen. Und Schnee.')
  await expect(turns(other)).toHaveCount(0)
  await expect(rows(window)).toHaveCount(1)
  await expect(rows(other)).toHaveCount(1)
})

test('two windows have an interview each, and both lists follow', async ({ window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const other = await openInWindow(window)
  await expect(turns(other).nth(1)).toBeVisible()
  await importText(window, RAW.replace('Wenn Brücken sprechen #Stahl', 'Straßen aus Gras'))
  await expect(rows(other)).toHaveCount(2)
  await putCaret(other, 1, 'end')
  await other.keyboard.type(' Und Regen.')
  await expect(saved(other)).toBeVisible()
  for (const each of [window, other]) await expect(rows(each)).toHaveCount(2)

  // Each shows what it showed, not what was opened last anywhere.
  for (const each of [window, other]) await each.reload()
  await expect(window.locator('[contenteditable] h1')).toHaveText('Straßen aus Gras')
  await expect(other.locator('[contenteditable] h1')).toHaveText('Wenn Brücken sprechen #Stahl')
  await expect(turns(other).nth(1)).toContainText('Und Regen.')
})

test('a setting reaches the other windows, but how one of them is looked at does not', async ({ window, context }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const other = await context.newPage()
  await other.goto(new URL('/', window.url()).href)
  await expect(rows(other)).toHaveCount(1)
  await other.getByRole('button', { name: 'Leiste schließen' }).click()
  await window.getByRole('button', { name: 'Einstellungen' }).click()
  await window.getByRole('combobox', { name: 'Sprache' }).click()
  await window.getByRole('option', { name: 'English' }).click()
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await expect(other.getByRole('button', { name: 'Open library' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Close library' })).toBeVisible()
})

test('what one window saves is in the list of the other', async ({ window, context }) => {
  await importText(window)
  await importText(window, RAW.replace('Wenn Brücken sprechen #Stahl', 'Straßen aus Gras'))
  await expect(saved(window)).toBeVisible()
  const other = await context.newPage()
  await other.goto(new URL('/', window.url()).href)
  await expect(rows(other)).toHaveCount(2)
  const asked: string[] = []
  for (const each of [window, other]) each.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await rows(window).filter({ hasText: 'Wenn Brücken' }).click()
  await expect(window.locator('[contenteditable] h1')).toHaveText('Wenn Brücken sprechen #Stahl')
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Und Regen.')
  for (const each of [window, other]) await expect(rows(each).first()).toContainText('Wenn Brücken')
  // Nobody asked for the whole list because of it.
  expect(asked.filter((path) => path === '/api/drafts')).toEqual([])
})

test('what another window has open can go to the trash, with its last words', async ({ window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const other = await openInWindow(window)
  await expect(turns(other).nth(1)).toBeVisible()
  await putCaret(other, 1, 'end')
  await other.keyboard.type(' Und Regen.')
  await rows(window).first().focus()
  await window.keyboard.press('Delete')
  await expect(turns(other)).toHaveCount(0)
  await window.getByText('Rückgängig', { exact: true }).last().click()
  await rows(window).first().click()
  await expect(turns(window).nth(1)).toContainText('Und Regen.')
  await expect(rows(window)).toHaveCount(1)
})

test('eight windows share one stream of events, and all of them save before the program ends', async ({
  app,
  window,
  context,
}) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const address = window.url()
  const more: Page[] = []
  for (let n = 0; n < 7; n++) {
    const each = await context.newPage()
    await each.goto(new URL('/', address).href)
    await expect(rows(each)).toHaveCount(1)
    more.push(each)
  }
  // What one of them has, no other takes by itself.
  await expect(turns(window).nth(1)).toBeVisible()
  const [other] = more
  if (!other) throw new Error('no other window')
  await importText(other, RAW.replace('Wenn Brücken sprechen #Stahl', 'Straßen aus Gras'))
  for (const each of [window, ...more]) await expect(rows(each)).toHaveCount(2)
  for (const each of [window, other]) {
    await putCaret(each, 1, 'end')
    await each.keyboard.type(' Zuletzt.')
  }
  const ended = performance.now()
  await app.stop('SIGTERM')
  expect(performance.now() - ended).toBeLessThan(2000)
  expect(await textsOnDisk(app.library)).toEqual([
    expect.stringContaining('Dann den Stahl. Zuletzt.'),
    expect.stringContaining('Dann den Stahl. Zuletzt.'),
  ])
})

async function textsOnDisk(library: string): Promise<string[]> {
  const folder = join(library, 'drafts')
  return Promise.all((await readdir(folder)).map((id) => readFile(join(folder, id, 'draft.json'), 'utf8')))
}
