import type { ReferenceType } from '@floating-ui/react-dom'
import {
  $getSelection,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type TextFormatType,
} from 'lexical'
import { useEffect, useState } from 'react'
import { onlyNew } from '../../kit/onlyNew'
import { $place } from '../acts/place'
import { $quotableWords } from '../acts/pullQuoteActs'
import { $linkAt } from '../marks/links'
import { $isPlainText } from '../marks/plainText'
import { scrollerOf } from '../places/bringIntoView'

/** What the bar is about: selected words, or the link with the caret. */
export interface Cause {
  kind: 'selection' | 'link'
  /** Changes when it is another thing. */
  key: string
  /** Where it stands in the window. */
  where: ReferenceType
  marks: ReadonlySet<TextFormatType>
  /** The address of the link there. */
  link: string | null
  /** The selected words can become a pull quote. */
  quotable: boolean
}

/** What the bar takes above or below its cause, with the gaps around it, in pixels. */
const ROOM = 60

/** Marks the bar, which may have the focus itself. */
export const BAR = 'data-format-bar'

export const MARK_FORMATS = ['bold', 'italic', 'underline', 'strikethrough', 'superscript', 'subscript'] as const

/** The cause of the bar, once the selection rests: while the mouse is down, nothing floats. */
export function useCause(editor: LexicalEditor): Cause | null {
  const [cause, setCause] = useState<Cause | null>(null)
  useEffect(() => {
    const show = onlyNew(setCause)
    let down = false
    const refresh = () => {
      // A field in the bar takes the page's selection; the text's stays what the bar is about.
      if (document.activeElement?.closest(`[${BAR}]`)) return
      show(down ? null : editor.getEditorState().read(() => $cause(editor)))
    }
    const press = () => {
      down = true
    }
    const release = () => {
      if (!down) return
      down = false
      refresh()
    }
    const root = editor.getRootElement()
    root?.addEventListener('pointerdown', press)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    const end = mergeRegister(
      editor.registerUpdateListener(refresh),
      editor.registerCommand(
        FOCUS_COMMAND,
        () => {
          refresh()
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        BLUR_COMMAND,
        ({ relatedTarget }) => {
          // One thing floats at a time: what takes the focus may be a menu or a finding.
          if (relatedTarget instanceof Element && !relatedTarget.closest(`[${BAR}]`)) show(null)
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
    return () => {
      end()
      root?.removeEventListener('pointerdown', press)
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
    }
  }, [editor])
  return cause
}

function $cause(editor: LexicalEditor): Cause | null {
  const selection = $getSelection()
  const root = editor.getRootElement()
  if (!$isRangeSelection(selection) || !root?.contains(document.activeElement)) return null
  const link = $linkAt(selection)
  if (selection.isCollapsed()) {
    const element = link && editor.getElementByKey(link.getKey())
    if (!element) return null
    return { kind: 'link', key: link.getKey(), where: element, marks: new Set(), link: link.getURL(), quotable: false }
  }
  const place = $place()
  const where = place && !$isPlainText(place) ? selectedLines(root) : null
  if (!place || !where) return null
  const marks = new Set(MARK_FORMATS.filter((format) => selection.hasFormat(format)))
  const quotable = $quotableWords(place) !== null
  return { kind: 'selection', key: 'selection', where, marks, link: link?.getURL() ?? null, quotable }
}

/** From the first to the last line of what is selected; the bar begins where the words begin. */
function selectedLines(root: HTMLElement): ReferenceType | null {
  const native = window.getSelection()
  if (!native || native.rangeCount === 0 || !root.contains(native.anchorNode)) return null
  const range = native.getRangeAt(0).cloneRange()
  const scroller = scrollerOf(root)
  if (range.getClientRects().length === 0) return null
  return {
    contextElement: root,
    getBoundingClientRect() {
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0)
      const [first] = rects
      const last = rects.at(-1)
      if (!first || !last) return range.getBoundingClientRect()
      const view = scroller.getBoundingClientRect()
      const fills = first.top - ROOM < view.top && last.bottom + ROOM > view.bottom
      // Neither above nor below is any room, so it hangs at the head of the view.
      if (fills) return new DOMRect(first.left, view.top + ROOM, first.width, 0)
      return new DOMRect(first.left, first.top, first.width, last.bottom - first.top)
    },
  }
}
