import { setDOMUnmanaged } from 'lexical'

/**
 * An element in the margin of a block that belongs to the editor's chrome, not to its text:
 * Lexical neither reads nor mends what is inside.
 */
export function createMarginElement(tag: 'div' | 'button', className: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.contentEditable = 'false'
  setDOMUnmanaged(element)
  return element
}
