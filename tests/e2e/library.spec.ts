import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { sealDraft, serializeDraft } from '../../src/host/drafts/draftFile'
import { test } from './app'
import { importText, lastDraft, RAW, saved, turns } from './steps'

const rows = (window: Page) =>
  window
    .getByRole('navigation')
    .getByRole('listitem')
    .filter({ has: window.locator('[data-draft]') })

test('search, duplicate, delete to the trash and restore', async ({ window }) => {
  await importText(window)
  await importText(
    window,
    RAW.replace('Wenn Brücken sprechen #Stahl', 'Straßen aus Gras').replaceAll('Ilse Tanner', 'Jo Groß'),
  )
  await expect(rows(window)).toHaveCount(2)
  await expect(window.locator('[contenteditable] h1'), 'one text on the page').toHaveText(['Straßen aus Gras'])
  await window.getByRole('searchbox').fill('gross')
  await expect(rows(window)).toHaveCount(1)
  await window.getByRole('searchbox').fill('bruecken')
  await expect(rows(window).getByText('Wenn Brücken sprechen')).toBeVisible()
  await window.getByRole('searchbox').fill('')

  await rows(window)
    .first()
    .getByRole('button', { name: /^Mehr zu/ })
    .click()
  await window.getByRole('menuitem', { name: 'Duplizieren' }).click()
  await expect(rows(window)).toHaveCount(3)
  await rows(window)
    .first()
    .getByRole('button', { name: /^Mehr zu/ })
    .click()
  await window.getByRole('menuitem', { name: /Papierkorb/ }).click()
  await expect(window.getByText('Rückgängig', { exact: true }).last()).toBeVisible()
  await window.getByText('Rückgängig', { exact: true }).last().click()
  await expect(rows(window)).toHaveCount(3)
})

test('the names are asked for in a new interview, once, and in no other', async ({ window }) => {
  await importText(window)
  const naming = window.locator('[data-person] input').first()
  await window.keyboard.press('ControlOrMeta+n')
  await expect(naming).toBeFocused()
  await window.getByRole('tab', { name: 'Angaben' }).click()
  await window.getByRole('tab', { name: 'Personen' }).click()
  await expect(naming).not.toBeFocused()
  await rows(window).getByText('Wenn Brücken sprechen').click()
  await expect(turns(window).nth(1)).toContainText('Dann den Stahl.')
  await expect(naming).toHaveValue('Ilse Tanner')
  await expect(naming).not.toBeFocused()
})

test('a damaged draft is set aside, the others stay, and the last good version opens', async ({
  app,
  window,
  context,
}) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const id = await lastDraft(window)
  await app.stop('SIGINT')
  await window.close()
  const file = join(app.library, 'drafts', id, 'draft.json')
  const good = await readFile(file, 'utf8')
  await writeFile(file, good.slice(0, good.length / 2))
  const page = await context.newPage()
  await page.goto(await app.start())
  await expect(turns(page)).toHaveCount(5)
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe(good.slice(0, good.length / 2))
})

test('a draft of a newer program is shown to be read, and stays as it is', async ({ app, window, context }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const id = await lastDraft(window)
  await app.stop('SIGINT')
  await window.close()
  const file = join(app.library, 'drafts', id, 'draft.json')
  const { draft, ...interview } = JSON.parse(await readFile(file, 'utf8'))
  const newer = serializeDraft(sealDraft({ ...interview, version: 2, mood: 'gut', draft }))
  await writeFile(file, newer)
  const page = await context.newPage()
  await page.goto(await app.start())
  const dialog = page.getByRole('dialog', { name: 'Wenn Brücken sprechen #Stahl' })
  await expect(dialog.getByText(/neuere Wechselrede/)).toBeVisible()
  await expect(page.frameLocator('iframe').getByText('Dann den Stahl.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows(page).getByText('Wenn Brücken sprechen')).toBeVisible()
  expect(await readFile(file, 'utf8')).toBe(newer)
})

test('while the server is gone, the window says so, typing goes on, and nothing is lost', async ({ app, window }) => {
  await importText(window)
  const port = new URL(window.url()).port
  await turns(window).nth(1).locator('p').click()
  await app.stop('SIGKILL')
  await window.keyboard.press('End')
  await window.keyboard.type(' Und Regen.')
  await expect(window.locator('header').getByText(/Nicht gesichert/)).toBeVisible()
  await app.start('--port', port)
  await window.getByText('Noch einmal').click()
  await expect(saved(window)).toBeVisible()
  await window.reload()
  await expect(turns(window).nth(1)).toContainText('Und Regen.')
})

test('a menu goes with its row, and those of other rows stay', async ({ window }) => {
  await importText(window)
  await importText(window, RAW.replace('Wenn Brücken sprechen #Stahl', 'Straßen aus Gras'))
  await expect(rows(window)).toHaveCount(2)
  const row = rows(window).filter({ hasText: 'Wenn Brücken sprechen' })
  const entry = window.getByRole('menuitem', { name: 'Duplizieren' })
  await row.getByRole('button', { name: /^Mehr zu/ }).click()
  await expect(entry).toBeVisible()
  const id = await row.locator('[data-draft]').getAttribute('data-draft')
  await window.evaluate((draft) => fetch(`/api/drafts/${draft}/trash`, { method: 'POST' }), id)
  await expect(row).toHaveCount(0)
  await expect(entry).toHaveCount(0)
  const other = rows(window).filter({ hasText: 'Straßen aus Gras' })
  await other.locator('[data-draft]').focus()
  await window.keyboard.press('ArrowRight')
  await expect(entry).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(entry).toHaveCount(0)
  await expect(other.locator('[data-draft]')).toBeFocused()
})
