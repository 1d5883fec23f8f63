/*
 * Opening quotation marks hang before the line, so that the letters stand in line: Chromium has no `hanging-punctuation`.
 * How far is measured, for it depends on mark and font.
 */
;(() => {
  const OPENING = /^[„“»«‚‘›‹"']+(?=\S)/u
  const range = document.createRange()
  const firstText = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) if (walker.currentNode.data.trim() !== '') return walker.currentNode
    return null
  }
  const hangs = []
  for (const element of document.querySelectorAll('h1, p')) {
    const text = firstText(element)
    const marks = text && OPENING.exec(text.data)?.[0]
    if (!marks || getComputedStyle(element).textIndent !== '0px') continue
    range.setStart(text, 0)
    range.setEnd(text, marks.length)
    hangs.push([element, range.getBoundingClientRect().width])
  }
  // After all are measured: one layout, not one for each.
  for (const [element, width] of hangs) element.style.textIndent = `${-width}px`
})()
