import { UnreadableFile } from './files/unpacked'

/** What a text may have: more than ten thick books. Beyond this no interview is, and reading would take minutes and gigabytes. */
export const MOST_CHARACTERS = 6_000_000
/** Lines of a text with words; of a page also runs between two tags. */
export const MOST_PARAGRAPHS = 50_000

/** @throws UnreadableFile `too-long` */
export function refuseTooLong(text: string): void {
  if (text.length > MOST_CHARACTERS || hasMoreLines(text, MOST_PARAGRAPHS)) throw new UnreadableFile('too-long')
}

/** Lines with words. */
function hasMoreLines(text: string, most: number): boolean {
  const line = /[^\s][^\n\r]*/gu
  for (let count = 0; line.test(text); count++) if (count === most) return true
  return false
}
