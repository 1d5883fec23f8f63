import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, mod, openByCommand, press, putCaret, saved, turns } from './steps'

/** An interview of which most was never drawn, so that its turns have estimated heights. */

const PAIRS = 60
const ANSWER = 'Das dauert, und zwar länger, als man denkt, weil jede Messung eine zweite braucht. '.repeat(9).trim()
const LONG = Array.from({ length: PAIRS }, (_, n) => `werft: Frage ${n}?\n\nIlse Tanner: ${ANSWER} Antwort ${n}.`)

const openLong = async (window: Page) => {
  await importText(window, LONG.join('\n\n'))
  await expect(turns(window)).toHaveCount(2 * PAIRS)
}
/** Twice as much as any window shows. */
const VERY_LONG = Array.from({ length: 100 }, (_, n) => `werft: Frage ${n}?\n\nIlse Tanner: ${ANSWER} Antwort ${n}.`)

test('who touches a very long text before all of it is there finds all of it, and nothing to undo', async ({
  window,
}) => {
  await importText(window, VERY_LONG.join('\n\n'))
  await expect(turns(window)).toHaveCount(200)
  await expect(saved(window)).toBeVisible()
  await window.getByRole('button', { name: 'Neues Interview' }).first().click()
  await expect.poll(() => turns(window).count()).toBeLessThan(5)
  const touched = window.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const observer = new MutationObserver(() => {
          const sheet = document.querySelector<HTMLElement>('[contenteditable=true]')
          const count = () => sheet?.querySelectorAll('section').length ?? 0
          if (count() < 5) return
          observer.disconnect()
          const before = count()
          sheet?.focus()
          resolve([before, count()])
        })
        observer.observe(document.body, { subtree: true, childList: true })
      }),
  )
  await window.locator('[data-draft]').nth(1).click()
  const [before, after] = await touched
  expect(before).toBeLessThan(100)
  expect(after).toBe(200)
  await putCaret(window, 199, 'end')
  await window.keyboard.type('Ende')
  await expect.poll(async () => (await dialogueOf(window))[199]).toContain('Antwort 99.Ende')
  await window.keyboard.press(`${mod}+z`)
  await window.keyboard.press(`${mod}+z`)
  await expect(turns(window)).toHaveCount(200)
  await expect(window.getByRole('button', { name: 'Rückgängig', exact: true })).toBeDisabled()
})

test('what a save hands over does not grow with the text, not even the first one behind opening', async ({
  window,
}) => {
  await importText(window, VERY_LONG.join('\n\n'))
  await expect(saved(window)).toBeVisible()
  await window.reload()
  await expect(turns(window)).toHaveCount(200)
  await putCaret(window, 1, 'end')
  const saves: number[] = []
  window.on('request', (request) => {
    if (/\/api\/drafts\/[^/]+$/.test(request.url()) && request.method() !== 'GET')
      saves.push(request.postData()?.length ?? 0)
  })
  await window.keyboard.type('Ende')
  await expect(window.locator('header').getByText(/Sichert …/)).toBeVisible()
  await expect(saved(window)).toBeVisible()
  expect(saves.length).toBeGreaterThan(0)
  expect(Math.max(...saves)).toBeLessThan(3_000)
  await window.reload()
  await expect.poll(async () => (await dialogueOf(window))[1]).toContain('Antwort 0.Ende')
})

const topOf = (window: Page, turn: number) =>
  turns(window)
    .nth(turn)
    .evaluate((element) => element.getBoundingClientRect().top)
const selected = (window: Page) => window.evaluate(() => String(document.getSelection()))

test('a screen reader is told of every turn and its speaker, seen or not', async ({ window }) => {
  await openLong(window)
  const session = await window.context().newCDPSession(window)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const heard = nodes.filter(({ ignored }) => !ignored)
  const groups = heard.filter(({ role }) => role?.value === 'group').map(({ name }) => name?.value)
  const speakers = Array.from({ length: PAIRS }, () => ['werft', 'Ilse Tanner']).flat()
  expect(groups.filter((name) => speakers.includes(name))).toEqual(speakers)
})

