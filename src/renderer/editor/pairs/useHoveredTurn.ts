import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { onlyNew } from '../../kit/onlyNew'
import { $itemOf } from '../acts/place'
import { $isTurnNode } from '../nodes/TurnNode'

interface HoveredTurn {
  turn: NodeKey
  /** Place of the grip within the layer, in pixels. */
  top: number
  left: number
}

/** The grip's own width and its distance from the chip. */
const GRIP = 20
const GAP = 4

/** The turn under the pointer, with the place beside its chip. Keys hide it until the pointer moves; `held` keeps it as it is. */
export function useHoveredTurn(
  editor: LexicalEditor,
  layer: RefObject<HTMLElement | null>,
  held: boolean,
): HoveredTurn | null {
  const [hovered, setHovered] = useState<HoveredTurn | null>(null)
  const stays = useRef(held)
  stays.current = held
  useEffect(() => {
    const page = layer.current?.parentElement
    let shown: HoveredTurn | null = null
    const pass = onlyNew(setHovered)
    const show = (next: HoveredTurn | null) => {
      shown = next
      pass(next)
    }
    const over = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (stays.current || event.pointerType === 'touch' || event.buttons > 0 || layer.current?.contains(target)) return
      const section = target?.closest('section')
      if (section) show(placeBeside(editor, section, layer.current, shown))
    }
    const hide = () => {
      if (!stays.current) show(null)
    }
    page?.addEventListener('pointermove', over)
    page?.addEventListener('pointerleave', hide)
    page?.addEventListener('keydown', hide)
    return () => {
      page?.removeEventListener('pointermove', over)
      page?.removeEventListener('pointerleave', hide)
      page?.removeEventListener('keydown', hide)
    }
  }, [editor, layer])
  return hovered
}

function placeBeside(
  editor: LexicalEditor,
  section: HTMLElement,
  layer: HTMLElement | null,
  before: HoveredTurn | null,
): HoveredTurn | null {
  const turn = editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(section)
      const item = node && $itemOf(node)
      return $isTurnNode(item) ? item.getKey() : null
    },
    { editor },
  )
  const chip = section.firstElementChild?.getBoundingClientRect()
  const origin = layer?.getBoundingClientRect()
  if (turn === null || !chip || !origin) return before
  const top = chip.top - origin.top + (chip.height - GRIP) / 2
  const left = Math.max(2, chip.left - origin.left - GRIP - GAP)
  return before?.turn === turn && before.top === top && before.left === left ? before : { turn, top, left }
}
