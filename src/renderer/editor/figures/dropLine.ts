import type { LexicalEditor } from 'lexical'
import type { Spot } from './figureActs'
import css from './figures.module.css'

/** Distance of the line from the block beside which it stands, in pixels. */
const GAP = 6

/** The line that shows where a picture would go. */
export function createDropLine(editor: LexicalEditor) {
  const line = document.createElement('div')
  line.className = css.dropLine ?? ''
  return {
    show({ beside, where }: Spot) {
      const page = editor.getRootElement()?.parentElement
      const block = editor.getElementByKey(beside.getKey())
      if (!page || !block) return
      const box = block.getBoundingClientRect()
      const frame = page.getBoundingClientRect()
      const indent = Number.parseFloat(getComputedStyle(block).paddingLeft)
      line.style.top = `${(where === 'before' ? box.top - GAP : box.bottom + GAP) - frame.top}px`
      line.style.left = `${box.left + indent - frame.left}px`
      line.style.width = `${box.width - indent}px`
      page.append(line)
    },
    hide: () => line.remove(),
  }
}
