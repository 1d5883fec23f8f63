import { $getNearestNodeFromDOMNode, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical'
import { useEffect, useState } from 'react'
import { onlyNew } from '../../kit/onlyNew'
import { $place } from '../acts/place'
import { $isFigureNode } from '../nodes/FigureNode'

/** The figure whose picture or field has the focus, or whose caption has the caret. */
export function useActiveFigure(editor: LexicalEditor): NodeKey | null {
  const [active, setActive] = useState<NodeKey | null>(null)
  useEffect(() => {
    const show = onlyNew(setActive)
    const refresh = () => show(editor.getEditorState().read(() => $focusedFigure(editor), { editor }))
    return mergeRegister(
      editor.registerUpdateListener(refresh),
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('focusin', refresh)
        root?.addEventListener('focusin', refresh)
      }),
    )
  }, [editor])
  return active
}

function $focusedFigure(editor: LexicalEditor): NodeKey | null {
  const focused = document.activeElement
  const inChrome = focused !== editor.getRootElement() && editor.getRootElement()?.contains(focused)
  const block = inChrome && focused ? $getNearestNodeFromDOMNode(focused) : $place()?.block
  return $isFigureNode(block) ? block.getKey() : null
}
