import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, putCaret, saved, turns } from './steps'

/** An interview that is laid out in several stretches. */
const LONG = Array.from(
  { length: 40 },
  (_, nth) =>
    `werft: Wie klingt Brücke ${nth}?\n\nIlse Tanner: Brücke ${nth} klingt tief. ${'Sie schwingt lange nach. '.repeat(8)}`,
).join('\n\n')

/** The first turn of the second stretch. */
async function edgeOf(window: Page): Promise<number> {
  return turns(window).evaluateAll((sections) =>
    sections.findIndex((section, nth) => nth > 0 && section.assignedSlot !== sections[nth - 1]?.assignedSlot),
  )
}

/** How many items each stretch has. */
function stretches(window: Page): Promise<number[]> {
  return window
    .getByRole('textbox', { name: 'Text des Interviews' })
    .evaluate((sheet) =>
      [...(sheet.shadowRoot?.querySelectorAll('slot') ?? [])].map((slot) => slot.assignedElements().length),
    )
}

/** Whether everything stands on the screen in the order of the text. */
function isInOrder(window: Page): Promise<boolean> {
  return window.getByRole('textbox', { name: 'Text des Interviews' }).evaluate((sheet) => {
    const tops = [...sheet.children].map((item) => item.getBoundingClientRect().top)
    return tops.every((top, nth) => nth === 0 || top > (tops[nth - 1] ?? 0))
  })
}

function selected(window: Page): Promise<string> {
  return window.evaluate(() => getSelection()?.toString() ?? '')
}

test('caret, selection and pointer go from stretch to stretch as if there was none', async ({ window }) => {
  await importText(window, LONG)
  const edge = await edgeOf(window)
  expect(edge).toBeGreaterThan(5)
  await putCaret(window, edge - 1, 'end')
  await window.keyboard.press('ArrowRight')
  await expect(turns(window).nth(edge)).toHaveAttribute('data-active')
  await window.keyboard.press('ArrowUp')
  await expect(turns(window).nth(edge - 1)).toHaveAttribute('data-active')
  await window.keyboard.press('ArrowDown')
  await expect(turns(window).nth(edge)).toHaveAttribute('data-active')
  await putCaret(window, edge - 1, 'end')
  for (let nth = 0; nth < 4; nth++) await window.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => selected(window)).toMatch(/^\s+Wie$/u)
  await window.keyboard.press('Control+Shift+ArrowRight')
  await expect.poll(() => selected(window)).toContain('klingt')
  for (let nth = 0; nth < 2; nth++) await window.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => selected(window)).toContain('klingt tief')

  const from = await turns(window)
    .nth(edge - 1)
    .locator('p')
    .boundingBox()
  const to = await turns(window)
    .nth(edge + 1)
    .locator('p')
    .boundingBox()
  if (!from || !to) throw new Error('not on the screen')
  await window.mouse.move(from.x + 80, from.y + 12)
  await window.mouse.down()
  await window.mouse.move(to.x + 200, to.y + 12, { steps: 8 })
  await window.mouse.up()
  const question = await turns(window).nth(edge).locator('p').textContent()
  await expect.poll(() => selected(window)).toContain(question ?? '')
  const before = await dialogueOf(window)
  await window.keyboard.press('Delete')
  await expect(turns(window).nth(edge)).not.toContainText(question ?? '')
  await window.keyboard.press('Control+z')
  await expect.poll(() => dialogueOf(window)).toEqual(before)
  await window.keyboard.press('Control+a')
  await expect.poll(() => selected(window)).toContain('Wie klingt Brücke 39?')
})

test('a click gives the focus to the sheet itself, and Tab and Shift+Tab leave it at once', async ({ window }) => {
  await importText(window)
  const sheet = window.getByRole('textbox', { name: 'Text des Interviews' })
  const hasFocus = () => sheet.evaluate((element) => element.matches(':focus') && !element.shadowRoot?.activeElement)
  for (const key of ['Tab', 'Shift+Tab']) {
    await putCaret(window, 1, 'end')
    expect(await hasFocus()).toBe(true)
    await window.keyboard.press(key)
    await expect(sheet).not.toBeFocused()
    await window.keyboard.press(key === 'Tab' ? 'Shift+Tab' : 'Tab')
    expect(await hasFocus()).toBe(true)
    await window.keyboard.type('!')
    await expect(turns(window).nth(1)).toContainText('Stahl.!')
    await window.keyboard.press('Control+z')
    await expect(turns(window).nth(1)).not.toContainText('!')
  }
})

test('new turns make new stretches; what is seen and what is saved has the order of the text', async ({ window }) => {
  await importText(window, LONG)
  const edge = await edgeOf(window)
  const before = await stretches(window)
  await putCaret(window, edge - 1, 'end')
  for (let nth = 0; nth < 30; nth++) {
    await window.keyboard.press('Enter')
    await window.keyboard.type(`Neu ${nth}.`)
  }
  const added = (await dialogueOf(window)).slice(edge, edge + 30).map((turn) => turn.replace(/^.*: /u, ''))
  expect(added).toEqual(Array.from({ length: 30 }, (_, nth) => `Neu ${nth}.`))
  const after = await stretches(window)
  expect(after.length).toBeGreaterThan(before.length)
  expect(Math.max(...after)).toBeLessThanOrEqual(24)
  expect(await isInOrder(window)).toBe(true)
  // Down and up over the edges of several stretches.
  for (let nth = 0; nth < 12; nth++) await window.keyboard.press('Alt+ArrowUp')
  expect(await isInOrder(window)).toBe(true)
  expect((await dialogueOf(window)).map((turn) => turn.replace(/^.*: /u, ''))[edge + 17]).toBe('Neu 29.')
  await expect(saved(window)).toBeVisible()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Delete')
  await expect.poll(() => stretches(window).then((counts) => counts.length)).toBeLessThanOrEqual(2)
  await window.keyboard.press('Control+z')
  await expect(turns(window)).toHaveCount(110)
  expect(await isInOrder(window)).toBe(true)
})

test('a question far away comes into view and stays there, and so do letters typed in it at once', async ({
  window,
}) => {
  await importText(window, LONG)
  await window.keyboard.press('Control+k')
  await window.keyboard.type('Brücke 37')
  await window.keyboard.press('Enter')
  const question = turns(window).nth(74)
  await expect(question).toHaveAttribute('data-active')
  await expect(question).toBeInViewport()
  await window.keyboard.type('Ja: ')
  await expect(question).toContainText('Ja: Wie klingt Brücke 37?')
  const top = () => question.evaluate((element) => element.getBoundingClientRect().top)
  const seen = await top()
  await window.keyboard.type('Und ')
  await expect(question).toContainText('Ja: Und Wie')
  expect(Math.abs((await top()) - seen)).toBeLessThan(2)
  await expect(question).toBeInViewport()
})
