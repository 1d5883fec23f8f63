import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, FOCUS_COMMAND, type LexicalEditor, mergeRegister } from 'lexical'
import { Plus } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import { onlyNew } from '../../kit/onlyNew'
import { $place } from '../acts/place'
import { useFloat } from '../float/useFloat'
import { $isTurnNode } from '../nodes/TurnNode'
import { runAction } from '../runAction'
import css from './blocks.module.css'
import { $mayInsert } from './typedPart'

/** From the margin's words to the text; where the pane is narrow there is no margin. */
const GUTTER = 22
const NARROW = 4
/** Milliseconds of quiet. A pointer is never sooner there, and a key does not wait for a button to be drawn. */
const QUIET = 100

/** A plus in the margin of the empty paragraph with the caret. For the pointer only: the keys have the slash and a command. */
export function InsertButton() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [beside, setBeside] = useState<Element | null>(null)
  useEffect(() => listen(editor, onlyNew(setBeside)), [editor])
  const sheet = editor.getRootElement()
  const cause = useMemo(
    () => beside && { contextElement: beside, getBoundingClientRect: () => textBox(beside) },
    [beside],
  )
  const margin = cause && sheet ? cause.getBoundingClientRect().left - sheet.getBoundingClientRect().left : 0
  const float = useFloat(cause, 'left', sheet, margin > 80 ? GUTTER : NARROW)
  if (!beside) return null
  return createPortal(
    <button
      ref={float.ref}
      type="button"
      tabIndex={-1}
      className={css.plus}
      style={float.style}
      title={t('block.hint')}
      aria-label={t('block.list')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runAction(editor, 'insertBlock')}
    >
      <Icon of={Plus} />
    </button>,
    document.body,
  )
}

/** Without the padding, in which a paragraph between turns has its margin. */
function textBox(element: Element): DOMRect {
  const { left, top, width, height } = element.getBoundingClientRect()
  const margin = element instanceof HTMLParagraphElement ? Number.parseFloat(getComputedStyle(element).paddingLeft) : 0
  return new DOMRect(left + margin, top, width - margin, height)
}

function listen(editor: LexicalEditor, show: (beside: Element | null) => void): () => void {
  let hasFocus = document.activeElement === editor.getRootElement()
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = () => show(hasFocus ? editor.getEditorState().read(() => $besideWhat(editor)) : null)
  const refresh = () => {
    clearTimeout(timer)
    timer = setTimeout(settle, QUIET)
  }
  const focus = (has: boolean) => () => {
    hasFocus = has
    refresh()
    return false
  }
  return mergeRegister(
    () => clearTimeout(timer),
    editor.registerUpdateListener(refresh),
    editor.registerCommand(FOCUS_COMMAND, focus(true), COMMAND_PRIORITY_LOW),
    editor.registerCommand(BLUR_COMMAND, focus(false), COMMAND_PRIORITY_LOW),
  )
}

/** The empty paragraph with the caret; in the first line of a turn the chip, which stands in the margin already. */
function $besideWhat(editor: LexicalEditor): Element | null {
  const place = $place()
  if (!place || !$mayInsert(place) || !place.block.isEmpty()) return null
  const { block } = place
  const parent = block.getParent()
  const isFirst = $isTurnNode(parent) && block.getPreviousSibling() === null
  if (isFirst) return editor.getElementByKey(parent.getKey())?.firstElementChild ?? null
  return editor.getElementByKey(block.getKey())
}
