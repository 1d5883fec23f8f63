import { setDOMUnmanaged, stopLexicalPropagation } from 'lexical'

/** What is typed, cut and pasted in a field belongs to the field. A drop is for the text, wherever it comes down. */
const EVENTS_OF_FIELDS = [
  'keydown',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionend',
  'cut',
  'copy',
  'paste',
] as const

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

/** The same for fields and buttons that React draws into it: keys and the caret are theirs. */
export function createFieldsElement(className: string): HTMLElement {
  const element = createMarginElement('div', className)
  setDOMUnmanaged(element, { captureSelection: true })
  for (const name of EVENTS_OF_FIELDS) element.addEventListener(name, stopLexicalPropagation)
  return element
}
