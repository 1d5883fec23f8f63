import { defineExtension, mergeRegister } from 'lexical'
import { TurnNode } from '../nodes/TurnNode'

/** Heights of the window above and below it within which a turn is near. An interview of usual length is near all of it. */
const MARGIN = 10
/** Items at the end that are always drawn: Control and End go there at once, and not behind words that were never drawn. */
const LAST = 3
/** Milliseconds after which turns that came are looked over even if the page is never idle. */
const PATIENCE = 2000

/**
 * Marks the turns far from the window, which the style sheet lets the browser pass over for good. For those it may draw it
 * computes after each key which of them are near, 2 µs each, and looks among them for what is under the resting pointer.
 * The last turns are marked too.
 */
export const FarTurnsExtension = defineExtension({
  name: 'wechselrede/far-turns',
  register(editor) {
    if (typeof ResizeObserver === 'undefined') return () => undefined
    let far: FarTurns | null = null
    return mergeRegister(
      editor.registerRootListener((root) => {
        far?.end()
        far = root && createFarTurns(root)
      }),
      editor.registerMutationListener(TurnNode, (mutations) => {
        if ([...mutations.values()].includes('created')) far?.lookSoon()
      }),
      () => far?.end(),
    )
  },
})

interface FarTurns {
  /** Marks turns that came, when there is time. */
  lookSoon(): void
  end(): void
}

function createFarTurns(root: HTMLElement): FarTurns {
  /** Items without the mark, besides those that just came. */
  let near = new Set<Element>()
  let last = new Set<Element>()
  let idle = 0
  const follow = () => {
    near = exchange(near, itemsNear(root), (item, isNear) => item.toggleAttribute('data-far', !isNear))
    last = exchange(last, lastItems(root), (item, isLast) => item.toggleAttribute('data-last', isLast))
  }
  const look = () => {
    idle = 0
    follow()
    for (const item of root.children) if (!near.has(item)) item.setAttribute('data-far', '')
  }
  const lookSoon = () => {
    if (idle === 0) idle = requestIdleCallback(look, { timeout: PATIENCE })
  }
  const scrolled = ({ target }: Event) => {
    if (target instanceof Node && target.contains(root)) follow()
  }
  // Of any element around it, in the frame that draws it.
  document.addEventListener('scroll', scrolled, { capture: true, passive: true })
  // What goes, shrinks or is drawn smaller brings nearer what is below.
  const observer = new ResizeObserver(follow)
  observer.observe(root)
  lookSoon()
  return {
    lookSoon,
    end() {
      document.removeEventListener('scroll', scrolled, { capture: true })
      observer.disconnect()
      cancelIdleCallback(idle)
    },
  }
}

/** Tells of what left and what came, and gives what is there now. */
function exchange(before: Set<Element>, now: Set<Element>, tell: (item: Element, isIn: boolean) => void): Set<Element> {
  for (const item of before) if (!now.has(item)) tell(item, false)
  for (const item of now) if (!before.has(item)) tell(item, true)
  return now
}

function itemsNear({ children }: HTMLElement): Set<Element> {
  const margin = MARGIN * innerHeight
  return itemsOf(children, firstBelow(children, -margin), firstBelow(children, innerHeight + margin) + 1)
}

function lastItems({ children }: HTMLElement): Set<Element> {
  return itemsOf(children, Math.max(0, children.length - LAST), children.length)
}

/** Not by way of an array of all. */
function itemsOf(children: HTMLCollection, from: number, to: number): Set<Element> {
  const items = new Set<Element>()
  for (let at = from; at < to; at++) {
    const item = children[at]
    if (item) items.add(item)
  }
  return items
}

/** The first item whose end lies below a height of the window. */
function firstBelow(children: HTMLCollection, height: number): number {
  let [from, to] = [0, children.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const bottom = children[middle]?.getBoundingClientRect().bottom ?? 0
    if (bottom < height) from = middle + 1
    else to = middle
  }
  return from
}
