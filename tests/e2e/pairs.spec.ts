import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { dialogueOf, importText, putCaret, turns } from './steps'

const FIRST = ['werft: Frau Tanner, was hören Sie?', 'Ilse Tanner: Erst den Wind. Dann den Stahl.']
const SECOND = ['werft: Und wenn nichts klingt?', 'Ilse Tanner: Dann gehe ich nach Hause.']
const THIRD = ['werft: Vielen Dank für das Gespräch!']

const undo = (window: Page) => window.keyboard.press('ControlOrMeta+z')
const rows = (window: Page) => window.getByRole('region', { name: 'Fragen' }).locator('[data-row]')
const grip = (window: Page) => window.getByRole('button', { name: 'Frage mit Antwort' })

/** Moves the pointer there in steps, as a hand does. */
async function pointAt(window: Page, target: Locator, part: number): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to point at')
  await window.mouse.move(box.x + box.width / 2, box.y + box.height * part, { steps: 6 })
}

test('the outline goes to a question, shows the one with the caret, and reorders by keys and pointer', async ({
  window,
}) => {
  await importText(window)
  await expect(rows(window)).toHaveText([
    'Frau Tanner, was hören Sie?',
    'Und wenn nichts klingt?',
    'Vielen Dank für das Gespräch!',
  ])
  await rows(window).nth(1).click()
  await expect(rows(window).nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(turns(window).nth(2)).toHaveAttribute('data-active')
  await window.keyboard.type('So: ')
  await expect(rows(window).nth(1)).toHaveText('So: Und wenn nichts klingt?')
  await undo(window)

  await rows(window).nth(1).focus()
  await window.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => dialogueOf(window)).toEqual([...SECOND, ...FIRST, ...THIRD])
  await expect(rows(window).first()).toBeFocused()
  await expect(rows(window).first()).toHaveText('Und wenn nichts klingt?')
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual([...FIRST, ...SECOND, ...THIRD])

  await expect(rows(window).first()).toHaveText('Frau Tanner, was hören Sie?')
  await rows(window).first().hover()
  await window.mouse.down()
  await pointAt(window, rows(window).nth(1), 0.6)
  await expect(window.getByRole('listitem').and(window.locator('[data-drop=after]'))).toHaveCount(1)
  await window.keyboard.press('Escape')
  await window.mouse.up()
  expect(await dialogueOf(window)).toEqual([...FIRST, ...SECOND, ...THIRD])
  await rows(window).first().hover()
  await window.mouse.down()
  await pointAt(window, rows(window).nth(1), 0.6)
  await window.mouse.up()
  await expect.poll(() => dialogueOf(window)).toEqual([...SECOND, ...FIRST, ...THIRD])
  expect(await seriousIn(window)).toEqual([])
})

test('of two people who ask one after the other each has a row, and both move with the pair', async ({ window }) => {
  await importText(window)
  await putCaret(window, 0, 'end')
  await window.keyboard.press('Enter')
  await window.keyboard.type('@Anton Rehm')
  const somebodyNew = window.getByRole('option', { name: 'Neue Person: Anton Rehm' })
  await expect(somebodyNew).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Enter')
  await window.keyboard.type('Wer soll das bezahlen?')
  await turns(window).nth(1).getByRole('button').click()
  await window.getByRole('menuitem', { name: 'Dieser Beitrag ist' }).click()
  await window.getByRole('menuitemradio', { name: 'Frage', exact: true }).click()
  const asked = ['Frau Tanner, was hören Sie?', 'Wer soll das bezahlen?']
  await expect(rows(window)).toHaveText([...asked, 'Und wenn nichts klingt?', 'Vielen Dank für das Gespräch!'])
  await rows(window).nth(1).click()
  await expect(turns(window).nth(1)).toHaveAttribute('data-active')
  await expect(rows(window).nth(1)).toHaveAttribute('aria-current', 'true')

  await rows(window).nth(0).focus()
  await window.keyboard.press('Alt+Shift+ArrowDown')
  await expect(rows(window)).toHaveText(['Und wenn nichts klingt?', ...asked, 'Vielen Dank für das Gespräch!'])
  await expect(rows(window).nth(1)).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(rows(window).nth(2)).toBeFocused()
  await window.keyboard.press('Alt+Shift+ArrowUp')
  await expect(rows(window)).toHaveText([...asked, 'Und wenn nichts klingt?', 'Vielen Dank für das Gespräch!'])
  await expect(rows(window).nth(1)).toBeFocused()
})

