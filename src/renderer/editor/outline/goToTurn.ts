import { $getRoot, $getState, type LexicalEditor, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical'
import { $isTurnNode, type TurnNode, turnIdState } from '../nodes/TurnNode'
import { bringIntoView, scrollerOf } from '../places/bringIntoView'

export function $turnById(id: string): TurnNode | undefined {
  return $getRoot()
    .getChildren()
    .filter($isTurnNode)
    .find((turn) => $getState(turn, turnIdState) === id)
}

/** The caret at the start of a turn, which comes into view. */
export function goToTurn(editor: LexicalEditor, id: string): void {
  const root = editor.getRootElement()
  root?.focus({ preventScroll: true })
  const $go = () => {
    $turnById(id)?.selectStart()
  }
  editor.update($go, { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG })
  const key = editor.read(() => $turnById(id)?.getKey())
  const element = key === undefined ? null : editor.getElementByKey(key)
  if (root && element) bringIntoView(element, scrollerOf(root))
}
