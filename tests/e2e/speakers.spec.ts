import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { dialogueOf, importText, putCaret, turns } from './steps'

const undo = (window: Page) => window.keyboard.press('ControlOrMeta+z')
const chip = (window: Page, turn: number) => turns(window).nth(turn).getByRole('button')
const item = (window: Page, name: string | RegExp) => window.getByRole('menuitem', { name })

test('the speaker menu renames everywhere, in place and in one undo step', async ({ window }) => {
  await importText(window)
  const before = await dialogueOf(window)
  await chip(window, 1).click()
  expect(await seriousIn(window)).toEqual([])
  await item(window, 'Umbenennen').click()
  const field = window.getByRole('textbox', { name: 'Name, überall' })
  await expect(field).toBeFocused()
  await field.fill('werft')
  await expect(window.getByText('werft gibt es schon.')).toBeVisible()
  expect(await seriousIn(window)).toEqual([])
  await field.fill('Ilse Berg')
  await field.press('Enter')
  await expect(turns(window).nth(1)).toHaveAttribute('aria-label', 'Ilse Berg')
  await expect(turns(window).nth(3)).toHaveAttribute('aria-label', 'Ilse Berg')
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(before)
})

test('a third person comes from the menu, and is merged again with a way back', async ({ window }) => {
  await importText(window)
  const before = await dialogueOf(window)
  await putCaret(window, 3, 'end')
  await window.keyboard.press('Alt+s')
  await expect(window.getByRole('menu')).toBeFocused()
  await window.keyboard.press('End')
  await expect(item(window, 'Neue Person')).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('combobox', { name: 'Neue Person' })).toBeFocused()
  await window.keyboard.type('Anton Rehm')
  await window.keyboard.press('Enter')
  await expect(turns(window).nth(3)).toHaveAttribute('aria-label', 'Anton Rehm')
  await expect(turns(window).nth(3)).toHaveAttribute('data-voice', '2')

  await chip(window, 3).click()
  await item(window, /^Anton Rehm zusammenführen mit/).click()
  await window.getByRole('menuitem', { name: 'Ilse Tanner', exact: true }).click()
  await expect(window.getByText('Anton Rehm ist jetzt Ilse Tanner.')).toBeVisible()
  expect(await dialogueOf(window)).toEqual(before)
  await window.getByRole('button', { name: 'Rückgängig', exact: true }).last().click()
  await expect(turns(window).nth(3)).toHaveAttribute('aria-label', 'Anton Rehm')
})

test('a turn can be something else than its speaker’s role says, and all turns can change hands', async ({
  window,
}) => {
  await importText(window)
  await chip(window, 4).click()
  await item(window, 'Dieser Beitrag ist').click()
  await window.getByRole('menuitemradio', { name: 'Beitrag', exact: true }).click()
  await expect(turns(window).nth(4)).toHaveAttribute('data-kind', 'statement')
  await chip(window, 0).click()
  await item(window, 'Alle Beiträge von werft an').click()
  await window.getByRole('menuitem', { name: 'Ilse Tanner', exact: true }).click()
  await expect(turns(window).nth(2)).toHaveAttribute('aria-label', 'Ilse Tanner')
})

test('@ gives the word to somebody by typing, and loses no letter', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.press('Enter')
  await window.keyboard.type('@ta')
  const list = window.getByRole('listbox', { name: 'Wer spricht?' })
  await expect(list.getByRole('option', { name: 'Ilse Tanner' })).toHaveAttribute('aria-selected', 'true')
  expect(await seriousIn(window)).toEqual([])
  await window.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await window.keyboard.type('nn')
  await expect(list).toHaveCount(0)
  expect((await dialogueOf(window))[2]).toBe('werft: @tann')

  for (let n = 0; n < 5; n++) await window.keyboard.press('Backspace')
  await window.keyboard.type('@il')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Und Regen.')
  await expect.poll(async () => (await dialogueOf(window))[2]).toBe('Ilse Tanner: Und Regen.')

  await window.keyboard.press('Enter')
  await window.keyboard.type('@Anton Rehm')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Ich auch.')
  await expect.poll(async () => (await dialogueOf(window))[3]).toBe('Anton Rehm: Ich auch.')
})

test('@ and a name that nobody has makes somebody new with Enter, where nothing else stands in the paragraph', async ({
  window,
}) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.press('Enter')
  await window.keyboard.type('@Bo Quast')
  const option = window.getByRole('listbox', { name: 'Wer spricht?' }).getByRole('option')
  await expect(option).toHaveText('Neue Person: Bo Quast')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  const name = option.getByText('Neue Person: Bo Quast')
  expect(await name.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  await window.keyboard.press('Enter')
  await window.keyboard.type('Ich auch.')
  await expect.poll(async () => (await dialogueOf(window))[2]).toBe('Bo Quast: Ich auch.')

  await putCaret(window, 1, 'start')
  await window.keyboard.type('@Jo Maier')
  await expect(option).toHaveText('Neue Person: Jo Maier')
  await expect(option).toHaveAttribute('aria-selected', 'false')
  await window.keyboard.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
})

test('whoever speaks is removed by a merge; a name that is taken is said', async ({ window }) => {
  await importText(window)
  const panel = window.getByRole('tabpanel', { name: 'Personen' })
  await panel.getByRole('textbox', { name: 'Kurzname' }).fill('Werft')
  await expect(panel.getByText('Werft ist schon werft.')).toBeVisible()
  await panel.getByRole('button', { name: 'Person entfernen' }).click()
  await expect(panel.getByText('Ilse Tanner spricht noch. Zusammenführen mit')).toBeVisible()
  await panel.getByRole('button', { name: 'werft', exact: true }).click()
  await expect(window.getByText('Ilse Tanner ist jetzt werft.')).toBeVisible()
  await expect(turns(window).nth(1)).toHaveAttribute('aria-label', 'werft')
})
