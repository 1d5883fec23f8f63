import { type LexicalEditor, mergeRegister, UNDO_COMMAND } from 'lexical'
import { showToast } from '../kit/toasts'

/**
 * Says what an act has done that asked nothing before, and offers to take it back. The offer ends with the next change of
 * the text, or with the text: undo would then take back something else.
 */
export function sayWithUndo(editor: LexicalEditor, sentence: string, undo: string): void {
  const close = showToast(sentence, {
    action: { label: undo, run: () => void editor.dispatchCommand(UNDO_COMMAND, undefined) },
  })
  let isOver = false
  const end = () => {
    if (isOver) return
    isOver = true
    stop()
    close()
  }
  const stop = mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) end()
    }),
    // Is told of its own end as well.
    editor.registerRootListener((root, before) => {
      if (before && !root) end()
    }),
  )
}
