import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { test } from './app'
import { importText, mod, press, putCaret, turns } from './steps'

const ANSWER = 'Das dauert, und zwar länger, als man denkt, weil jede Messung eine zweite braucht. '.repeat(4).trim()
const TALK = Array.from({ length: 6 }, (_, n) => `werft: Frage ${n}?\n\nIlse Tanner: ${ANSWER}`).join('\n\n')
const LINE = ' und danach noch eine, die niemand erwartet hatte, weil sie nachts kam'

const layoutEvent = z.object({
  name: z.literal('Layout'),
  args: z.object({ endData: z.object({ layoutRoots: z.array(z.object({ nodeName: z.string() })) }) }),
})

/** What the browser laid out while something was done: the elements it began at. */
async function laidOut(window: Page, act: () => Promise<void>): Promise<string[]> {
  const session = await window.context().newCDPSession(window)
  const roots: string[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const { success, data } = layoutEvent.safeParse(event)
      if (success) roots.push(...data.args.endData.layoutRoots.map(({ nodeName }) => nodeName))
    }
  })
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  })
  await act()
  await session.send('Tracing.end')
  await ended
  await session.detach()
  return roots
}

/** How high a turn is, and would be if nothing were written on it. */
function heights(window: Page, turn: number): Promise<{ own: number; natural: number; isHeld: boolean }> {
  return turns(window)
    .nth(turn)
    .evaluate((element: HTMLElement) => {
      const { contain, height } = element.style
      const own = element.getBoundingClientRect().height
      Object.assign(element.style, { contain: '', height: '' })
      const natural = element.getBoundingClientRect().height
      Object.assign(element.style, { contain, height })
      return { own, natural, isHeld: contain === 'strict' }
    })
}

async function expectFits(window: Page, turn: number): Promise<void> {
  await expect
    .poll(async () => {
      const { own, natural, isHeld } = await heights(window, turn)
      return { isHeld, tooHigh: Math.abs(own - natural) < 0.2 ? 0 : own - natural }
    })
    .toEqual({ isHeld: true, tooHigh: 0 })
}

test('a letter lays out the turn that it is in, and nothing else', async ({ window }) => {
  await importText(window, TALK)
  await putCaret(window, 5, 'end')
  await window.keyboard.type(' Ja')
  const roots = await laidOut(window, async () => {
    await window.keyboard.type('w')
    await expect(turns(window).nth(5)).toContainText('Jaw')
  })
  expect(roots.length).toBeGreaterThan(0)
  for (const root of roots) expect(root).toMatch(/^SECTION/)
})

test('the turn one writes in is as high as its words: lines that come and go, zoom, a narrow window', async ({
  window,
}) => {
  await importText(window, TALK)
  for (const turn of [2, 5]) {
    await putCaret(window, turn, 'end')
    const before = (await heights(window, turn)).natural
    await window.keyboard.type(LINE.repeat(3))
    await expectFits(window, turn)
    const full = (await heights(window, turn)).own
    expect(full).toBeGreaterThan(before + 20)
    for (let word = 0; word < 30; word++) await window.keyboard.press('Control+Backspace')
    await expectFits(window, turn)
    expect((await heights(window, turn)).own).toBeLessThan(full - 20)
    await window.keyboard.type(LINE)
    await press(window, `${mod}++`)
    await expectFits(window, turn)
    await window.setViewportSize({ width: 900, height: 800 })
    await expectFits(window, turn)
    await window.setViewportSize({ width: 1440, height: 900 })
    await press(window, `${mod}+0`)
    await expectFits(window, turn)
  }
  expect((await heights(window, 2)).isHeld).toBe(false)
})

test('so it is with lists, notes and new paragraphs in it', async ({ window }) => {
  await importText(window, TALK)
  await putCaret(window, 5, 'end')
  await press(window, 'Shift+Enter')
  await window.keyboard.type(`Erstens${LINE}${LINE}`)
  await expectFits(window, 5)
  await press(window, 'Shift+Enter')
  await window.keyboard.type(`- Punkt${LINE}${LINE}`)
  await expect(turns(window).nth(5).locator('li')).toHaveCount(1)
  await expectFits(window, 5)
  await press(window, 'Enter')
  await window.keyboard.type('Punkt zwei')
  await expectFits(window, 5)
  await press(window, 'Enter', 'Enter')
  await window.keyboard.type('/Notiz')
  await expect(window.getByRole('option', { name: 'Notiz' })).toHaveAttribute('aria-selected', 'true')
  await press(window, 'Enter')
  await window.keyboard.type(`Nachsehen${LINE}${LINE}`)
  await expect(turns(window).nth(5)).toContainText('Nachsehen')
  await expectFits(window, 5)
  await press(window, `${mod}+z`)
  await expect(turns(window).nth(5)).not.toContainText('Nachsehen')
  await expect.poll(async () => (await heights(window, 5)).own - (await heights(window, 5)).natural).toBeLessThan(0.2)
})

test('what lies near the window lies on top, where the pointer finds it first', async ({ window }) => {
  await importText(window, `${TALK}\n\n${`werft: Noch etwas?\n\nIlse Tanner: ${ANSWER}\n\n`.repeat(60)}`)
  const layer = (turn: number) =>
    turns(window)
      .nth(turn)
      .evaluate((section) => getComputedStyle(section).zIndex)
  await expect.poll(() => layer(100)).toBe('auto')
  expect(await layer(4)).toBe('1')
  await turns(window).last().scrollIntoViewIfNeeded()
  await expect.poll(() => layer(100)).toBe('1')
  await expect.poll(() => layer(4)).toBe('auto')
})
