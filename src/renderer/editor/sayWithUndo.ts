import { type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { showToast } from '../kit/toasts'

/**
 * Says what an act has done that asked nothing before, and offers to take it back. The offer ends with the next change of
 * the text: undo would then take back something else.
 */
export function sayWithUndo(editor: LexicalEditor, sentence: string, undo: string): void {
  const close = showToast(sentence, {
    action: { label: undo, run: () => void editor.dispatchCommand(UNDO_COMMAND, undefined) },
  })
  const end = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    end()
    close()
  })
}
