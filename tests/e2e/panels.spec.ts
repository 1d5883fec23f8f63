import { expect } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, putCaret, selectStart, turns } from './steps'

test('typing in a panel stays in the panel, is seen at once, and is one undo step', async ({ window }) => {
  await importText(window)
  const before = await dialogueOf(window)
  await putCaret(window, 1, 'end')
  await window.getByLabel('Name', { exact: true }).click()
  await window.keyboard.press('End')
  await window.keyboard.type('-Berg', { delay: 5 })
  await expect(window.getByLabel('Name', { exact: true })).toHaveValue('Ilse Tanner-Berg')
  await expect(turns(window).nth(1)).toHaveAttribute('aria-label', 'Ilse Tanner-Berg')
  await putCaret(window, 0, 'end')
  await window.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => dialogueOf(window)).toEqual(before)
})

test('the house style changes the labels and nothing else', async ({ window }) => {
  await importText(window)
  await window.getByRole('radio', { name: /Erst voll, dann Kurzname/ }).check()
  await expect(turns(window).nth(1)).toHaveAttribute('aria-label', 'Ilse Tanner')
  await expect(turns(window).nth(3)).toHaveAttribute('aria-label', 'Tanner')
})

test('the bio box and the person share one text', async ({ window }) => {
  await importText(window)
  const box = window.locator('aside p', { hasText: 'Ilse Tanner prüft' })
  await box.click()
  await window.keyboard.press('End')
  await window.keyboard.type(' Und Türme.')
  await expect(window.getByLabel('Zur Person')).toHaveValue('Ilse Tanner prüft seit zwanzig Jahren Brücken. Und Türme.')
})

test('the speaker menu gives a turn to somebody else', async ({ window }) => {
  await importText(window)
  await turns(window).nth(1).getByRole('button').click()
  await window.getByRole('menuitem', { name: /werft/ }).click()
  await expect(turns(window).nth(1)).toHaveAttribute('aria-label', 'werft')
})

test('a text pasted into the editor is offered as turns, in one undo step', async ({ window, context }) => {
  await importText(window)
  const before = await dialogueOf(window)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await window.evaluate(() =>
    navigator.clipboard.writeText('werft: Wie lange noch?\n\nIlse Tanner: Bis zum Herbst.\n\nwerft: Und dann?'),
  )
  await putCaret(window, 3, 'end')
  await window.keyboard.press('ControlOrMeta+v')
  await window.getByRole('button', { name: 'Als Redebeiträge einsetzen' }).click()
  await expect(turns(window)).toHaveCount(before.length + 3)
  expect((await dialogueOf(window)).slice(4, 7)).toEqual([
    'werft: Wie lange noch?',
    'Ilse Tanner: Bis zum Herbst.',
    'werft: Und dann?',
  ])
  await window.getByRole('button', { name: 'Rückgängig' }).click()
  await expect.poll(() => dialogueOf(window)).toEqual(before)
})

test('turns pasted into a new interview take the place of its empty ones, in one undo step', async ({
  window,
  context,
}) => {
  await window.getByRole('button', { name: 'Neues Interview' }).first().click()
  await expect.poll(() => dialogueOf(window)).toEqual(['Redaktion: ', 'Gast: '])
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await window.evaluate(() =>
    navigator.clipboard.writeText('werft: Wie lange noch?\n\nIlse Tanner: Bis zum Herbst.\n\nwerft: Und dann?'),
  )
  await putCaret(window, 0, 'end')
  await window.keyboard.press('ControlOrMeta+v')
  await window.getByRole('button', { name: 'Als Redebeiträge einsetzen' }).click()
  await expect
    .poll(() => dialogueOf(window))
    .toEqual(['werft: Wie lange noch?', 'Ilse Tanner: Bis zum Herbst.', 'werft: Und dann?'])
  await expect(window.getByRole('region', { name: 'Fragen' }).getByRole('listitem')).toHaveText([
    'Wie lange noch?',
    'Und dann?',
  ])
  await window.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => dialogueOf(window)).toEqual(['Redaktion: ', 'Gast: '])
})

test('a selection can be made bold and linked; a bad address is refused', async ({ window }) => {
  await importText(window)
  await selectStart(window, 1, 'Erst'.length)
  await window.getByRole('button', { name: 'Fett' }).click()
  await window.getByRole('button', { name: 'Link', exact: true }).click()
  const address = window.getByRole('textbox', { name: 'Adresse des Links' })
  await address.fill('javascript:alert(1)')
  await address.press('Enter')
  await expect(window.getByText('Ein Link beginnt mit https://')).toBeVisible()
  await address.fill('example.org/wind')
  await address.press('Enter')
  await expect(turns(window).nth(1).locator('a[href="https://example.org/wind"]')).toHaveText('Erst')
  await expect(turns(window).nth(1).locator('strong')).toHaveText('Erst')
  await window.keyboard.type(' einmal')
  await expect(turns(window).nth(1)).toContainText('Erst einmal den Wind.')
  await expect(turns(window).nth(1).locator('a')).toHaveText('Erst')
})

test('a link can be taken off again', async ({ window }) => {
  await importText(window)
  await selectStart(window, 1, 'Erst'.length)
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('https://example.org')
  await window.keyboard.press('Enter')
  await expect(turns(window).nth(1).locator('a')).toHaveCount(1)
  await turns(window).nth(1).locator('a').dblclick()
  await window.keyboard.press('ControlOrMeta+k')
  await window.getByRole('button', { name: 'Link entfernen' }).click()
  await expect(turns(window).nth(1).locator('a')).toHaveCount(0)
})

test('paragraphs become a list within their turn, Enter leaves it, and the list goes back', async ({ window }) => {
  await importText(window)
  const before = await dialogueOf(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.press('Shift+Enter')
  await window.keyboard.type('Und Regen.')
  await window.getByRole('button', { name: 'Einfügen' }).click()
  await window.getByRole('menuitem', { name: /^Liste/ }).click()
  await expect(turns(window).nth(1).locator('ul li')).toHaveText(['Und Regen.'])
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Und Schnee.')
  await expect(turns(window).nth(1).locator('ul li')).toHaveText(['Und Regen.', 'Und Schnee.'])
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Das war es.')
  await expect(turns(window).nth(1).locator('p')).toHaveText(['Erst den Wind. Dann den Stahl.', 'Das war es.'])
  await expect(turns(window)).toHaveCount(before.length)
})

test('subhead, note and list go in from the menu and come back out by undo', async ({ window }) => {
  await importText(window)
  const before = await dialogueOf(window)
  const insert = async (name: string) => {
    await window.getByRole('button', { name: 'Einfügen' }).click()
    await window.getByRole('menuitem', { name }).click()
  }
  await putCaret(window, 2, 'end')
  await insert('Zwischentitel')
  await window.keyboard.type('Der Klang')
  await expect(window.locator('[contenteditable] h2')).toHaveText('Der Klang')
  await putCaret(window, 1, 'end')
  await insert('Notiz')
  await window.keyboard.type('Zahl belegen')
  await expect(window.getByRole('note').filter({ hasText: 'Zahl belegen' })).toBeVisible()
  for (let n = 0; n < 4; n++) await window.keyboard.press('ControlOrMeta+z')
  await expect(window.locator('[contenteditable] h2')).toHaveCount(0)
  await expect.poll(() => dialogueOf(window)).toEqual(before)
})
