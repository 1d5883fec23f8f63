import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, mod, putCaret, turns } from './steps'

const replaceKeys = process.platform === 'darwin' ? 'Meta+Alt+f' : 'Control+h'

const bar = (window: Page) => window.getByRole('search', { name: 'Suchen und Ersetzen' })
const field = (window: Page) => bar(window).getByRole('textbox', { name: 'Suchen', exact: true })

/** The words that are marked, the current hit first. */
const marked = (window: Page) =>
  window.evaluate(() =>
    ['current-hit', 'hit'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range))),
  )

/** The backgrounds that the words of a mark have. */
const coloursAt = (window: Page, mark: string) =>
  window.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map(({ startContainer }) => {
        const element = startContainer.parentElement
        return element && getComputedStyle(element, `::highlight(${name})`).backgroundColor
      }),
    mark,
  )

/** A colour of the design, as the browser says it. */
const tokenOf = (window: Page, token: string) =>
  window.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = `var(${name})`
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, token)

test('finds over the whole sheet, walks through the hits and leaves the caret on one', async ({ window }) => {
  await importText(window)
  await putCaret(window, 0, 'start')
  await window.keyboard.press(`${mod}+f`)
  await expect(field(window)).toBeFocused()
  await window.keyboard.type('stahl')
  // From the caret on: the first one is in the headline.
  await expect(bar(window).getByText('2 von 2')).toBeVisible()
  await expect.poll(() => marked(window)).toEqual(['Stahl', 'Stahl'])
  expect(await coloursAt(window, 'current-hit')).toEqual([await tokenOf(window, '--selection')])
  expect(await coloursAt(window, 'hit')).toEqual([await tokenOf(window, '--selected')])
  await window.keyboard.press('Enter')
  await expect(bar(window).getByText('1 von 2')).toBeVisible()
  await window.keyboard.press('F3')
  await expect(bar(window).getByText('2 von 2')).toBeVisible()
  await window.keyboard.press('Shift+F3')
  await expect(bar(window).getByText('1 von 2')).toBeVisible()
  await window.keyboard.press('Shift+Enter')
  await expect(bar(window).getByText('2 von 2')).toBeVisible()
  await bar(window).getByRole('button', { name: 'Groß und klein unterscheiden' }).click()
  await expect(bar(window).getByText('Nichts gefunden')).toBeVisible()

  await field(window).fill('Stahl')
  await bar(window).getByRole('combobox').click()
  await window.getByRole('option', { name: 'Nur in Antworten' }).click()
  await expect(bar(window).getByText('1 von 1')).toBeVisible()
  await field(window).press('Escape')
  await expect(bar(window)).toHaveCount(0)
  await expect.poll(() => marked(window)).toEqual([])
  await window.keyboard.type('Eisen')
  await expect(turns(window).nth(1)).toContainText('Dann den Eisen.')
})

test('replaces one and all, with groups, as one step each', async ({ window }) => {
  await importText(window)
  const start = await dialogueOf(window)
  await window.keyboard.press(replaceKeys)
  await field(window).fill('(\\w+)en den (\\w+)')
  await bar(window).getByRole('button', { name: 'Regulärer Ausdruck' }).click()
  await expect(bar(window).getByText('Nichts gefunden')).toBeVisible()
  await field(window).fill('(erst|dann) den (\\w+)')
  await expect(bar(window).getByText('1 von 2')).toBeVisible()
  await bar(window).getByRole('textbox', { name: 'Ersetzen durch' }).fill('$2 $1')
  await bar(window).getByRole('button', { name: 'Alle ersetzen' }).click()
  await expect(window.getByText('2 Stellen ersetzt.')).toBeVisible()
  await expect.poll(() => dialogueOf(window)).toContain('Ilse Tanner: Wind Erst. Stahl Dann.')
  await window.getByRole('button', { name: 'Rückgängig', exact: true }).last().click()
  await expect.poll(() => dialogueOf(window)).toEqual(start)

  await field(window).fill('den (')
  await expect(bar(window).getByText('Das ist kein gültiger Ausdruck.')).toBeVisible()
  await field(window).fill('den')
  await bar(window).getByRole('button', { name: 'Ersetzen', exact: true }).last().click()
  await expect(bar(window).getByText('1 von 1')).toBeVisible()
})

test('find that was only opened leaves the caret where it was, and remembers how it looked', async ({ window }) => {
  await importText(window)
  await window.keyboard.press(`${mod}+f`)
  await window.keyboard.type('Stahl')
  await bar(window).getByRole('button', { name: 'Nur ganze Wörter' }).click()
  await window.keyboard.press('Escape')
  await putCaret(window, 4, 'end')
  await window.keyboard.press(`${mod}+f`)
  await expect(field(window)).toHaveValue('Stahl')
  await expect(bar(window).getByRole('button', { name: 'Nur ganze Wörter' })).toHaveAttribute('aria-pressed', 'true')
  await expect(bar(window).getByText(/ von 2$/)).toBeVisible()
  await window.keyboard.press('Escape')
  await window.keyboard.type(' Gern.')
  await expect(turns(window).nth(4)).toContainText('Gespräch! Gern.')
  await expect(window.locator('[contenteditable] h1')).toContainText('Stahl')

  await window.keyboard.press(`${mod}+f`)
  await expect(bar(window).getByText(/ von 2$/)).toBeVisible()
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Und Regen.')
  await bar(window).getByRole('button', { name: 'Schließen' }).click()
  await window.keyboard.type(' Ja.')
  await expect(turns(window).nth(1)).toContainText('Stahl. Und Regen. Ja.')
})

test('the way back that is offered ends with the next word, and with the interview', async ({ window }) => {
  await importText(window)
  const replaceAll = async (word: string, by: string) => {
    await window.keyboard.press(replaceKeys)
    await field(window).fill(word)
    await bar(window).getByRole('textbox', { name: 'Ersetzen durch' }).fill(by)
    await bar(window).getByRole('button', { name: 'Alle ersetzen' }).click()
    await expect(field(window), 'nothing is left to be replaced').toBeFocused()
    await window.keyboard.press('Escape')
    await expect(bar(window)).toHaveCount(0)
  }
  const offer = window.getByText(/Stellen? ersetzt\./)
  await replaceAll('Stahl', 'Eisen')
  await expect(offer).toBeVisible()
  await putCaret(window, 4, 'end')
  await window.keyboard.type(' Gern.')
  await expect(offer).toHaveCount(0)
  await replaceAll('Eisen', 'Stahl')
  await expect(offer).toBeVisible()
  await importText(window, 'werft: Und jetzt?\n\nIlse Tanner: Nichts.')
  await expect(turns(window).first()).toContainText('Und jetzt?')
  await expect(offer).toHaveCount(0)
})

test('an endless expression is broken off', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.type(` ${'a'.repeat(40)}!`)
  await window.keyboard.press(replaceKeys)
  await bar(window).getByRole('button', { name: 'Regulärer Ausdruck' }).click()
  await field(window).fill('(a+)+$')
  await expect(bar(window).getByText('Dieser Ausdruck braucht zu lange.')).toBeVisible()
  await field(window).fill('a{3}!')
  await expect(bar(window).getByText('1 von 1')).toBeVisible()
})
