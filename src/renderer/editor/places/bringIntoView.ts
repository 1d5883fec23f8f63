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
  const { top, bottom } = openPartOf(scroller)
  const box = boxOf(target)
  const edge = (bottom - top) * EDGE
  if (box.top >= top + edge && box.bottom <= bottom - edge) return false
  const before = scroller.scrollTop
  scroller.scrollTop += (box.top - (top + (bottom - top) * AIM)) / zoomOf(scroller)
  return scroller.scrollTop !== before
}

/** The part of the view that nothing lies over: a bar that sticks to its top covers the text. */
function openPartOf(scroller: Element): { top: number; bottom: number } {
  const { top, bottom } = scroller.getBoundingClientRect()
  const bar = scroller.firstElementChild
  const sticks = bar !== null && getComputedStyle(bar).position === 'sticky'
  return { top: sticks ? Math.max(top, bar.getBoundingClientRect().bottom) : top, bottom }
}

/** Boxes are measured in pixels of the window, `scrollTop` in those of the zoomed element. */
function zoomOf(scroller: Element): number {
  const { offsetHeight } = scroller as HTMLElement
  return offsetHeight > 0 ? scroller.getBoundingClientRect().height / offsetHeight : 1
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
