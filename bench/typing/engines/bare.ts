import { plainText, turnsOf } from '../../../src/core/interview/views'
import type { Engine } from '../engine'

/** A contenteditable and nothing else: the limit that the browser sets. */
export function bare(): Engine {
  let paragraphs: HTMLElement[] = []
  const editable = document.createElement('div')
  return {
    prepare(interview) {
      const texts = turnsOf(interview).flatMap((turn) =>
        turn.blocks.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.content)] : [])),
      )
      paragraphs = texts.map((text) => Object.assign(document.createElement('p'), { textContent: text }))
    },
    show(root) {
      Object.assign(editable, { contentEditable: 'true', className: 'plain', spellcheck: false })
      editable.append(...paragraphs)
      root.append(editable)
    },
    editable: () => editable,
  }
}
