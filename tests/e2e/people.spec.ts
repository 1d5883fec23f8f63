import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { importText, openByCommand, putCaret, saved, turns } from './steps'

const OTHER = `Der Hafen

werft: Herr Rehm, wann ist Flut? Anton Rehm: Um sechs. werft: Und Ebbe? Anton Rehm: Um zwölf.`

const panel = (window: Page) => window.getByRole('complementary', { name: 'Seitenleiste' })
const field = (window: Page, name: string) => panel(window).getByRole('textbox', { name, exact: true })
const openPerson = (window: Page, name: RegExp) => panel(window).getByRole('button', { name, expanded: false }).click()
const shots = process.env.WECHSELREDE_SHOTS
const shoot = async (window: Page, name: string) => {
  if (shots) await window.screenshot({ path: join(shots, `${name}.png`) })
}

/** Tanner in one interview, with what the library is to know of her; then another interview without her. */
async function twoInterviews(window: Page): Promise<void> {
  await importText(window)
  await field(window, 'Funktion').fill('Ingenieurin')
  await field(window, 'Haus').fill('Prüfamt Süd')
  await expect(saved(window)).toBeVisible()
  await importText(window, OTHER)
  await expect(turns(window).first()).toContainText('wann ist Flut')
}

test('somebody of another interview is picked with @, by keyboard alone, with all that is known', async ({
  window,
}) => {
  await twoInterviews(window)
  await putCaret(window, 3, 'end')
  await window.keyboard.press('Enter')
  await window.keyboard.type('@tann')
  const list = window.getByRole('listbox', { name: 'Wer spricht?' })
  const option = list.getByRole('option', { name: 'Ilse Tanner' })
  await expect(option).toContainText('Ingenieurin, Prüfamt Süd')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  expect(await seriousIn(window)).toEqual([])
  await shoot(window, 'at')
  await window.keyboard.press('Enter')
  await expect(turns(window).nth(4)).toHaveAttribute('aria-label', 'Ilse Tanner')
  await openPerson(window, /^Ilse Tanner/)
  await expect(field(window, 'Haus')).toHaveValue('Prüfamt Süd')
  await expect(field(window, 'Zur Person')).toHaveValue(/prüft seit zwanzig Jahren Brücken/)
  await window.keyboard.press('ControlOrMeta+z')
})

test('the panel and the speaker menu offer whom the library knows', async ({ window }) => {
  await twoInterviews(window)
  await panel(window).getByRole('button', { name: 'Person hinzufügen' }).click()
  const picker = window.getByRole('combobox', { name: 'Neue Person' })
  await expect(picker).toBeFocused()
  await picker.fill('brücke')
  await expect(window.getByRole('option')).toHaveCount(0)
  await picker.fill('pruefamt')
  await expect(window.getByRole('option', { name: 'Ilse Tanner' })).toBeVisible()
  expect(await seriousIn(window)).toEqual([])
  await shoot(window, 'picker')
  await picker.press('ArrowDown')
  await picker.press('Enter')
  await expect(field(window, 'Name')).toHaveValue('Ilse Tanner')
  await expect(field(window, 'Name')).toBeFocused()

  await turns(window).nth(1).getByRole('button').click()
  await window.getByRole('menuitem', { name: 'Neue Person' }).click()
  await expect(window.getByRole('option', { name: 'Ilse Tanner' })).toHaveCount(0)
  await window.getByRole('combobox', { name: 'Neue Person' }).fill('Jo Maier')
  await window.keyboard.press('Enter')
  await expect(turns(window).nth(1)).toHaveAttribute('aria-label', 'Jo Maier')
})

test('a changed biography is offered in the other interview, and taken over in one undo step', async ({ window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await importText(window)
  await field(window, 'Zur Person').fill('Ilse Tanner prüft Brücken und Wehre.')
  await expect(panel(window).getByText('Im Verzeichnis steht Neues')).toHaveCount(0)
  await expect(saved(window)).toBeVisible()
  await window.locator('[data-draft]:not([aria-current="true"])').first().click()
  const news = panel(window).getByText('Im Verzeichnis steht Neues: Zur Person.')
  await expect(news).toBeVisible()
  expect(await seriousIn(window)).toEqual([])
  await shoot(window, 'news')
  await expect(field(window, 'Zur Person')).toHaveValue(/seit zwanzig Jahren/)
  await panel(window).getByRole('button', { name: 'Übernehmen' }).click()
  await expect(field(window, 'Zur Person')).toHaveValue('Ilse Tanner prüft Brücken und Wehre.')
  await expect(news).toHaveCount(0)
  await expect(window.locator('aside p', { hasText: 'und Wehre' })).toBeVisible()
  await turns(window).first().locator('p').click()
  await window.keyboard.press('ControlOrMeta+z')
  await expect(field(window, 'Zur Person')).toHaveValue(/seit zwanzig Jahren/)
})

test('the register is searched, corrected and forgotten from; the contact stays in it', async ({ app, window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await panel(window).getByRole('button', { name: 'Im Verzeichnis zeigen' }).click()
  const dialog = window.getByRole('dialog', { name: 'Personen' })
  await dialog.getByRole('textbox', { name: 'Kontakt' }).fill('tanner@pruefamt.example')
  await dialog.getByRole('textbox', { name: 'Kurzfassung' }).fill('Ilse Tanner ist Ingenieurin.')
  expect(await seriousIn(window)).toEqual([])
  await shoot(window, 'register')
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(panel(window).getByRole('button', { name: 'tanner@pruefamt.example' })).toBeVisible()
  await panel(window).getByRole('button', { name: 'Kurzfassung einsetzen' }).click()
  await expect(field(window, 'Zur Person')).toHaveValue('Ilse Tanner ist Ingenieurin.')
  await panel(window).getByRole('button', { name: 'Lange Fassung einsetzen' }).click()
  await expect(field(window, 'Zur Person')).toHaveValue(/seit zwanzig Jahren/)
  await expect(saved(window)).toBeVisible()
  const drafts = join(app.library, 'drafts')
  for (const id of await readdir(drafts))
    expect(await readFile(join(drafts, id, 'draft.json'), 'utf8')).not.toContain('tanner@')

  await openByCommand(window, 'Personen')
  await dialog.getByRole('searchbox', { name: 'Person suchen' }).fill('tanner')
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Aus dem Verzeichnis nehmen' }).click()
  await dialog.getByRole('button', { name: 'Vergessen' }).click()
  await expect(dialog.getByText('Nichts gefunden')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(field(window, 'Name')).toHaveValue('Ilse Tanner')
  await expect(panel(window).getByRole('button', { name: 'tanner@pruefamt.example' })).toHaveCount(0)
})