test('of a long outline the rows in view are drawn, and keys reach all of them', async ({ window }) => {
  const asked = Array.from(
    { length: 120 },
    (_, n) => `werft: Was klingt an Pfeiler ${n + 1}?\nIlse Tanner: Stahl ${n + 1}.`,
  )
  await importText(window, asked.join('\n'))
  await expect(window.getByRole('button', { name: /^Fragen/ })).toContainText('120')
  expect(await rows(window).count()).toBeLessThan(100)
  await rows(window).first().focus()
  await window.keyboard.press('End')
  await expect(rows(window).last()).toBeFocused()
  await expect(rows(window).last()).toHaveText('Was klingt an Pfeiler 120?')
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('Alt+Shift+ArrowUp')
  await expect(rows(window).filter({ hasText: 'Pfeiler 119' })).toBeFocused()
  await expect
    .poll(async () => (await dialogueOf(window)).slice(-6, -3))
    .toEqual(['werft: Was klingt an Pfeiler 119?', 'Ilse Tanner: Stahl 119.', 'werft: Was klingt an Pfeiler 118?'])
  await window.keyboard.press('Home')
  await expect(rows(window).first()).toBeFocused()
  await expect(rows(window).first()).toHaveText('Was klingt an Pfeiler 1?')
  await window.keyboard.press('Enter')
  await expect(turns(window).first()).toHaveAttribute('data-active')
})

test('a pair is dragged by its grip to where the line is; Escape leaves it', async ({ window }) => {
  await importText(window)
  const before = await dialogueOf(window)
  await turns(window).nth(3).hover()
  await grip(window).hover()
  await window.mouse.down()
  await pointAt(window, turns(window).first(), 0.1)
  await expect(window.locator('section[data-dragged]')).toHaveCount(2)
  await window.keyboard.press('Escape')
  await window.mouse.up()
  await expect(window.locator('section[data-dragged]')).toHaveCount(0)
  expect(await dialogueOf(window)).toEqual(before)

  await turns(window).nth(3).hover()
  await grip(window).hover()
  await window.mouse.down()
  await pointAt(window, turns(window).first(), 0.1)
  await window.mouse.up()
  await expect.poll(() => dialogueOf(window)).toEqual([...SECOND, ...FIRST, ...THIRD])
  await expect(window.getByRole('menu')).toHaveCount(0)
  await putCaret(window, 0, 'end')
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(before)
})

test('the grip’s menu duplicates and deletes, and what is deleted comes back', async ({ window }) => {
  await importText(window)
  const before = await dialogueOf(window)
  await turns(window).nth(1).hover()
  await grip(window).click()
  expect(await seriousIn(window)).toEqual([])
  await window.getByRole('menuitem', { name: 'Duplizieren' }).click()
  await expect.poll(() => dialogueOf(window)).toEqual([...FIRST, ...FIRST, ...SECOND, ...THIRD])
  await putCaret(window, 0, 'end')
  await window.keyboard.press('ControlOrMeta+Shift+Backspace')
  await expect.poll(() => dialogueOf(window)).toEqual(before)
  await expect(window.getByText('Frage mit Antwort gelöscht.')).toBeVisible()
  await window.getByRole('button', { name: 'Rückgängig', exact: true }).last().click()
  await expect.poll(() => dialogueOf(window)).toEqual([...FIRST, ...FIRST, ...SECOND, ...THIRD])
})

test('a question is put into an answer; the rest stays with the guest', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  for (let n = 0; n < 15; n++) await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('ControlOrMeta+Shift+Enter')
  await window.keyboard.type('Und dann?')
  await expect
    .poll(async () => (await dialogueOf(window)).slice(1, 4))
    .toEqual(['Ilse Tanner: Erst den Wind. ', 'werft: Und dann?', 'Ilse Tanner: Dann den Stahl.'])
})
