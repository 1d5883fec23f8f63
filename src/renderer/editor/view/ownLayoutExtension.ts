import { defineExtension, HISTORIC_TAG, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical'
import { $place } from '../acts/place'
import { TurnNode } from '../nodes/TurnNode'

/**
 * Lays out the turn one writes in by itself. For a letter in an element whose size does not depend on what is in it, the
 * browser does not go through all items beside it. So the turn has its height written on it, as long as one writes in it,
 * and anew where a block in it grew or shrank, such as by a line. Turns that come, go or are divided have none.
 */
export const OwnLayoutExtension = defineExtension({
  name: 'wechselrede/own-layout',
  register(editor) {
    if (typeof ResizeObserver === 'undefined') return () => undefined
    const own = createOwnLayout()
    return mergeRegister(
      // Before the page changes: the line with the caret is scrolled to by the heights that will be.
      editor.registerNodeTransform(TurnNode, (turn) => own.end(editor.getElementByKey(turn.getKey()))),
      editor.registerUpdateListener(({ dirtyLeaves, dirtyElements, tags }) => {
        const key = turnAtCaret(editor)
        const turn = key === undefined ? null : editor.getElementByKey(key)
        if (!own.fits(turn) || tags.has(HISTORIC_TAG)) own.end()
        const isOnlyWords = key !== undefined && dirtyLeaves.size > 0 && dirtyElements.get(key) === false
        if (turn && isOnlyWords) own.begin(turn)
      }),
      own.end,
    )
  },
})

function turnAtCaret(editor: LexicalEditor): NodeKey | undefined {
  return editor.getEditorState().read(() => $place()?.turn?.getKey())
}

function createOwnLayout() {
  let turn: HTMLElement | null = null
  /** Whose heights make the turn's: chip and blocks. */
  let parts = new Set<Element>()
  const observer = new ResizeObserver(() => {
    if (turn) writeHeight(turn)
  })
  return {
    fits: (element: HTMLElement | null) =>
      turn === element && !!turn && [...turn.children].every((part) => parts.has(part)),
    begin(element: HTMLElement) {
      if (turn === element) return
      turn = element
      parts = new Set(element.children)
      writeHeight(element)
      for (const part of parts) observer.observe(part)
    },
    /** Of this turn, or of whichever has one. */
    end(element: HTMLElement | null = turn) {
      if (!turn || turn !== element) return
      observer.disconnect()
      turn.style.contain = ''
      turn.style.height = ''
      turn = null
    },
  }
}

/** Writes nothing where it is the same: another height lays out the whole sheet. */
function writeHeight(turn: HTMLElement): void {
  const last = turn.lastElementChild
  if (!last) return
  const inside = last.getBoundingClientRect().bottom - turn.getBoundingClientRect().top
  // What is measured is enlarged as the sheet is.
  const height = inside / (turn.currentCSSZoom || 1) + pixels(last, 'margin-bottom') + pixels(turn, 'padding-bottom')
  if (Math.abs(height - Number.parseFloat(turn.style.height)) < 0.1) return
  turn.style.height = `${height}px`
  turn.style.contain = 'strict'
}

function pixels(element: Element, property: string): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0
}
