import { $create, $getState, $setState, createState, ElementNode, type LexicalNode } from 'lexical'
import css from '../editor.module.css'

/** The frame's text, in the order in which it stands at the head of the editor. */
export const FIELDS = ['kicker', 'headline', 'standfirst', 'byline'] as const
export type Field = (typeof FIELDS)[number]

export const fieldState = createState('field', {
  parse: (value) => FIELDS.find((field) => field === value) ?? 'kicker',
})

/** One frame field; the standfirst has one node for each of its paragraphs. Always there, in the order of FIELDS. */
export class FieldNode extends ElementNode {
  override $config() {
    return this.config('field', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: fieldState }] })
  }

  override createDOM(): HTMLElement {
    const field = $getState(this, fieldState)
    const element = document.createElement(field === 'headline' ? 'h1' : 'p')
    element.className = css.field ?? ''
    element.dataset.field = field
    return element
  }

  override updateDOM(previous: this): boolean {
    return $getState(previous, fieldState, 'direct') !== $getState(this, fieldState, 'direct')
  }

  override canIndent(): boolean {
    return false
  }

  override collapseAtStart(): boolean {
    return true
  }

  /** Only the standfirst has paragraphs. */
  override insertNewAfter(): FieldNode | null {
    if ($getState(this, fieldState) !== 'standfirst') return null
    const next = $createFieldNode('standfirst')
    this.insertAfter(next)
    return next
  }
}

export function $createFieldNode(field: Field): FieldNode {
  return $setState($create(FieldNode), fieldState, field)
}

export function $isFieldNode(node: LexicalNode | null | undefined): node is FieldNode {
  return node instanceof FieldNode
}
