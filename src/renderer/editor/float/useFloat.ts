import {
  autoUpdate,
  flip,
  getOverflowAncestors,
  hide,
  offset,
  type Placement,
  type ReferenceType,
  shift,
  useFloating,
} from '@floating-ui/react-dom'
import { type CSSProperties, useMemo } from 'react'

/** From the thing to its cause, and from the edges of the page, in pixels. */
const GAP = 8

export interface Float {
  ref(element: HTMLElement | null): void
  style: CSSProperties
  /** The side it came to lie on. */
  placement: Placement
}

/**
 * Hangs something from its cause: beside it, on the other side where the page ends, and out of sight with it. `sheet` is the
 * element whose scrolled page bounds it.
 */
export function useFloat(cause: ReferenceType | null, placement: Placement, sheet: Element | null, gap = GAP): Float {
  const boundary = useMemo(() => (sheet ? getOverflowAncestors(sheet)[0] : undefined), [sheet])
  const edges = { padding: GAP, ...(boundary instanceof Element && { boundary }) }
  const {
    refs,
    floatingStyles,
    middlewareData,
    placement: actual,
  } = useFloating({
    strategy: 'fixed',
    placement,
    // A transform would be in the way of the animation.
    transform: false,
    middleware: [
      offset(gap),
      flip({ ...edges, fallbackPlacements: fallbacks(placement) }),
      // What stands in the margin belongs to its line.
      placement !== 'left' && shift(edges),
      hide(edges),
    ],
    whileElementsMounted: autoUpdate,
    elements: { reference: cause },
  })
  const isGone = middlewareData.hide?.referenceHidden === true
  return {
    ref: refs.setFloating,
    style: isGone ? { ...floatingStyles, visibility: 'hidden' } : floatingStyles,
    placement: actual,
  }
}

function fallbacks(placement: Placement): Placement[] {
  return placement.startsWith('top') ? ['bottom-start'] : placement.startsWith('bottom') ? ['top-start'] : []
}
