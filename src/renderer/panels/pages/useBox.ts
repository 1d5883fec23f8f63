import { type RefObject, useLayoutEffect, useState } from 'react'

/** Pixels of the screen, not of CSS. */
export interface Box {
  width: number
  height: number
}

/** How many pixels an element has; null until it is laid out. */
export function useBox(element: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      setBox({ width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) })
    })
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return box
}
