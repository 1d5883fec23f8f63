import { $create, $createParagraphNode, ElementNode, type LexicalNode, type ParagraphNode } from 'lexical'
import css from '../editor.module.css'

/** A subhead between turns. */
export class SubheadNode extends ElementNode {
  override $config() {
    return this.config('subhead', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('h2')
    element.className = css.subhead ?? ''
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override insertNewAfter(): ParagraphNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph)
    return paragraph
  }
}

export function $createSubheadNode(): SubheadNode {
  return $create(SubheadNode)
}

export function $isSubheadNode(node: LexicalNode | null | undefined): node is SubheadNode {
  return node instanceof SubheadNode
}
