import {
  $create,
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical'
import css from '../editor.module.css'
import { createMarginElement } from './marginLabel'

const speakerState = createState('speaker', { parse: (value) => (typeof value === 'string' ? value : null) })
const turnState = createState('turn', { parse: (value) => (typeof value === 'string' ? value : null) })

/** A pull quote; it remembers whose words it repeats, and from which turn. */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config('pullQuote', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: speakerState },
        { flat: true, stateConfig: turnState },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote')
    element.className = css.pullQuote ?? ''
    element.append(createMarginElement('div', css.quoteSource ?? ''))
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  /** Its words stand before the line that says where they come from. */
  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withBefore(element.lastElementChild)
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

export interface QuoteSource {
  speaker: string | null
  turn: string | null
}

export function $createPullQuoteNode({ speaker, turn }: QuoteSource): PullQuoteNode {
  return $setState($setState($create(PullQuoteNode), speakerState, speaker), turnState, turn)
}

export function $quoteSource(quote: PullQuoteNode): QuoteSource {
  return { speaker: $getState(quote, speakerState), turn: $getState(quote, turnState) }
}

export function $setQuoteSpeaker(quote: PullQuoteNode, speaker: string | null): void {
  $setState(quote, speakerState, speaker)
}

export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode
}
