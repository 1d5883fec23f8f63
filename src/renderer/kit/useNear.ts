import { type RefObject, useEffect, useRef, useState } from 'react'

/** What is further away than this share of the window is not drawn. */
const MARGIN = '75% 0px'

interface Near<E> {
  place: RefObject<E | null>
  isNear: boolean
  /** How high it was when it went out of sight, in pixels; null where it was not seen yet. */
  height: number | null
}

/** Whether a part of something long is in view or close to it. Its parent scrolls. */
export function useNear<E extends Element>(isFirst: boolean): Near<E> {
  const place = useRef<E>(null)
  const [near, setNear] = useState<Omit<Near<E>, 'place'>>({ isNear: isFirst, height: null })
  useEffect(() => {
    const part = place.current
    if (!part) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        const isNear = entry?.isIntersecting === true
        setNear((before) => {
          if (before.isNear === isNear) return before
          return { isNear, height: isNear ? before.height : (entry?.boundingClientRect.height ?? null) }
        })
      },
      { root: part.parentElement, rootMargin: MARGIN },
    )
    observer.observe(part)
    return () => observer.disconnect()
  }, [])
  return { place, ...near }
}
