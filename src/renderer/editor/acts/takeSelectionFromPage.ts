import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from 'lexical'

/** The browser tells of a moved caret a moment later: a key or a paste that comes before that would act on the old place. */
export function $takeSelectionFromPage(editor: LexicalEditor): void {
  const native = editor.getRootElement()?.ownerDocument.getSelection()
  const current = $getSelection()
  const actual = native ? $createRangeSelectionFromDom(native, editor) : null
  if (!actual || !$isRangeSelection(current)) return
  // Where the place is the same, the marks that wait for the next letter stay.
  const isSame = actual.anchor.is(current.anchor) && actual.focus.is(current.focus)
  if (!isSame) $setSelection(actual)
}