test('a screen reader is told of every word where the settings say so', async ({ window }) => {
  await importText(window, VERY_LONG.join('\n\n'))
  await expect(turns(window)).toHaveCount(200)
  const session = await window.context().newCDPSession(window)
  const heard = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const words = nodes.filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
    const said = words.map(({ name }) => String(name?.value)).join('\n')
    return VERY_LONG.filter((_, n) => said.includes(`Frage ${n}?`) && said.includes(`Antwort ${n}.`)).length
  }
  expect(await heard()).toBeLessThan(VERY_LONG.length)
  const settings = await openByCommand(window, 'Einstellungen')
  await settings.getByRole('switch', { name: /Screenreader/ }).click()
  await press(window, 'Escape')
  await expect.poll(heard).toBe(VERY_LONG.length)
})

test('a selection is drawn across turns with the mouse, and reaches over those that were never drawn', async ({
  window,
}) => {
  await openLong(window)
  await putCaret(window, 0, 'start')
  const from = await turns(window).nth(0).locator('p').boundingBox()
  const to = await turns(window).nth(1).locator('p').boundingBox()
  if (!from || !to) throw new Error('no turns')
  await window.mouse.move(from.x + 2, from.y + 10)
  await window.mouse.down()
  await window.mouse.move(to.x + 200, to.y + 40, { steps: 8 })
  await window.mouse.up()
  await expect.poll(() => selected(window)).toMatch(/^Frage 0\?\s+Das dauert/)

  await putCaret(window, 0, 'start')
  await window.keyboard.down('Shift')
  await turns(window).last().locator('p').click()
  await window.keyboard.up('Shift')
  await window.context().grantPermissions(['clipboard-read'])
  await window.keyboard.press(`${mod}+c`)
  await expect.poll(() => window.evaluate(() => navigator.clipboard.readText())).toContain(`Frage ${PAIRS - 1}?`)
  const words = await window.evaluate(() => navigator.clipboard.readText())
  for (const n of [0, 20, 40]) expect(words).toContain(`Frage ${n}?`)
  await window.keyboard.press('Backspace')
  await expect.poll(() => turns(window).count()).toBeLessThan(3)
  await window.keyboard.press(`${mod}+z`)
  await expect(turns(window)).toHaveCount(2 * PAIRS)
})

test('what is read stays where it is while turns above get their heights', async ({ window }) => {
  await openLong(window)
  await turns(window).last().scrollIntoViewIfNeeded()
  const view = await window.locator('main').boundingBox()
  if (!view) throw new Error('no sheet')
  await window.mouse.move(view.x + view.width / 2, view.y + view.height / 2)
  for (let turn = 2 * PAIRS - 2; turn > 2 * PAIRS - 24; turn -= 4) {
    await turns(window).nth(turn).scrollIntoViewIfNeeded()
    const before = await topOf(window, turn)
    await window.mouse.wheel(0, -120)
    await expect.poll(async () => Math.abs((await topOf(window, turn)) - before - 120)).toBeLessThan(3)
  }
})

test('the line that is written stays where it is, also in a turn that was just reached', async ({ window }) => {
  await openLong(window)
  await putCaret(window, 80, 'end')
  const before = await topOf(window, 80)
  await window.keyboard.type('Noch einmal: Frage achtzig')
  await expect.poll(async () => (await dialogueOf(window))[80]).toContain('Frage achtzig')
  expect(Math.abs((await topOf(window, 80)) - before)).toBeLessThan(3)
})

test('an input method writes into a turn far below', async ({ window }) => {
  await openLong(window)
  await putCaret(window, 100, 'end')
  const keyboard = await window.context().newCDPSession(window)
  for (const text of ['k', 'か', 'かん'])
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await keyboard.send('Input.insertText', { text: '漢' })
  await expect.poll(async () => (await dialogueOf(window))[100]).toBe('werft: Frage 50?漢')
})

