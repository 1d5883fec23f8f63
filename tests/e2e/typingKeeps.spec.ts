import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { importText, putCaret } from './steps'

/** What React keeps of a hook, as far as it is looked at here. */
interface Hook {
  queue?: { pending?: Update | null } | null
  next?: Hook | null
}
interface Update {
  next: Update
}
interface Fiber {
  memoizedState?: Hook | null
  child?: Fiber | null
  sibling?: Fiber | null
}

/** The longest row of values that React keeps for a component which it has had no reason to draw again. */
function mostKept(window: Page): Promise<number> {
  return window.evaluate(() => {
    const root = document.querySelector('#root') as Element & Record<string, Fiber>
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$'))
    if (!key) throw new Error('React keeps its tree elsewhere now')
    let most = 0
    const kept = (last: Update) => {
      let count = 1
      for (let update = last.next; update !== last; update = update.next) count++
      return count
    }
    const visit = (fiber: Fiber | null | undefined): void => {
      for (let at = fiber; at; at = at.sibling) {
        for (let hook = at.memoizedState; hook; hook = hook.next) {
          if (hook.queue?.pending?.next) most = Math.max(most, kept(hook.queue.pending))
        }
        visit(at.child)
      }
    }
    visit(root[key])
    return most
  })
}

test('keys leave nothing behind in what is drawn around the text', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Und dann kommt der Wind')
  const before = await mostKept(window)
  await window.keyboard.type(' und dann kommt der Stahl, und dann gehen alle nach Hause')
  expect(await mostKept(window)).toBeLessThanOrEqual(before + 1)
})
