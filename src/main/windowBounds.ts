export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

type Size = Pick<Bounds, 'width' | 'height'>

/** The least of a window that must be on a screen for the user to grab it. */
const GRIP = { width: 120, height: 40 }

/**
 * Where a window goes: where it was, if its head still lies on one of the screens, else nowhere in particular
 * (the system then centres it). It is never larger than its screen. In device independent pixels.
 */
export function boundsOnScreen(
  saved: Bounds | null,
  workAreas: readonly Bounds[],
  standard: Size,
): Partial<Bounds> & Size {
  if (saved) {
    for (const area of workAreas) {
      // Made to fit first: a window that shrinks may lose what it had on the screen.
      const placed = { ...saved, ...fitInto(area, saved) }
      if (holdsHead(area, placed)) return placed
    }
  }
  const size = saved ?? standard
  return workAreas[0] ? fitInto(workAreas[0], size) : { width: size.width, height: size.height }
}

function fitInto(area: Bounds, size: Size): Size {
  return { width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) }
}

function holdsHead(area: Bounds, window: Bounds): boolean {
  const visible = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return visible >= GRIP.width && window.y >= area.y && window.y + GRIP.height <= area.y + area.height
}
