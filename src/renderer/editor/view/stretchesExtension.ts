import { defineExtension, type LexicalEditor } from 'lexical'
import { $place } from '../acts/place'
import { createStretches } from './stretches'

/** The browser looks at a stretch of items instead of each of them, so that a key does not pay for all that is far away. */
export const StretchesExtension = defineExtension({
  name: 'wechselrede/stretches',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return
      const stretches = createStretches(root)
      const endUpdates = editor.registerUpdateListener(() => stretches.setActive(elementAtCaret(editor)))
      return () => {
        endUpdates()
        stretches.end()
      }
    }),
})

function elementAtCaret(editor: LexicalEditor): HTMLElement | null {
  const key = editor.getEditorState().read(() => $place()?.item.getKey())
  return key === undefined ? null : editor.getElementByKey(key)
}
