import { $create, $getState, $setState, createState, type ElementDOMSlot, ElementNode, type LexicalNode } from 'lexical'
import css from '../editor.module.css'
import { createMarginElement } from './marginLabel'

const personState = createState('person', { parse: (value) => (typeof value === 'string' ? value : '') })

/** The bio box of a person. Its paragraphs are the person's bio: a change here changes the person, and the other way round.
 * `BioChrome` draws the portrait before them and the links behind. */
export class BioNode extends ElementNode {
  override $config() {
    return this.config('bio', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: personState }] })
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside')
    element.className = css.bio ?? ''
    element.append(
      createMarginElement('div', css.bioName ?? ''),
      createMarginElement('div', css.bioPortrait ?? ''),
      createMarginElement('div', ''),
    )
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.children[1]).withBefore(element.lastElementChild)
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }
}

export function $createBioNode(person: string): BioNode {
  return $setState($create(BioNode), personState, person)
}

export function $bioPerson(bio: BioNode): string {
  return $getState(bio, personState)
}

export function $setBioPerson(bio: BioNode, person: string): void {
  $setState(bio, personState, person)
}

export function $isBioNode(node: LexicalNode | null | undefined): node is BioNode {
  return node instanceof BioNode
}
