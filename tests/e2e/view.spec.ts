import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { importText, mod, putCaret, turns } from './steps'

const palette = (window: Page) => window.getByRole('combobox', { name: 'Befehle und Suche' })

test('the palette runs commands, finds questions and drafts, and remembers', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.press(`${mod}+k`)
  await expect(palette(window)).toBeFocused()
  await window.keyboard.type('notiz')
  const first = window.getByRole('option').first()
  await expect(first).toContainText('Notiz')
  await expect(palette(window)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '')
  await window.keyboard.press('Enter')
  // The note stands behind the paragraph with the caret, and the caret in it.
  await window.keyboard.type('Beleg fehlt.')
  await expect(turns(window).nth(1)).toContainText('Beleg fehlt.')

  await window.keyboard.press(`${mod}+k`)
  await expect(window.getByRole('group', { name: 'Zuletzt' }).getByRole('option')).toHaveText(/Notiz/)
  await window.keyboard.type('klingt')
  await window.keyboard.press('Enter')
  await expect(turns(window).nth(2)).toHaveAttribute('data-active')
  await window.keyboard.type('Nun: ')
  await expect(turns(window).nth(2)).toContainText('Nun: Und wenn nichts klingt?')

  await window.keyboard.press(`${mod}+k`)
  await window.keyboard.press('Escape')
  await expect(palette(window)).toBeHidden()
  await window.keyboard.type('Gut. ')
  await expect(turns(window).nth(2)).toContainText('Nun: Gut. Und wenn nichts klingt?')
})

test('the help sheet lists the keys and is searched', async ({ window }) => {
  await importText(window)
  await window.keyboard.press('F1')
  const sheet = window.getByRole('dialog', { name: 'Tasten' })
  await expect(sheet.getByRole('searchbox')).toBeFocused()
  await window.keyboard.type('teilen')
  await expect(sheet.getByRole('listitem')).toHaveText([/Strg Eingabe/])
  await expect(sheet.getByRole('status')).toHaveText('1 Taste')
  await window.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('focus mode lights the question with its answers, and follows the caret', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.press(`${mod}+Shift+f`)
  const lit = () => turns(window).evaluateAll((all) => all.map((turn) => turn.hasAttribute('data-lit')))
  await expect.poll(lit).toEqual([true, true, false, false, false])
  await window.keyboard.press('ArrowDown')
  await expect.poll(lit).toEqual([false, false, true, true, false])
  // A new turn joins what is lit at once.
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await expect.poll(lit).toEqual([false, false, true, true, true, false])
  await window.keyboard.press(`${mod}+Shift+f`)
  await expect.poll(lit).toEqual([false, false, false, false, false, false])
})

test('the sheet is enlarged, and stays so', async ({ window }) => {
  await importText(window)
  const size = () =>
    turns(window)
      .nth(1)
      .locator('p')
      .evaluate((p) => p.getBoundingClientRect().height)
  const before = await size()
  await window.keyboard.press(`${mod}++`)
  await expect.poll(size).toBeCloseTo(before * 1.1, 0)
  await window.reload()
  await expect.poll(size).toBeCloseTo(before * 1.1, 0)
  await window.keyboard.press(`${mod}+0`)
  await expect.poll(size).toBeCloseTo(before, 0)
})

test('in typewriter mode the line that is written stays where it is', async ({ window }) => {
  await importText(window)
  await putCaret(window, 4, 'end')
  await window.keyboard.press(`${mod}+k`)
  await window.keyboard.type('zeile auf einer')
  await window.keyboard.press('Enter')
  await expect(window.locator('[data-typewriter]')).toBeVisible()
  const caretTop = () =>
    window.evaluate(() => document.getSelection()?.getRangeAt(0).getClientRects()[0]?.top ?? Number.NaN)
  const write = async () => {
    await window.keyboard.press('Shift+Enter')
    await window.keyboard.type('Eine Zeile.')
    return caretTop()
  }
  // Enough lines above it, the line has reached its height.
  for (let line = 0; line < 12; line++) await write()
  await expect.poll(caretTop).toBeCloseTo(52 + (900 - 52 - 38) * 0.42, -1)
  const held = await caretTop()
  for (let line = 0; line < 3; line++) {
    await write()
    await expect.poll(async () => Math.abs((await caretTop()) - held)).toBeLessThan(2)
  }
})

test('the whole screen is used and given back', async ({ window }) => {
  await expect(window.getByText('Womit fangen wir an?')).toBeVisible()
  await window.keyboard.press('F11')
  await expect.poll(() => window.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await window.keyboard.press('F11')
  await expect.poll(() => window.evaluate(() => document.fullscreenElement !== null)).toBe(false)
})

test('every view changes its language without a restart', async ({ window }) => {
  await importText(window)
  await window.getByRole('button', { name: 'Einstellungen' }).click()
  await window.getByRole('combobox', { name: 'Sprache' }).click()
  await window.getByRole('option', { name: 'English' }).click()
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Export' })).toBeVisible()
  await expect(window.getByRole('textbox', { name: 'Text of the interview' })).toBeVisible()
  expect(await window.evaluate(() => document.documentElement.lang)).toBe('en')
  await window.keyboard.press('F1')
  await expect(window.getByRole('dialog', { name: 'Keys' }).getByRole('listitem').first()).toContainText('Enter')
  await window.keyboard.press('Escape')
  await window.keyboard.press(`${mod}+k`)
  await expect(window.getByRole('combobox', { name: 'Commands and search' })).toBeFocused()
})
