import { defineExtension } from 'lexical'

/**
 * Keeps React from counting its way to the caret. Before each commit, of whatever part of the page, React notes the
 * selection of an editable element that has the focus, and for that walks through all of its text. Lexical owns this
 * selection; where the property does not say `true`, React leaves it alone. The attribute, which the browser reads, stays.
 */
export const UnwatchedSelectionExtension = defineExtension({
  name: 'wechselrede/unwatched-selection',
  register: (editor) =>
    editor.registerRootListener((root, previous) => {
      if (previous) Reflect.deleteProperty(previous, 'contentEditable')
      if (root) Object.defineProperty(root, 'contentEditable', { value: 'inherit', configurable: true })
    }),
})
