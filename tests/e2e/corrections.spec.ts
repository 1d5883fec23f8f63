import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { dialogueOf, stopFrames, turns } from './steps'

/** Two labels that are one person, and a label without a full stop before it, which has to be looked at. */
const RAW =
  'Zurück\n\nDie Brücke\n\nwerft: Was hören Sie? Tanner: Den Wind. werft: Und dann? Kranführerin: Den Stahl. Ist das so? Das ist so. ' +
  'werft: Wann schlafen Sie? Tanner: Ich schlafe wenn werft: Ja, wann? Kranführerin: Nachts.'

async function openImport(window: Page): Promise<Locator> {
  await window.getByRole('button', { name: 'Importieren' }).first().click()
  await window.getByRole('textbox', { name: 'Text des Gesprächs' }).fill(RAW)
  await window.getByRole('button', { name: 'Weiter' }).click()
  const rows = window.getByRole('list', { name: 'Erkannt' })
  await expect(rows).toBeVisible()
  return rows
}

function chips(window: Page): Locator {
  return window.locator('[data-row]')
}

/** Opens the menu of a row with the keys, and takes entries of it and of its submenus. */
async function take(window: Page, row: number, ...entries: string[]): Promise<void> {
  await chips(window).nth(row).focus()
  await window.keyboard.press('Enter')
  for (const [index, entry] of entries.entries()) {
    const menu = window.getByRole('menu').last()
    const item = menu.getByRole('menuitem', { name: entry })
    await expect(item).toBeVisible()
    // A menu in a menu gets the focus a frame after it has opened.
    await expect.poll(() => menu.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    for (let steps = 0; steps < 20; steps++) {
      if (await item.evaluate((element) => element === document.activeElement)) break
      await window.keyboard.press('ArrowDown')
    }
    await expect(item).toBeFocused()
    await window.keyboard.press(index < entries.length - 1 ? 'ArrowRight' : 'Enter')
  }
}

test('names are changed and joined, turns split and joined, by keyboard; then the text is taken over', async ({
  window,
}) => {
  const rows = await openImport(window)
  await expect(window.getByRole('status').filter({ hasText: 'Redebeiträge' })).toContainText(
    '8 Redebeiträge, 3 Personen',
  )
  expect(await seriousIn(window)).toEqual([])

  await take(window, 1, 'Umbenennen')
  await expect(window.getByRole('textbox', { name: 'Name, überall' })).toBeFocused()
  await window.keyboard.type('Ilse Tanner')
  await window.keyboard.press('Enter')
  await expect(chips(window).nth(1)).toHaveText('Ilse Tanner')
  await expect(chips(window).nth(1)).toBeFocused()

  await take(window, 3, 'Kranführerin zusammenführen mit', 'Ilse Tanner')
  await expect(chips(window).nth(3)).toHaveText('Ilse Tanner')
  await take(window, 3, 'Teilen vor', 'Ist das so')
  await expect(chips(window)).toHaveCount(9)
  await take(window, 4, 'Teilen vor', 'Das ist so')
  await expect(chips(window).nth(5)).toHaveText('Ilse Tanner')
  await expect(chips(window).nth(4)).toBeFocused()
  expect(await seriousIn(window)).toEqual([])

  await expect(rows.getByText('bitte ansehen')).toHaveCount(1)
  await take(window, 8, 'Zum Beitrag davor')
  await expect(chips(window).nth(7)).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(chips(window)).toHaveCount(10)
  await take(window, 8, 'Stimmt so')
  await expect(rows.getByText('bitte ansehen')).toHaveCount(0)

  await window.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(turns(window).first()).toBeVisible()
  expect(await dialogueOf(window)).toEqual([
    'werft: Was hören Sie?',
    'Ilse Tanner: Den Wind.',
    'werft: Und dann?',
    'Ilse Tanner: Den Stahl.',
    'werft: Ist das so?',
    'Ilse Tanner: Das ist so.',
    'werft: Wann schlafen Sie?',
    'Ilse Tanner: Ich schlafe wenn',
    'werft: Ja, wann?',
    'Ilse Tanner: Nachts.',
  ])
})

test('an arrow pressed before the menu is drawn does not move the place in the list', async ({ window }) => {
  await openImport(window)
  const chip = chips(window).nth(1)
  await chip.focus()
  await stopFrames(window)
  for (const key of ['Enter', 'ArrowDown', 'ArrowDown']) await window.keyboard.press(key)
  await expect(window.locator('[role=menu]:focus-within')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(chip).toBeFocused()
})

test('a label that was none is text again; what was set aside comes back; the last step can be taken back', async ({
  window,
}) => {
  const rows = await openImport(window)
  await rows.getByRole('button', { name: '„werft:“ gehört zum Text' }).click()
  await expect(rows).toContainText('Ich schlafe wenn werft: Ja, wann?')
  await take(window, 3, '„Kranführerin“ spricht nicht')
  await expect(rows).toContainText('Kranführerin: Den Stahl.')
  await window.getByRole('button', { name: 'Doch übernehmen' }).click()
  await expect(rows.getByText('Zurück', { exact: true })).toBeVisible()
  for (let steps = 0; steps < 3; steps++) await window.getByRole('button', { name: 'Rückgängig' }).last().click()
  await expect(chips(window)).toHaveCount(8)
  await expect(window.getByRole('button', { name: 'Rückgängig' })).toHaveCount(0)
})

test('where the text can be read in another way, that one can be taken, and be taken back', async ({ window }) => {
  const page =
    '<p><b>Was hören Sie?</b></p><p>werft: Den Wind.</p><p>Tanner: So.</p>' +
    '<p><b>Und dann?</b></p><p>werft: Den Stahl.</p><p>Tanner: Ja.</p>'
  await window.getByRole('button', { name: 'Importieren' }).first().click()
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: 'Datei wählen …' }).click()
  await (await chooser).setFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(page) })
  const words = window.getByRole('list', { name: 'Erkannt' }).getByRole('paragraph')
  await expect(words.first()).toHaveText('Was hören Sie?')
  await expect(window.getByText('Andere Lesart: 4 Redebeiträge')).toBeVisible()

  await window.getByRole('button', { name: 'Diese nehmen' }).click()
  await expect(chips(window).filter({ hasText: 'Tanner' })).toHaveCount(2)
  await window.keyboard.press('Control+z')
  await expect(chips(window).filter({ hasText: 'Tanner' })).toHaveCount(0)
})
