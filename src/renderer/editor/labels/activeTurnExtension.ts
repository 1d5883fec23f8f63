import { defineExtension, type LexicalEditor } from 'lexical'
import { $place } from '../acts/place'

/** Marks the turn with the caret, for its chip and the rule beside its text. */
export const ActiveTurnExtension = defineExtension({
  name: 'wechselrede/active-turn',
  register(editor) {
    let active: HTMLElement | null = null
    return editor.registerUpdateListener(() => {
      const element = turnElement(editor)
      if (element === active) return
      active?.removeAttribute('data-active')
      element?.setAttribute('data-active', '')
      active = element
    })
  },
})

function turnElement(editor: LexicalEditor): HTMLElement | null {
  const key = editor.getEditorState().read(() => $place()?.turn?.getKey())
  return key === undefined ? null : editor.getElementByKey(key)
}
