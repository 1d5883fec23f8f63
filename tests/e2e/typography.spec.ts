import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, mod, putCaret } from './steps'

const GUEST = 'Ilse Tanner: Erst den Wind. Dann den Stahl.'
const answer = async (window: Page) => (await dialogueOf(window))[1]

test('marks, dashes and spaces turn good as one types; undo and Backspace give the typed text back', async ({
  window,
}) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.type(` "Und 'so'" - geht's ... z. B. 10 %`)
  await expect.poll(() => answer(window)).toBe(`${GUEST} „Und ‚so‘“ – geht’s … z.\u00a0B. 10\u00a0%`)

  await window.keyboard.press('Backspace')
  await expect.poll(() => answer(window)).toBe(`${GUEST} „Und ‚so‘“ – geht’s … z.\u00a0B. 10 %`)
  await window.keyboard.press('Backspace')
  await expect.poll(() => answer(window)).toBe(`${GUEST} „Und ‚so‘“ – geht’s … z.\u00a0B. 10 `)

  await window.keyboard.type('"')
  await expect.poll(() => answer(window)).toMatch(/10 „$/)
  await window.keyboard.press(`${mod}+z`)
  await expect.poll(() => answer(window)).toMatch(/10 "$/)
  // What was taken back stays back.
  await window.keyboard.type('Kahn')
  await expect.poll(() => answer(window)).toMatch(/10 "Kahn$/)
})

test('what is pasted stays as it is, until typography is tidied in one step', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', ' "So" - 1999-2004 ... https://beispiel.example/a--b')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  const pasted = `${GUEST} "So" - 1999-2004 ... https://beispiel.example/a--b`
  await expect.poll(() => answer(window)).toBe(pasted)
  await window.keyboard.press(`${mod}+Shift+y`)
  await expect(
    window.getByText('Typografie aufgeräumt: 2 Anführungszeichen, 2 Striche und eine Auslassung.'),
  ).toBeVisible()
  await expect.poll(() => answer(window)).toBe(`${GUEST} „So“ – 1999–2004 … https://beispiel.example/a--b`)
  await window.getByRole('button', { name: 'Rückgängig', exact: true }).last().click()
  await expect.poll(() => answer(window)).toBe(pasted)
})
