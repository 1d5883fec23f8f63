import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { importText, openByCommand, RAW, saved, turns } from './steps'

/** The groups of the list with the headlines in them, as they stand there. */
function shelfOf(window: Page): Promise<Record<string, string[]>> {
  return window.getByRole('navigation').evaluate((rail) => {
    const groups = [...rail.querySelectorAll('section:has(> ul)')].map((group) => [
      group.getAttribute('aria-label') ?? '',
      [...group.querySelectorAll('[data-draft] > :first-child')].map((headline) => headline.textContent ?? ''),
    ])
    return Object.fromEntries(groups)
  })
}

const row = (window: Page, headline: string) => window.locator('[data-draft]').filter({ hasText: headline })

async function fill(window: Page) {
  await importText(
    window,
    RAW.replace('Wenn Brücken sprechen #Stahl', 'Äpfel im Schnee').replaceAll('Ilse Tanner', 'Jo Groß'),
  )
  await importText(window)
  await expect(saved(window)).toBeVisible()
}

test('states from the list and in the editor, by keyboard alone, and back from the archive', async ({ window }) => {
  await fill(window)
  await expect(turns(window)).toHaveCount(5)
  await row(window, 'Äpfel').focus()
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('menuitemradio', { name: 'Entwurf' })).toBeChecked()
  // Eight entries: open, duplicate, and the states.
  await window.getByRole('menuitemradio', { name: 'Wartet' }).press('Enter')
  await expect
    .poll(() => shelfOf(window))
    .toEqual({
      'In Arbeit': ['Wenn Brücken sprechen #Stahl'],
      'Wartet auf Freigabe': ['Äpfel im Schnee'],
    })

  await window.getByRole('button', { name: 'In Arbeit – Stand ändern' }).press('Enter')
  await window.getByRole('menuitemradio', { name: 'Freigegeben' }).press('Enter')
  await expect(row(window, 'Wenn Brücken')).toContainText('Freigegeben')

  await window.keyboard.press('Control+k')
  await window.getByRole('combobox').fill('ins archiv')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Archiv – Stand ändern' })).toBeVisible()
  await expect
    .poll(() => shelfOf(window))
    .toEqual({
      'Wartet auf Freigabe': ['Äpfel im Schnee'],
      Archiv: ['Wenn Brücken sprechen #Stahl'],
    })
  await window.getByText('Rückgängig', { exact: true }).last().click()
  await expect(row(window, 'Wenn Brücken')).toContainText('Freigegeben')
  // No save of the text was in anybody's way.
  await turns(window).nth(1).locator('p').click()
  await window.keyboard.type('Ja. ')
  await expect(saved(window)).toBeVisible()
  await expect(window.locator('[data-draft]')).toHaveCount(2)
})

test('order and filter hold over a restart of the window, say what they leave out, and go with one press', async ({
  window,
}) => {
  await fill(window)
  const all = { 'In Arbeit': ['Wenn Brücken sprechen #Stahl', 'Äpfel im Schnee'] }
  await expect.poll(() => shelfOf(window)).toEqual(all)
  await window.getByRole('button', { name: 'Ordnen und filtern' }).press('Enter')
  await window.getByRole('combobox', { name: 'Ordnen nach' }).press('Enter')
  await window.getByRole('option', { name: 'Titel' }).press('Enter')
  await expect.poll(() => shelfOf(window)).toEqual({ 'In Arbeit': [...all['In Arbeit']].reverse() })
  await window.getByRole('combobox', { name: 'Person' }).press('Enter')
  await window.getByRole('option', { name: 'Jo Groß' }).press('Enter')
  await expect.poll(() => shelfOf(window)).toEqual({ 'In Arbeit': ['Äpfel im Schnee'] })
  await window.keyboard.press('Escape')
  await expect(window.getByText('Nur Jo Groß.')).toBeVisible()

  await window.reload()
  await expect(window.getByText('Nur Jo Groß.')).toBeVisible()
  await expect.poll(() => shelfOf(window)).toEqual({ 'In Arbeit': ['Äpfel im Schnee'] })
  await row(window, 'Äpfel').focus()
  await window.keyboard.press('Delete')
  await expect(window.getByText('Nichts zu Jo Groß.')).toBeVisible()
  await window.getByRole('button', { name: 'Alle zeigen' }).click()
  await expect.poll(() => shelfOf(window)).toEqual({ 'In Arbeit': ['Wenn Brücken sprechen #Stahl'] })
})

