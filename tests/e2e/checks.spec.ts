import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, putCaret, saved, turns } from './steps'

const SLIPS = `Wenn Brücken sprechen

Die Ingenieurin Ilse Tanner erklärt:

werft: Frau Tanner, was hören Sie?

Ilse Tanner: Erst den Wind- Kanal. Dann den Stahl.

werft: Und wenn nichts klingt?

Ilse Tanner: Dann gehe ich, nach XXX Stunden, nach Hause.`

function panel(window: Page) {
  return window.getByRole('tabpanel')
}

async function openChecks(window: Page): Promise<void> {
  await importText(window, SLIPS)
  await window.getByRole('tab', { name: 'Prüfung' }).click()
  await expect(panel(window).getByText('1 Fehler, 1 zu prüfen, 1 Hinweis')).toBeVisible()
}

function selected(window: Page): Promise<string> {
  return window.evaluate(() => document.getSelection()?.toString() ?? '')
}

/** The words that a highlight marks, sorted: it has them in no order. */
function marked(window: Page, name: string): Promise<string[]> {
  return window.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map(String).sort((a, b) => a.localeCompare(b)),
    name,
  )
}

test('findings are counted and marked, F7 walks through them, and a fix is one undo step', async ({ window }) => {
  await openChecks(window)
  await expect(window.getByRole('tab', { name: 'Prüfung 2' })).toBeVisible()
  await expect.poll(() => marked(window, 'finding')).toEqual(['Wind- Kanal', 'XXX'])
  const before = await dialogueOf(window)
  await putCaret(window, 0, 'start')
  await window.keyboard.press('F7')
  await expect.poll(() => selected(window)).toBe('Wind- Kanal')
  await window.keyboard.press('F7')
  await expect.poll(() => selected(window)).toBe('XXX')
  await window.keyboard.press('Shift+F7')
  await expect.poll(() => selected(window)).toBe('Wind- Kanal')
  await panel(window).getByRole('button', { name: 'Ersetzen' }).click()
  await expect(turns(window).nth(1).locator('p')).toHaveText('Erst den Wind-Kanal. Dann den Stahl.')
  await expect(window.getByRole('tab', { name: 'Prüfung 1' })).toBeVisible()
  await putCaret(window, 1, 'end')
  await window.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => dialogueOf(window)).toEqual(before)
  await expect(window.getByRole('tab', { name: 'Prüfung 2' })).toBeVisible()
})

test('Alt+Enter opens the finding at the caret; Escape gives the caret back, Ersetzen mends', async ({ window }) => {
  await openChecks(window)
  await putCaret(window, 1, 'start')
  await window.keyboard.press('F7')
  await window.keyboard.press('Alt+Enter')
  const popover = window.getByRole('dialog', { name: 'Leerzeichen nach Bindestrich' })
  await expect(popover).toContainText('Wind-Kanal')
  // One thing floats at a time.
  await expect(window.getByRole('toolbar')).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(popover).toHaveCount(0)
  await expect(window.getByRole('textbox', { name: 'Text' })).toBeFocused()
  await window.keyboard.press('Alt+Enter')
  await popover.getByRole('button', { name: 'Ersetzen' }).press('Enter')
  await expect(turns(window).nth(1).locator('p')).toHaveText('Erst den Wind-Kanal. Dann den Stahl.')
  await expect(turns(window)).toHaveCount(4)
})

test('what is ignored stays ignored in this draft, and can be shown again', async ({ window }) => {
  await openChecks(window)
  await panel(window)
    .getByRole('button', { name: /Platzhalter/ })
    .click()
  await panel(window).getByRole('button', { name: 'Ignorieren' }).click()
  await expect(window.getByRole('tab', { name: 'Prüfung 1' })).toBeVisible()
  await expect.poll(() => marked(window, 'finding')).toEqual(['Wind- Kanal'])
  await putCaret(window, 3, 'end')
  await window.keyboard.type(' Spät.')
  await expect(saved(window)).toBeVisible()
  await window.reload()
  await window.getByRole('tab', { name: 'Prüfung' }).click()
  await expect(panel(window).getByText('1 ignoriert.')).toBeVisible()
  await panel(window).getByRole('button', { name: 'Wieder zeigen' }).click()
  await expect(window.getByRole('tab', { name: 'Prüfung 2' })).toBeVisible()
})

test('marks follow the words while one types, and new slips are found when typing rests', async ({ window }) => {
  await openChecks(window)
  await putCaret(window, 1, 'start')
  await window.keyboard.type('Ach: ')
  expect(await marked(window, 'finding')).toEqual(['Wind- Kanal', 'XXX'])
  await window.keyboard.type('ein  Wort ')
  await expect.poll(() => marked(window, 'finding')).toEqual(['  ', 'Wind- Kanal', 'XXX'])
})

test('F7 says at the words what is wrong, where the list is closed', async ({ window }) => {
  await importText(window, 'werft: Was ist der Wind- Kanal?\n\nIlse Tanner: Ein langes Rohr.')
  await window.getByRole('button', { name: 'Seitenleiste schließen' }).click()
  await window.keyboard.press('F7')
  await expect(window.getByRole('dialog', { name: 'Leerzeichen nach Bindestrich' })).toBeVisible()
})

test('a place far below comes into view, whatever heights were estimated', async ({ window }) => {
  const long = 'Das dauert, und zwar länger, als man denkt, weil jede Messung eine zweite braucht. '.repeat(9)
  const exchange = Array.from({ length: 60 }, (_, n) => `werft: Frage ${n}?\n\nIlse Tanner: ${long}`)
  await importText(window, `${exchange.join('\n\n')} Der Wind- Kanal steht.`)
  await window.keyboard.press('F7')
  await expect.poll(() => selected(window)).toBe('Wind- Kanal')
  await expect
    .poll(() =>
      window.evaluate(() => {
        const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
        const view = document.querySelector('main')?.getBoundingClientRect()
        return box && view ? box.top > view.top && box.bottom < view.bottom : false
      }),
    )
    .toBe(true)
  await expect.poll(() => marked(window, 'finding')).toEqual(['Wind- Kanal'])
})
