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
import { createMarginElement } from './marginLabel'

const NO_IMAGE: ImageRef = { asset: '', alt: '', credit: '' }

const imageState = createState('image', {
  parse: (value): ImageRef =>
    typeof value === 'object' && value !== null ? { ...NO_IMAGE, ...(value as Partial<ImageRef>) } : NO_IMAGE,
})

/** A figure; its children are the caption. The picture's place shows the alternative text. */
export class FigureNode extends ElementNode {
  override $config() {
    return this.config('figure', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: imageState }] })
  }

  override createDOM(): HTMLElement {
    const { alt, credit } = $getState(this, imageState)
    const figure = document.createElement('figure')
    figure.className = css.figure ?? ''
    const picture = createMarginElement('div', css.picture ?? '')
    picture.textContent = [alt, credit].filter((text) => text !== '').join(' · ')
    figure.append(picture)
    return figure
  }

  override updateDOM(): boolean {
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.firstElementChild)
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

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode
}
