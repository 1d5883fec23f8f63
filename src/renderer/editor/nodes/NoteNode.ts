import { $create, ElementNode, type LexicalNode } from 'lexical'
import css from '../editor.module.css'

/** An internal note for the desk. Never exported. */
export class NoteNode extends ElementNode {
  override $config() {
    return this.config('note', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div')
    element.className = css.note ?? ''
    element.setAttribute('role', 'note')
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override insertNewAfter(): NoteNode {
    const note = $createNoteNode()
    this.insertAfter(note)
    return note
  }
}

export function $createNoteNode(): NoteNode {
  return $create(NoteNode)
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode
}
