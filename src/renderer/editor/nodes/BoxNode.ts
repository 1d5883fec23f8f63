import { $create, ElementNode, type LexicalNode } from 'lexical'
import css from '../editor.module.css'

/** An information box: the first child is its title, the others are its paragraphs. */
export class BoxNode extends ElementNode {
  override $config() {
    return this.config('box', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside')
    element.className = css.box ?? ''
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }
}

export function $createBoxNode(): BoxNode {
  return $create(BoxNode)
}

export function $isBoxNode(node: LexicalNode | null | undefined): node is BoxNode {
  return node instanceof BoxNode
}
