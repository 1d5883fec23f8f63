/** One line of the source; lines are paragraphs. */
export interface SourceParagraph {
  text: string
  /** A blank line stood before it. */
  apart: boolean
}

/** Cuts cleaned text (see `cleanText`), or a part of it, into its paragraphs. Empty ones are dropped. */
export function paragraphsOf(text: string): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = []
  let apart = false
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (trimmed !== '') paragraphs.push({ text: trimmed, apart })
    apart = trimmed === ''
  }
  return paragraphs
}
