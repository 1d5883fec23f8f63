import { $getNodeByKey, $isElementNode, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical'
import { type RefObject, useState } from 'react'
import { followPointer } from '../../kit/pointerDrag'
import { $movePairTo, $pairAround } from '../acts/pairActs'
import { $isTurnNode } from '../nodes/TurnNode'
import { scrollerOf } from '../places/bringIntoView'
import { type DropPlace, dropPlaceAt } from './dropPlace'

interface DropLine {
  top: number
  left: number
  width: number
}

/** Dragging a pair through the sheet: the line where it would go, and the press that starts it. */
export function usePairDrag(editor: LexicalEditor, layer: RefObject<HTMLElement | null>) {
  const [line, setLine] = useState<DropLine | null>(null)
  const press = (event: PointerEvent, turn: NodeKey) => {
    const root = editor.getRootElement()
    if (!root) return
    let place: DropPlace | null = null
    followPointer(event, {
      scroller: scrollerOf(root),
      onStart: () => dim(editor, turn, true),
      onMove: ({ y }) => {
        place = dropPlaceAt(editor, turn, y)
        setLine(place?.line == null ? null : lineAt(root, layer.current, place.line))
      },
      onEnd: (dropped) => {
        dim(editor, turn, false)
        setLine(null)
        if (dropped && place && place.line !== null) drop(editor, turn, place)
      },
    })
  }
  return { line, press }
}

function drop(editor: LexicalEditor, key: NodeKey, { beside, where }: DropPlace): void {
  const $drop = () => {
    const [turn, target] = [$getNodeByKey(key), $getNodeByKey(beside)]
    if ($isTurnNode(turn) && $isElementNode(target)) $movePairTo(turn, target, where)
  }
  editor.update($drop, { discrete: true, tag: HISTORY_PUSH_TAG })
}

function dim(editor: LexicalEditor, key: NodeKey, on: boolean): void {
  const keys = editor.read(() => {
    const turn = $getNodeByKey(key)
    return $isTurnNode(turn) ? $pairAround(turn).map((item) => item.getKey()) : []
  })
  for (const item of keys) editor.getElementByKey(item)?.toggleAttribute('data-dragged', on)
}

function lineAt(root: HTMLElement, layer: HTMLElement | null, height: number): DropLine | null {
  const origin = layer?.getBoundingClientRect()
  const { left, width } = root.getBoundingClientRect()
  return origin ? { top: height - origin.top - 1, left: left - origin.left + 32, width: width - 64 } : null
}
