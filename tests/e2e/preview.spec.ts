import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { importText, putCaret, turns } from './steps'

/** Several pages, each answer with a word of its own. */
const TALK = `Wenn Brücken sprechen #Stahl

Manche Risse hört man, bevor man sie sieht. Die Ingenieurin Ilse Tanner erklärt: ${Array.from(
  { length: 20 },
  (_, index) =>
    `werft: Frau Tanner, was hören Sie am Pfeiler ${index}? Ilse Tanner: Am Pfeiler Nummer ${index} höre ich zuerst nichts. ${'Erst den Wind, dann den Stahl, und zuletzt das Wasser. '.repeat(6)}`,
).join('')}werft: Vielen Dank für das Gespräch! Ilse Tanner prüft seit zwanzig Jahren Brücken.`

/** The answer about this pillar. */
const ANSWER = 25
const WORDS = 'Am Pfeiler Nummer 12 höre ich zuerst nichts.'

const view = (window: Page, name: string) => window.getByRole('radio', { name, exact: true })
const output = (window: Page) => window.frameLocator('iframe[title="Webseite"]')

async function openAtAnswer(window: Page) {
  await importText(window, TALK)
  await putCaret(window, ANSWER, 'end')
}

test('the web page opens at the place of the caret, and the text again where it was', async ({ window }) => {
  await openAtAnswer(window)
  await view(window, 'Web').click()
  await expect(output(window).getByText(WORDS)).toBeInViewport()
  await expect(output(window).locator('h1')).not.toBeInViewport()
  await expect(window.locator('main')).toHaveJSProperty('inert', true)
  await view(window, 'Text').click()
  await window.keyboard.type(' Und Schluss.')
  await expect(turns(window).nth(ANSWER)).toContainText('das Wasser. Und Schluss.')
})

test('it follows what is changed beside it, stays where it was scrolled to, and fits a telephone', async ({
  window,
}) => {
  await openAtAnswer(window)
  await window.keyboard.type(' Und Schluss.')
  await view(window, 'Web').click()
  await expect(output(window).getByText('Und Schluss.')).toBeInViewport()
  await window.getByRole('region', { name: 'Webseite' }).getByRole('radio', { name: 'Handy' }).click()
  const frame = window.locator('iframe[title="Webseite"]')
  await expect(async () => expect((await frame.boundingBox())?.width).toBeCloseTo(388, -1)).toPass()
  await output(window).locator('h1').scrollIntoViewIfNeeded()
  await window.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(output(window).getByText('Und Schluss.')).toHaveCount(0)
  await expect(output(window).getByText(WORDS)).toHaveCount(1)
  await expect(output(window).locator('h1')).toBeInViewport()
})

test('printed pages open at the page of the caret', async ({ window }) => {
  await openAtAnswer(window)
  await view(window, 'Druck').click()
  const pages = window.getByRole('figure', { name: /^Seite/ })
  const page = pages.filter({ hasText: WORDS })
  await expect(page).toBeInViewport({ timeout: 20_000 })
  await expect(page).not.toHaveAccessibleName(/^Seite 1 /)
  await view(window, 'Manuskript').click()
  await expect(pages.first()).toHaveAccessibleName(/von [5-9]$/)
})

test('going to a place of the text leaves the preview', async ({ window }) => {
  await openAtAnswer(window)
  await view(window, 'Web').click()
  await expect(output(window).getByText(WORDS)).toBeInViewport()
  await window.getByRole('button', { name: /was hören Sie am Pfeiler 3\?/ }).click()
  await expect(view(window, 'Text')).toBeChecked()
  await window.keyboard.type('Sagen Sie: ')
  await expect(turns(window).nth(6)).toContainText('Sagen Sie: Frau Tanner, was hören Sie am Pfeiler 3?')
})

test('axe finds nothing serious in either preview', async ({ window }) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await importText(window)
  for (const [name, there] of [
    ['Web', window.locator('iframe[title="Webseite"]')],
    ['Druck', window.getByRole('figure', { name: /^Seite 1/ })],
  ] as const) {
    await view(window, name).click()
    await expect(there).toBeVisible({ timeout: 20_000 })
    expect(await seriousIn(window)).toEqual([])
  }
})
