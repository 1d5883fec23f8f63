import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { importText, putCaret, saved, turns } from './steps'

const LIBRARY = 12

interface Fiber {
  tag: number
  flags: number
  alternate: Fiber | null
  child: Fiber | null
  sibling: Fiber | null
}

declare global {
  interface Window {
    drawn: number
    __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown
  }
}

/** Counts the components that React draws, in the way of its developer tools. */
function countDrawn() {
  const PERFORMED_WORK = 1
  const COMPONENTS = new Set([0, 1, 11, 14, 15])
  const visit = (fiber: Fiber) => {
    const before = fiber.alternate
    if (COMPONENTS.has(fiber.tag) && fiber.flags & PERFORMED_WORK) window.drawn++
    if (before && before.child === fiber.child) return
    for (let child = fiber.child; child; child = child.sibling) visit(child)
  }
  window.drawn = 0
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_id: number, root: { current: Fiber }) => visit(root.current),
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  }
}

const drawnBy = async (window: Page, act: () => Promise<void>) => {
  await window.evaluate(() => {
    self.drawn = 0
  })
  await act()
  return window.evaluate(() => self.drawn)
}

test('the first letter draws what says that it is unsaved, a save the row of its draft, and neither the window', async ({
  window,
}) => {
  await window.addInitScript(countDrawn)
  await window.reload()
  for (let n = 1; n <= LIBRARY; n++) {
    await importText(window, `werft: Frage ${n}?\n\nIlse Tanner: Antwort ${n}.`)
    await expect(turns(window).first()).toContainText(`Frage ${n}?`)
  }
  await putCaret(window, 1, 'end')
  await window.keyboard.type('Und')
  const row = window.locator('[data-draft][aria-current=true]')
  await expect(row).toContainText('23 Z.')
  await expect(saved(window)).toBeVisible()
  const saving = window.locator('[data-save=saving]')
  const letter = await drawnBy(window, async () => {
    await window.keyboard.press('x')
    await saving.waitFor()
  })
  const save = await drawnBy(window, async () => {
    await expect(row).toContainText('24 Z.')
    await expect(saved(window)).toBeVisible()
  })
  expect(letter).toBeLessThan(10)
  // Lengths and outline, which follow when the typing rests, are among them. A window of a library like this has more than 400.
  expect(save).toBeLessThan(150)
})

test('while somebody types on, saves draw nothing', async ({ window }) => {
  await window.addInitScript(countDrawn)
  await window.reload()
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await putCaret(window, 1, 'end')
  await window.keyboard.press('x')
  await window.locator('[data-save=saving]').waitFor()
  let saves = 0
  window.on('requestfinished', (request) => {
    if (request.method() === 'PATCH' && request.url().includes('/api/drafts/')) saves++
  })
  const drawn = await drawnBy(window, () => window.keyboard.type('und so weiter '.repeat(4), { delay: 60 }))
  expect(saves).toBeGreaterThan(1)
  expect(drawn).toBe(0)
})

/** How often the layers of the window were painted, by their ids. */
async function watchLayers(window: Page) {
  const session = await window.context().newCDPSession(window)
  let layers: { layerId: string; width: number; height: number; paintCount: number }[] = []
  session.on('LayerTree.layerTreeDidChange', (event) => {
    layers = event.layers ?? layers
  })
  await session.send('DOM.enable')
  await session.send('LayerTree.enable')
  return {
    /** The layer of just that size. */
    find: (box: { width: number; height: number }) =>
      layers.find(({ width, height }) => width === box.width && height === box.height)?.layerId,
    painted: (id: string | undefined) => layers.find(({ layerId }) => layerId === id)?.paintCount ?? Number.NaN,
    counts: () => new Map(layers.map(({ layerId, paintCount }) => [layerId, paintCount])),
  }
}

test('letters are painted without the panes beside the page, which have layers of their own', async ({ window }) => {
  const LETTERS = [...'dannauch']
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await putCaret(window, 1, 'end')
  const layers = await watchLayers(window)
  await window.keyboard.type('Und')
  for (const region of ['rail', 'inspector']) {
    const box = await window.locator(`[data-region=${region}]`).boundingBox()
    if (!box) throw new Error(`no ${region}`)
    await expect.poll(() => layers.find(box)).toBeDefined()
    const before = layers.counts()
    for (const letter of LETTERS) {
      await window.keyboard.press(letter)
      await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
    const grown = () => [...layers.counts()].map(([id, count]) => count - (before.get(id) ?? 0))
    await expect.poll(() => Math.max(...grown())).toBeGreaterThanOrEqual(LETTERS.length)
    // A save may come between them, and shows in the row of the draft.
    const pane = layers.find(box)
    expect(layers.painted(pane) - (before.get(pane ?? '') ?? 0)).toBeLessThan(LETTERS.length / 2)
  }
})
