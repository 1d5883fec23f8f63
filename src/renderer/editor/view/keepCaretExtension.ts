import { $getSelection, $setSelection, defineExtension } from 'lexical'

/**
 * Puts the caret back when the focus comes back, such as from a dialog: the browser itself would put it at the start of
 * the text. A click brings a place of its own along.
 */
export const KeepCaretExtension = defineExtension({
  name: 'wechselrede/keep-caret',
  register(editor) {
    let pointed = false
    const point = () => {
      pointed = true
      // Where the pointer moves no focus, no other event would tell.
      requestAnimationFrame(() => {
        pointed = false
      })
    }
    const focus = () => {
      if (pointed) return
      // Soon enough, before the browser tells of the place it chose; and not `discrete`, for an update may itself have moved
      // the focus: committed amid it, this one would take its place in the history.
      editor.update(() => $setSelection($getSelection()?.clone() ?? null))
    }
    return editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('pointerdown', point)
      previous?.removeEventListener('focus', focus)
      root?.addEventListener('pointerdown', point)
      root?.addEventListener('focus', focus)
    })
  },
})
