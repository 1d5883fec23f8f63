/** Frames within which the heights of what comes into view have settled. */
const LONGEST = 20
/** Frames without a correction after which it stays. */
const CALM = 3
/** What is brought into view ends up this far down, and is left alone between the edges. */
const AIM = 0.35
const EDGE = 0.08

/**
 * Scrolls until the target is well inside the view. Turns that were never seen have estimated heights, and seeing them
 * moves the target: so it is looked at again frame by frame.
 */
export function bringIntoView(target: Range | Element, scroller: Element): void {
  let frames = 0
  let calm = 0
  const step = () => {
    calm = scrollTowards(target, scroller) ? 0 : calm + 1
    if (++frames < LONGEST && calm < CALM) requestAnimationFrame(step)
  }
  step()
}

/** Whether it had to scroll. */
function scrollTowards(target: Range | Element, scroller: Element): boolean {
  const view = scroller.getBoundingClientRect()
  const box = boxOf(target)
  const edge = view.height * EDGE
  if (box.top >= view.top + edge && box.bottom <= view.bottom - edge) return false
  const before = scroller.scrollTop
  scroller.scrollTop += box.top - (view.top + view.height * AIM)
  return scroller.scrollTop !== before
}

/** The first line of the target: a whole turn may be taller than the view. */
function boxOf(target: Range | Element): { top: number; bottom: number } {
  const first = target instanceof Range ? target.getClientRects()[0] : undefined
  if (first) return first
  const element = target instanceof Range ? target.startContainer.parentElement : target
  const { top, bottom } = (element ?? document.body).getBoundingClientRect()
  return { top, bottom: Math.min(bottom, top + 32) }
}

/** The element in which the text scrolls. */
export function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return document.documentElement
}
