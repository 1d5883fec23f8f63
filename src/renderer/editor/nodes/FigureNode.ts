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
import type { ImageRef } from '../../../core/interview/interview'
import css from '../editor.module.css'
import { createFieldsElement } from './marginLabel'

const NO_IMAGE: ImageRef = { asset: '', alt: '', credit: '' }

const imageState = createState('image', {
  parse: (value): ImageRef =>
    typeof value === 'object' && value !== null ? { ...NO_IMAGE, ...(value as Partial<ImageRef>) } : NO_IMAGE,
})

/**
 * A figure; its children are the caption. React draws the picture before it and the fields behind it, see `FigureChrome`;
 * they are no text.
 */
export class FigureNode extends ElementNode {
  override $config() {
    return this.config('figure', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: imageState }] })
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure')
    figure.className = css.figure ?? ''
    const caption = document.createElement('figcaption')
    caption.className = css.caption ?? ''
    figure.append(createFieldsElement(css.picture ?? ''), caption, createFieldsElement(css.figureFields ?? ''))
    return figure
  }

  override updateDOM(): boolean {
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const caption = element.children[1]
    const slot = super.getDOMSlot(element)
    return caption instanceof HTMLElement ? slot.withElement(caption) : slot
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

export function $createFigureNode(image: ImageRef): FigureNode {
  return $setState($create(FigureNode), imageState, image)
}

export function $figureImage(figure: FigureNode): ImageRef {
  return $getState(figure, imageState)
}

export function $changeFigureImage(figure: FigureNode, change: Partial<ImageRef>): void {
  $setState(figure, imageState, (image) => ({ ...image, ...change }))
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode
}
