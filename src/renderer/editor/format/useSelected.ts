import { $isLinkNode } from '@lexical/link'
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'

export interface Selected {
  /** The first line of what is selected, in the window. */
  rectangle: DOMRect
  bold: boolean
  italic: boolean
  link: string | null
}

/** Marks the bar, which may have the focus itself. */
export const BAR = 'data-format-bar'

/** What is selected, once the selection rests: while the mouse is down, nothing floats. */
export function useSelected(editor: LexicalEditor): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    let down = false
    const refresh = () => {
      // A field in the bar takes the page's selection; the text's stays what the bar is about.
      if (document.activeElement?.closest(`[${BAR}]`)) return
      setSelected(down ? null : editor.getEditorState().read(() => $selected(editor)))
    }
    const press = () => {
      down = true
    }
    const release = () => {
      down = false
      refresh()
    }
    const root = editor.getRootElement()
    root?.addEventListener('pointerdown', press)
    window.addEventListener('pointerup', release)
    window.addEventListener('scroll', refresh, true)
    const end = editor.registerUpdateListener(refresh)
    return () => {
      end()
      root?.removeEventListener('pointerdown', press)
      window.removeEventListener('pointerup', release)
      window.removeEventListener('scroll', refresh, true)
    }
  }, [editor])
  return selected
}

function $selected(editor: LexicalEditor): Selected | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null
  const native = window.getSelection()
  if (!native || native.rangeCount === 0 || !editor.getRootElement()?.contains(native.anchorNode)) return null
  const rectangle = native.getRangeAt(0).getClientRects()[0]
  if (!rectangle) return null
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
  return {
    rectangle,
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    link: link?.getURL() ?? null,
  }
}
