import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { busyTasks } from './busyTasks'
import { dialogueOf, importText, mod, putCaret, START, selectStart, turns } from './steps'
import { sortNumbers } from './yardstick'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/paste/${name}`, import.meta.url), 'utf8')

test.beforeEach(async ({ window, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await importText(window)
  await expect.poll(() => dialogueOf(window)).toEqual(START)
})

/** Puts it on the clipboard as another program would: the paste event carries it, as it is. */
async function paste(window: Page, clipboard: { html?: string; text?: string }): Promise<void> {
  await window.evaluate(({ html, text }) => {
    const data = new DataTransfer()
    if (html) data.setData('text/html', html)
    data.setData('text/plain', text ?? '')
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, clipboard)
}

const undo = (window: Page) => window.keyboard.press(`${mod}+z`)
const copied = (window: Page, type: string) =>
  window.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return item ? (await item.getType(wanted)).text() : ''
  }, type)

test('text with structure and marks goes into the turn, in one undo step', async ({ window }) => {
  await putCaret(window, 1, 'end')
  await paste(window, { html: fixture('web-page.html') })
  const text = window.getByRole('textbox', { name: 'Text des Interviews' })
  await expect(text.locator('strong')).toHaveText('bleibt')
  await expect(text.locator('li')).toHaveText(['eins', 'eins a', 'zwei'])
  await expect(text.locator('h2')).toHaveText('Hafen')
  await expect(text).not.toContainText('alert(1)')
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(START)
})

test('copied questions and answers are offered as turns or as text, each one undo step', async ({ window }) => {
  await putCaret(window, 4, 'end')
  await paste(window, { html: fixture('google-docs.html') })
  await window.getByRole('button', { name: 'Als Redebeiträge einsetzen' }).click()
  await expect(turns(window)).toHaveCount(9)
  expect((await dialogueOf(window))[6]).toContain('Weil er tiefer liegt')
  await expect(turns(window).nth(6).locator('strong')).toHaveText('tiefer')
  await window.keyboard.press('End')
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(START)

  await putCaret(window, 1, 'end')
  await paste(window, { html: fixture('word.html') })
  await window.getByRole('button', { name: 'Als reinen Text übernehmen' }).click()
  await expect(window.locator('sub')).toHaveText('2')
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(START)
})

test('several turns are copied with their labels, words inside of one without, and cut turns keep speaker and id', async ({
  window,
}) => {
  await putCaret(window, 2, 'start')
  for (const key of ['Shift+End', 'Shift+ArrowRight', 'Shift+End']) await window.keyboard.press(key)
  await window.keyboard.press(`${mod}+c`)
  await expect
    .poll(() => copied(window, 'text/plain'))
    .toBe('werft: Und wenn nichts klingt?\n\nIlse Tanner: Dann gehe ich nach Hause.')
  // Chromium wraps what it gives back.
  expect(await copied(window, 'text/html')).toContain(
    '<p><strong>werft:</strong> Und wenn nichts klingt?</p>\n<p><strong>Ilse Tanner:</strong> Dann gehe ich nach Hause.</p>',
  )

  await window.keyboard.press(`${mod}+x`)
  await expect(turns(window)).toHaveCount(3)
  await putCaret(window, 0, 'start')
  await window.keyboard.press(`${mod}+v`)
  await expect.poll(() => dialogueOf(window)).toEqual([START[2], START[3], START[0], START[1], START[4]])
  await undo(window)
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(START)

  await putCaret(window, 1, 'start')
  for (let count = 0; count < 4; count++) await window.keyboard.press('Shift+ArrowRight')
  await window.keyboard.press(`${mod}+c`)
  await expect.poll(() => copied(window, 'text/plain')).toBe('Erst')
})

test('what is cut from the middle of a turn to that of another comes back at the caret as it was', async ({
  window,
}) => {
  await putCaret(window, 1, 'start')
  for (let count = 0; count < 5; count++) await window.keyboard.press('ArrowRight')
  for (const key of ['End', 'ArrowRight', 'End', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await window.keyboard.press(`Shift+${key}`)
  await window.keyboard.press(`${mod}+x`)
  await expect.poll(() => dialogueOf(window)).toEqual([START[0], 'Ilse Tanner: Erst nn gehe ich nach Hause.', START[4]])
  await window.keyboard.press(`${mod}+v`)
  await expect.poll(() => dialogueOf(window)).toEqual(START)
  await undo(window)
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(START)
})

test('a whole text that is cut comes back with its frame, and without empty blocks', async ({ window }) => {
  const text = window.getByRole('textbox', { name: 'Text des Interviews' })
  const blocks = () =>
    text.locator('> *').evaluateAll((all) => all.map(({ tagName, textContent }) => [tagName, textContent]))
  await putCaret(window, 1, 'end')
  const before = await blocks()
  await window.keyboard.press(`${mod}+a`)
  await window.keyboard.press(`${mod}+x`)
  await expect(turns(window)).toHaveCount(0)
  await window.keyboard.press(`${mod}+v`)
  await expect.poll(() => dialogueOf(window)).toEqual(START)
  await expect.poll(blocks).toEqual(before)
})

test('turns that are pasted take the place of what is selected, in one undo step', async ({ window }) => {
  await selectStart(window, 1, 5)
  await paste(window, { text: 'werft: Noch eine?\n\nIlse Tanner: Ja, bitte.' })
  await window.getByRole('button', { name: 'Als Redebeiträge einsetzen' }).click()
  const rest = 'Ilse Tanner: den Wind. Dann den Stahl.'
  const taken = ['werft: Noch eine?', 'Ilse Tanner: Ja, bitte.']
  await expect.poll(() => dialogueOf(window)).toEqual([START[0], ...taken, rest, ...START.slice(2)])
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(START)
})

test('a short name in a pasted text is the person who has it', async ({ window }) => {
  await putCaret(window, 4, 'end')
  await paste(window, { text: 'werft: Noch eine?\n\nTanner: Ja, bitte.\n\nwerft: Ach?\n\nTanner: Ja doch.' })
  await window.getByRole('button', { name: 'Als Redebeiträge einsetzen' }).click()
  const taken = ['werft: Noch eine?', 'Ilse Tanner: Ja, bitte.', 'werft: Ach?', 'Ilse Tanner: Ja doch.']
  await expect.poll(() => dialogueOf(window)).toEqual([...START, ...taken])
})

test('turns copied into another interview keep their speakers, in one undo step', async ({ window }) => {
  await putCaret(window, 0, 'start')
  for (const key of ['Shift+End', 'Shift+ArrowRight', 'Shift+End', 'Shift+ArrowRight', 'Shift+End'])
    await window.keyboard.press(key)
  await window.keyboard.press(`${mod}+c`)
  await importText(window, 'werft: Was ist Wind?\n\nAnton Rehm: Luft.\n\nwerft: Und Luft?\n\nAnton Rehm: Wind.')
  await expect(turns(window)).toHaveCount(4)
  const before = await dialogueOf(window)
  await putCaret(window, 3, 'end')
  await window.keyboard.press(`${mod}+v`)
  await expect.poll(() => dialogueOf(window)).toEqual([...before, ...START.slice(0, 3)])
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(before)
})

test('what is too long to be pasted is imported instead', async ({ window }) => {
  await putCaret(window, 1, 'end')
  await paste(window, { text: `werft: Was ist Wind?\n\nIlse Tanner: ${'Wind weht. '.repeat(40_000)}` })
  // Hidden until F6 goes there: what it says is read aloud by itself.
  const said = window.getByRole('region', { name: 'Meldungen' })
  await said.getByRole('button', { name: 'Importieren', includeHidden: true }).click()
  await window.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(turns(window)).toHaveCount(2)
})

test('too much to paste is said, a word of 100,000 letters is taken, and neither freezes the window', async ({
  window,
}) => {
  await putCaret(window, 1, 'end')
  await paste(window, { text: 'Wind '.repeat(6_000_000) })
  await expect(window.getByRole('region', { name: 'Meldungen' }).getByText('zu viel zum Einfügen')).toBeVisible()
  const lengthsMarked = () =>
    window.evaluate(() => [...(CSS.highlights.get('misspelling') ?? [])].map((range) => String(range).length))
  // Half a second on a usual machine. With the search for misspelt words, which comes once the text rests.
  const [yardstick = 0] = await busyTasks(window, () => sortNumbers(window))
  const [longest = 0] = await busyTasks(window, async () => {
    await paste(window, { text: `${'x'.repeat(100_000)}\0\uD800` })
    await expect.poll(async () => (await dialogueOf(window))[1]?.length).toBeGreaterThan(100_000)
    const longestMarked = async () => Math.max(...(await lengthsMarked()))
    await expect.poll(longestMarked, { timeout: 30_000 }).toBeGreaterThanOrEqual(100_000)
  })
  expect(longest).toBeGreaterThan(0)
  expect(longest).toBeLessThan(10 * yardstick)
  await undo(window)
  await expect.poll(() => dialogueOf(window)).toEqual(START)
})
