/*
 * The layout is that of print, so where a line ends at a soft hyphen here, it does on paper too. There a hyphen and a line break take its place; all other soft hyphens are taken out. Left as they are, copying
 * from the PDF and searching in it would find "Un-ter-neh-men", and at line ends two hyphens for one.
 * Taking one out can move a line a little (letters may kern across its place), so it goes on until nothing changes.
 */
;(() => {
  const softHyphen = '\u00ad'
  const texts = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode.data.includes(softHyphen)) texts.push(walker.currentNode)

  const range = document.createRange()
  const boxOf = (text, index) => {
    range.setStart(text, index)
    range.setEnd(text, index + 1)
    return range.getBoundingClientRect()
  }
  const endsLine = (text, index) => {
    if (index === 0 || index + 1 >= text.length) return false
    const before = boxOf(text, index - 1)
    const after = boxOf(text, index + 1)
    // Left of what it follows: the next line, or the next column.
    return after.left < before.left || after.top > before.bottom
  }
  const unusedIn = (text) => {
    const { data } = text
    const unused = []
    for (let index = data.indexOf(softHyphen); index >= 0; index = data.indexOf(softHyphen, index + 1)) {
      if (!endsLine(text, index)) unused.push(index)
    }
    return unused
  }
  for (;;) {
    // All measured before anything changes: one layout per round.
    const changes = texts.map((text) => [text, unusedIn(text)]).filter(([, unused]) => unused.length > 0)
    if (changes.length === 0) break
    for (const [text, unused] of changes) {
      const gone = new Set(unused)
      text.data = text.data
        .split('')
        .filter((_, index) => !gone.has(index))
        .join('')
    }
  }
  for (const text of texts) {
    const [first, ...rest] = text.data.split(softHyphen)
    const pieces = rest.flatMap((piece) => ['-', document.createElement('br'), piece])
    text.replaceWith(first, ...pieces)
  }
})()