test('of a large library a hundred rows are shown, and the next ones by one press', async ({ app, window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const drafts = join(app.library, 'drafts')
  const [id = ''] = await readdir(drafts)
  for (let n = 0; n < 130; n++) {
    await mkdir(join(drafts, `copy-${n}`))
    await cp(join(drafts, id, 'draft.json'), join(drafts, `copy-${n}`, 'draft.json'))
  }
  await window.reload()
  await expect(window.getByText('131 Interviews')).toBeVisible()
  await expect(window.locator('[data-draft]')).toHaveCount(100)
  await window.locator('[data-draft][tabindex="0"]').focus()
  await window.keyboard.press('End')
  await expect(window.getByRole('button', { name: '31 weitere zeigen' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.locator('[data-draft]')).toHaveCount(131)
  await expect(window.locator('[data-draft]').nth(100)).toBeFocused()

  const dialog = await openByCommand(window, 'Mehrere Interviews')
  const choices = dialog.getByRole('listitem').getByRole('checkbox')
  await expect(choices).toHaveCount(100)
  await choices.first().focus()
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await expect(choices).toHaveCount(131)
  await dialog.getByRole('checkbox', { name: 'Alle' }).check()
  await expect(dialog.getByText('131 Interviews gewählt.')).toBeVisible()
})

test('the trash: how long it lasts, back again, one for good, and all of it, each with a question', async ({
  window,
}) => {
  await fill(window)
  await importText(window, RAW.replace('Wenn Brücken sprechen #Stahl', 'Ein Drittes'))
  await expect(saved(window)).toBeVisible()
  for (const headline of ['Äpfel', 'Wenn Brücken', 'Ein Drittes']) {
    await row(window, headline).focus()
    await window.keyboard.press('Delete')
    await expect(row(window, headline)).toHaveCount(0)
  }
  await expect(window.getByText('Noch keine Interviews.')).toBeVisible()
  await window.getByRole('button', { name: /^Papierkorb/ }).press('Enter')
  await expect(window.getByText(/Nach 30 Tagen/)).toBeVisible()
  const date = new Date()
  date.setDate(date.getDate() + 30)
  const day = new Intl.DateTimeFormat('de', { day: 'numeric', month: 'short' }).format(date)
  await expect(row(window, 'Äpfel')).toContainText(`Bleibt mindestens bis ${day}`)

  await row(window, 'Äpfel').press('ArrowRight')
  await window.getByRole('menuitem', { name: 'Wiederherstellen' }).press('Enter')
  await expect.poll(() => shelfOf(window)).toMatchObject({ 'In Arbeit': ['Äpfel im Schnee'] })
  await row(window, 'Ein Drittes').press('Delete')
  await window.getByRole('alertdialog').getByRole('button', { name: 'Endgültig löschen' }).click()
  await expect(row(window, 'Ein Drittes')).toHaveCount(0)

  await window.getByRole('button', { name: 'Papierkorb leeren' }).click()
  await expect(window.getByText('Ein Interview lässt sich danach nicht mehr zurückholen.')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(row(window, 'Wenn Brücken')).toBeVisible()
  await window.getByRole('button', { name: 'Papierkorb leeren' }).click()
  await window.getByRole('alertdialog').getByRole('button', { name: 'Endgültig löschen' }).click()
  await expect.poll(() => shelfOf(window)).toEqual({ 'In Arbeit': ['Äpfel im Schnee'] })
})
