import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, putCaret } from './steps'

const marked = (window: Page) =>
  window.evaluate(() => [...(CSS.highlights.get('misspelling') ?? [])].map((range) => String(range)))

test('misspelt words are marked, mended, ignored and learnt, offline and in a worker', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Das ist ein Fehlr, sagt Tanner den Leser:innen vom Kahnbruk.')
  await expect.poll(() => marked(window)).toEqual(['Fehlr', 'Kahnbruk'])

  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Alt+Enter')
  const menu = (word: string) => window.getByRole('menu', { name: `Vorschläge für „${word}“` })
  await menu('Kahnbruk').getByRole('menuitem', { name: 'In die Wortliste aufnehmen' }).click()
  await expect.poll(() => marked(window)).toEqual(['Fehlr'])

  await window.getByRole('button', { name: 'Einstellungen' }).click()
  const words = window.getByRole('textbox', { name: 'Eigene Wortliste' })
  await expect(words).toHaveValue('Kahnbruk')
  await words.fill('')
  await window.keyboard.press('Escape')
  await expect.poll(() => marked(window)).toEqual(['Fehlr', 'Kahnbruk'])
  await window.getByRole('button', { name: 'Einstellungen' }).click()
  await words.fill('Kahnbruk\nKahnbruk\n')
  await window.keyboard.press('Escape')
  await expect.poll(() => marked(window)).toEqual(['Fehlr'])

  await putCaret(window, 1, 'end')
  for (let n = 0; n < 46; n++) await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Alt+Enter')
  await menu('Fehlr').getByRole('menuitem', { name: 'Fehler', exact: true }).click()
  await expect.poll(async () => (await dialogueOf(window))[1]).toContain('Das ist ein Fehler, sagt')
  await expect.poll(() => marked(window)).toEqual([])
  await expect(window.getByRole('textbox', { name: 'Text des Interviews' })).toBeFocused()
})

test('a right click opens the suggestions, and the setting switches the marks off', async ({ window }) => {
  await importText(window)
  await putCaret(window, 3, 'end')
  await window.keyboard.type(' Wolke Fehlr')
  await expect.poll(() => marked(window)).toEqual(['Fehlr'])
  const box = await window.evaluate(() => {
    const [range] = CSS.highlights.get('misspelling') ?? []
    const { x, y, width, height } = (range as Range).getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  await window.mouse.click(box.x, box.y, { button: 'right' })
  await window.getByRole('menuitem', { name: 'In diesem Interview ignorieren' }).click()
  await expect.poll(() => marked(window)).toEqual([])

  // The click left the caret in the word.
  await window.keyboard.press('End')
  await window.keyboard.type(' Wolkn ')
  await expect.poll(() => marked(window)).toEqual(['Wolkn'])
  await window.getByRole('button', { name: 'Einstellungen' }).click()
  await window.getByRole('switch', { name: 'Rechtschreibung prüfen' }).click()
  await expect.poll(() => marked(window)).toEqual([])
})

test('a dictionary that could not be had is asked for again', async ({ app, window }) => {
  // The console names the requests that are broken off here.
  app.wasStopped = true
  const files = '**/dictionaries/**'
  await window.route(files, (route) => route.abort())
  const failed = window.waitForEvent('requestfailed')
  await importText(window)
  await failed
  await window.unroute(files)
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Wolke Fehlr')
  await expect.poll(() => marked(window)).toEqual(['Fehlr'])
})
