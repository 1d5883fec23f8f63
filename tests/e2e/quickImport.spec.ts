import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { busyTasks } from './busyTasks'
import { sortNumbers } from './yardstick'

/** 563 turns and 27,000 words. */
const ANSWER = 'Der Kran läuft heute leise über den Kai, und niemand hört ihn mehr, seit der Wind dreht. '.repeat(5)
const LONG = Array.from({ length: 563 }, (_, index) =>
  index % 2 === 0 ? `werft: Wie kommt der Kran bei Sturm hinüber, Nummer ${index}?` : `Ilse Tanner: Ja. ${ANSWER}`,
).join('\n\n')
/** Each is done so often, and the shortest counts: only a task that is long every time is the program's own. */
const TIMES = 3

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
  const file = { name: 'lang.txt', mimeType: 'text/plain', buffer: Buffer.from(LONG) }
  const rows = window.getByRole('list', { name: 'Erkannt' })
  const asks = window.getByRole('group', { name: 'Wer fragt?' }).getByRole('radio')
  const tasks = new Map<string, number[]>()
  async function measure(what: string, act: () => Promise<void>): Promise<void> {
    tasks.set(what, [...(tasks.get(what) ?? []), await longestOf(window, act)])
  }

  for (let time = 0; time < TIMES; time++) {
    if (time > 0) await window.reload()
    await window.getByRole('button', { name: 'Importieren' }).first().click()
    const chooser = window.waitForEvent('filechooser')
    await window.getByRole('button', { name: 'Datei wählen …' }).click()
    await measure('reading', async () => {
      await (await chooser).setFiles(file)
      await expect(window.getByRole('region', { name: 'Vorlage' }).locator('[data-voice]').first()).toBeVisible()
    })
    await rows.getByRole('button').first().focus()
    for (const key of ['End', 'ArrowUp', 'Home']) await measure(key, () => window.keyboard.press(key))
    await measure('the other one asks', () => asks.nth(1).check())
    await measure('undo', () => window.keyboard.press('Control+z'))
    await expect(asks.first()).toBeChecked()
    await measure('the yardstick', () => sortNumbers(window))
  }
  const most = Math.min(...(tasks.get('the yardstick') ?? []))
  for (const [what, longest] of tasks) {
    if (what !== 'the yardstick') expect(Math.min(...longest), what).toBeLessThan(most)
  }
})
