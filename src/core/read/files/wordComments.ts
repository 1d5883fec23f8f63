import { readXml } from './readXml'

/** What was written in the margin of a Word document: the words of each `w:comment` (ECMA-376 part 1, 17.13.4). */
export function wordComments(commentsXml: Uint8Array): string[] {
  const comments: string[] = []
  let isText = false
  readXml(commentsXml, {
    open(name) {
      if (name === 'w:comment') comments.push('')
      if (name === 'w:p') add(' ')
      isText = name === 'w:t'
    },
    close() {
      isText = false
    },
    text(text) {
      if (isText) add(text)
    },
  })
  function add(text: string): void {
    if (comments.length > 0) comments.push(`${comments.pop() ?? ''}${text}`)
  }
  return comments.map((text) => text.trim()).filter((text) => text !== '')
}
