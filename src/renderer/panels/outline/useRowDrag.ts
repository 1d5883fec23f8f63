import { type RefObject, useState } from 'react'
import { followPointer } from '../../kit/pointerDrag'
import { rowsIn } from '../../kit/rows'

/** Beside which row the dragged one would go. */
export interface DropMark {
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

/** The row at a height of the window; above the first that is drawn it is that one, below the last the last. */
function rowAt(list: HTMLElement, height: number): number {
  const rows = rowsIn(list)
  const row = rows.find((candidate) => height < candidate.getBoundingClientRect().bottom) ?? rows.at(-1)
  return Number(row?.dataset.place)
}
