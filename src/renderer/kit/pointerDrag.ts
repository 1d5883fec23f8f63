export interface PointerDrag {
  /** What scrolls while the pointer is near its upper or lower edge. */
  scroller: Element
  onStart(): void
  onMove(point: { x: number; y: number }): void
  /** Let go here; or given up, with Escape or because the pointer was taken away. */
  onEnd(dropped: boolean): void
}

/** Pixels after which a press is a drag. */
const SLACK = 4
/** Height of the edges that scroll, and pixels a frame at their very end. */
const EDGE = 56
const SPEED = 14

/** Follows the pointer from a press on. A press that does not move stays a click. */
export function followPointer(press: PointerEvent, drag: PointerDrag): void {
  if (press.button !== 0) return
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true }
  let point = { x: press.clientX, y: press.clientY }
  let dragging = false

  const scroll = () => {
    if (listening.signal.aborted) return
    const { top, bottom } = drag.scroller.getBoundingClientRect()
    const into = point.y < top + EDGE ? point.y - (top + EDGE) : Math.max(0, point.y - (bottom - EDGE))
    const step = Math.max(-1, Math.min(1, into / EDGE)) * SPEED
    const before = drag.scroller.scrollTop
    drag.scroller.scrollTop += step
    if (drag.scroller.scrollTop !== before) drag.onMove(point)
    requestAnimationFrame(scroll)
  }
  const end = (dropped: boolean) => {
    listening.abort()
    if (!dragging) return
    drag.onEnd(dropped)
    swallowClick()
  }
  const move = (event: PointerEvent) => {
    point = { x: event.clientX, y: event.clientY }
    const far = Math.hypot(point.x - press.clientX, point.y - press.clientY) > SLACK
    if (!dragging && far) {
      dragging = true
      drag.onStart()
      requestAnimationFrame(scroll)
    }
    if (dragging) drag.onMove(point)
  }
  const key = (event: KeyboardEvent) => {
    if (!dragging || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end(false)
  }
  // Of the window itself: what has the focus in it loses it to what is pressed.
  const leave = (event: FocusEvent) => {
    if (event.target === window) end(false)
  }
  window.addEventListener('pointermove', move, options)
  window.addEventListener('pointerup', () => end(true), options)
  window.addEventListener('pointercancel', () => end(false), options)
  window.addEventListener('blur', leave, options)
  window.addEventListener('keydown', key, options)
}

/** Letting go over the thing that was pressed is a click as well, which nobody meant. It comes at once, or not at all. */
function swallowClick(): void {
  const swallowing = new AbortController()
  const swallow = (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, once: true, signal: swallowing.signal })
  setTimeout(() => swallowing.abort())
}
