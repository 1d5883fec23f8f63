import { type RefObject, useState } from 'react'
import { followPointer } from '../../kit/pointerDrag'

/** Beside which row the dragged one would go. */
interface DropMark {
  row: number
  where: 'before' | 'after'
}

/** Dragging a row of a list to another place in it. */
export function useRowDrag(list: RefObject<HTMLElement | null>, move: (from: number, to: number) => void) {
  const [mark, setMark] = useState<DropMark | null>(null)
  const press = (event: PointerEvent, from: number) => {
    const element = list.current
    if (!element) return
    let to = from
    followPointer(event, {
      scroller: element,
      onStart: () => element.toggleAttribute('data-dragging', true),
      onMove: ({ y }) => {
        to = rowAt(element, y)
        setMark(to === from ? null : { row: to, where: to < from ? 'before' : 'after' })
      },
      onEnd: (dropped) => {
        element.toggleAttribute('data-dragging', false)
        setMark(null)
        if (dropped) move(from, to)
      },
    })
  }
  return { mark, press }
}

/** The row at a height of the window; above the first it is the first, below the last the last. */
function rowAt(list: HTMLElement, height: number): number {
  const bottoms = [...list.children].map((row) => row.getBoundingClientRect().bottom)
  const place = bottoms.findIndex((bottom) => height < bottom)
  return place === -1 ? bottoms.length - 1 : place
}
