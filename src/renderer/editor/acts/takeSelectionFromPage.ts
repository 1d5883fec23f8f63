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
  if (actual && $isRangeSelection(current) && !actual.is(current)) $setSelection(actual)
}