test('a hit is not covered by the bar it was looked for in, at any size of the sheet', async ({ window }) => {
  await openLong(window)
  for (let n = 0; n < 12; n++) await window.keyboard.press(`${mod}++`)
  await putCaret(window, 0, 'start')
  await window.keyboard.press(process.platform === 'darwin' ? 'Meta+Alt+f' : 'Control+h')
  const bar = window.getByRole('search', { name: 'Suchen und Ersetzen' })
  await bar.getByRole('textbox', { name: 'Suchen', exact: true }).fill('Antwort')
  await expect(bar.getByText(`von ${PAIRS}`)).toBeVisible()
  for (const key of ['Shift+F3', 'Shift+F3', 'F3', 'F3', 'F3', 'F3']) {
    await window.keyboard.press(key)
    const isSeen = () =>
      window.evaluate(() => {
        const [hit] = CSS.highlights.get('current-hit') ?? []
        const box = hit instanceof Range ? hit.getBoundingClientRect() : undefined
        const over = document.querySelector('[role=search], search')?.getBoundingClientRect()
        const view = document.querySelector('main')?.getBoundingClientRect()
        return box && over && view ? box.top >= over.bottom && box.bottom <= view.bottom : false
      })
    await expect.poll(isSeen).toBe(true)
  }
})

test('the bar over a selection that fills the window is in it', async ({ window }) => {
  await openLong(window)
  await putCaret(window, 1, 'start')
  await window.keyboard.press(`${mod}+Shift+End`)
  const bar = window.getByRole('toolbar', { name: 'Auszeichnen' })
  await expect(bar).toBeInViewport({ ratio: 1 })
})

test('the browser passes over turns far from the window, and draws whatever one comes to', async ({ window }) => {
  await openLong(window)
  await expect.poll(() => passedOver(window)).toBeGreaterThan(PAIRS / 3)
  const isWhole = async () => {
    const seen = await inTheWindow(window)
    expect(seen).not.toContain('hidden')
    expect(seen).not.toHaveLength(0)
  }
  await isWhole()
  // In the same frame: nothing is blank for a moment.
  for (const part of [0.5, 1, 0.25]) {
    await window.evaluate((share) => {
      const sheet = document.querySelector('[contenteditable]')?.parentElement?.closest('main')
      for (let element = sheet ?? null; element; element = element.parentElement)
        element.scrollTop = share * (element.scrollHeight - element.clientHeight)
    }, part)
    await window.evaluate(() => new Promise(requestAnimationFrame))
    await isWhole()
  }
  await putCaret(window, 1, 'end')
  await window.keyboard.press(`${mod}+End`)
  await window.keyboard.type(' Ganz am Ende.')
  await expect.poll(async () => (await dialogueOf(window)).at(-1)).toMatch(/Ganz am Ende\.$/)
  await isWhole()
  // What was far comes up where all before it goes, and nothing is scrolled.
  await putCaret(window, 0, 'start')
  await turns(window).evaluateAll(
    (all, behind) => {
      const [first, last] = [all[0]?.querySelector('p'), all[behind]?.querySelector('p')]
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, 0)
    },
    2 * PAIRS - 12,
  )
  await window.keyboard.press('Backspace')
  await expect.poll(() => turns(window).count()).toBeLessThan(14)
  await window.evaluate(() => new Promise(requestAnimationFrame))
  await isWhole()
  await window.keyboard.press(`${mod}+z`)
  await expect(turns(window)).toHaveCount(2 * PAIRS)
  await window.evaluate(() => new Promise(requestAnimationFrame))
  await isWhole()
  await expect.poll(() => passedOver(window)).toBeGreaterThan(PAIRS / 3)
})

const passedOver = (window: Page) =>
  turns(window).evaluateAll((all) => all.filter((turn) => getComputedStyle(turn).contentVisibility === 'hidden').length)

/** How the browser sees to those that are in the window. */
const inTheWindow = (window: Page) =>
  turns(window).evaluateAll((all) =>
    all
      .filter((turn) => {
        const { top, bottom } = turn.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      .map((turn) => getComputedStyle(turn).contentVisibility),
  )
