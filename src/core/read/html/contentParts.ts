import type { Inline, Mark } from '../../interview/interview'
import { plainText } from '../../interview/views'

const LETTER = /\p{L}/u

/** Whether every letter has the mark. */
export function isWholly(content: readonly Inline[], mark: Mark): boolean {
  let hasLetters = false
  for (const inline of content) {
    if (!('text' in inline) || !LETTER.test(inline.text)) continue
    if (!inline.marks?.includes(mark)) return false
    hasLetters = true
  }
  return hasLetters
}

export function withoutMark(content: readonly Inline[], mark: Mark): Inline[] {
  return content.map((inline) => {
    if (!('text' in inline) || !inline.marks?.includes(mark)) return inline
    const { marks, ...rest } = inline
    const kept = marks.filter((one) => one !== mark)
    return kept.length > 0 ? { ...rest, marks: kept } : rest
  })
}

/** How many characters at the start have the mark. Spaces between marked runs count in, those behind do not. */
export function leadLength(content: readonly Inline[], mark: Mark): number {
  let length = 0
  for (const inline of content) {
    if (!('text' in inline)) break
    if (LETTER.test(inline.text) ? !inline.marks?.includes(mark) : length === 0 && inline.text.trim() === '') break
    if (!inline.marks?.includes(mark) && inline.text.trim() !== '') break
    length += inline.text.length
  }
  return plainText(content).slice(0, length).trimEnd().length
}
