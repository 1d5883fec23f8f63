import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { busyTasks } from './busyTasks'

/** 563 turns and 27,000 words. */
const ANSWER = 'Der Kran läuft heute leise über den Kai, und niemand hört ihn mehr, seit der Wind dreht. '.repeat(5)
const LONG = Array.from({ length: 563 }, (_, index) =>
  index % 2 === 0 ? `werft: Wie kommt der Kran bei Sturm hinüber, Nummer ${index}?` : `Ilse Tanner: Ja. ${ANSWER}`,
).join('\n\n')
/** Longer than this, and a key waits. Milliseconds. */
const MOST = 50

/** What is drawn and marked afterwards belongs to it. */
async function longestOf(window: Page, act: () => Promise<void>): Promise<number> {
  const [longest = 0] = await busyTasks(window, async () => {
    await act()
    await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  })
  // There was something to measure.
  expect(longest).toBeGreaterThan(0)
  return longest
}

test('a long interview is read, looked through and set right without keeping the page from its work', async ({
  window,
}) => {
  test.slow()
  await window.getByRole('button', { name: 'Importieren' }).first().click()
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: 'Datei wählen …' }).click()
  const file = { name: 'lang.txt', mimeType: 'text/plain', buffer: Buffer.from(LONG) }
  const rows = window.getByRole('list', { name: 'Erkannt' })
  const read = await longestOf(window, async () => {
    await (await chooser).setFiles(file)
    await expect(window.getByRole('region', { name: 'Vorlage' }).locator('[data-voice]').first()).toBeVisible()
  })
  expect(read).toBeLessThan(MOST)

  await rows.getByRole('button').first().focus()
  for (const key of ['End', 'ArrowUp', 'Home']) {
    expect(await longestOf(window, () => window.keyboard.press(key))).toBeLessThan(MOST)
  }
  const asks = window.getByRole('group', { name: 'Wer fragt?' }).getByRole('radio')
  expect(await longestOf(window, () => asks.nth(1).check())).toBeLessThan(MOST)
  expect(await longestOf(window, () => window.keyboard.press('Control+z'))).toBeLessThan(MOST)
  await expect(asks.first()).toBeChecked()
})
