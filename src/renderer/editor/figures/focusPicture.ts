import type { LexicalEditor, NodeKey } from 'lexical'

/** Gives the picture of a figure the focus. */
export function focusPicture(editor: LexicalEditor, figure: NodeKey): void {
  editor.getElementByKey(figure)?.querySelector<HTMLElement>('[data-picture]')?.focus()
}
