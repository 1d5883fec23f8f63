/**
 * Whether a quotation stands word for word in what somebody said. White space, kinds of quotation marks, an ellipsis or a
 * full stop at the edges make no difference; `[…]` stands for what was left out.
 * @param texts what was said, a string a paragraph; a quotation may run over several
 * @param quote the quotation, with or without its marks; without a word it stands nowhere
 */
export function quoteStands(texts: readonly string[], quote: string): boolean {
  return standsIn(comparable(texts.join(' ')), quote)
}

/** The same for a text that was made `comparable` before, as is worth it where many quotations meet one text. */
export function standsIn(said: string, quote: string): boolean {
  const parts = comparable(quote).split(OMISSION).map(trimEdges)
  if (parts.every((part) => part === '')) return false
  let from = 0
  for (const part of parts) {
    const found = findWords(said, part, from)
    if (found === -1) return false
    from = found + part.length
  }
  return true
}

/** A text as it is compared: composed, spaces and quotation marks of one kind, soft hyphens and zero-width characters gone. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replaceAll('...', '…')
    .replaceAll(MARK, "'")
    .replaceAll(/\s+/gu, ' ')
}

/** Nested marks change their kind when they are quoted, so single and double ones, and apostrophes, are one. */
const MARK = /["'„“”‟‚‘’‛«»‹›]/gu
const OMISSION = /\s*[[(]…[\])]\s*/u
const EDGES = /^[\s'…]+|[\s'….]+$/gu

function trimEdges(part: string): string {
  return part.replaceAll(EDGES, '')
}

/** Where the part stands between word edges: `Wind` is not a quotation of `Windrad`. */
function findWords(said: string, part: string, from: number): number {
  for (let at = said.indexOf(part, from); at !== -1; at = said.indexOf(part, at + 1)) {
    if (isEdge(said.slice(0, at), part) && isEdge(part, said.slice(at + part.length))) return at
  }
  return -1
}

function isEdge(before: string, after: string): boolean {
  return !(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(after))
}
