import { $getSelection, $setSelection, defineExtension } from 'lexical'

/**
 * Puts the caret back when the focus comes back, such as from a dialog: the browser itself would put it at the start of
 * the text. A click brings a place of its own along.
 */
export const KeepCaretExtension = defineExtension({
  name: 'wechselrede/keep-caret',
  register(editor) {
    // From the press of the pointer until it is released, or until the focus leaves for elsewhere.
    let pointed = false
    const point = () => {
      pointed = true
    }
    const release = () => {
      pointed = false
    }
    const focus = () => {
      if (pointed) return
      // Soon enough, before the browser tells of the place it chose; and not `discrete`, for an update may itself have moved
      // the focus: committed amid it, this one would take its place in the history.
      editor.update(() => $setSelection($getSelection()?.clone() ?? null))
    }
    return editor.registerRootListener((root) => {
      if (!root) return
      const page = root.ownerDocument
      root.addEventListener('mousedown', point)
      root.addEventListener('focus', focus)
      root.addEventListener('blur', release)
      page.addEventListener('mouseup', release, true)
      return () => {
        root.removeEventListener('mousedown', point)
        root.removeEventListener('focus', focus)
        root.removeEventListener('blur', release)
        page.removeEventListener('mouseup', release, true)
      }
    })
  },
})
