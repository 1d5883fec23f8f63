import { UnreadableFile } from './files/unpacked'

/** What a text may have: more than ten thick books. Beyond this no interview is, and reading would take minutes and gigabytes. */
export const MOST_CHARACTERS = 6_000_000
/** Lines of a text with words; of a page also runs between two tags. */
export const MOST_PARAGRAPHS = 50_000

/**
 * Signs behind which somebody may begin to speak, each followed by a space. They bound the turns of a text without line ends; prose has one in
 * some hundred characters.
 */
const MOST_SIGNS = 200_000

const LINE_WITH_WORDS = /[^\s][^\n\r]*/gu
const SIGN_OF_A_LABEL = /(?:[:：>)\]|–—-]|\p{Lu}\.)\s/gu

/** @throws UnreadableFile `too-long` */
export function refuseTooLong(text: string): void {
  if (isFarTooLong(text)) throw new UnreadableFile('too-long')
}

/** Whether no interview is as long as this, and reading it would take minutes and gigabytes. */
export function isFarTooLong(text: string): boolean {
  return (
    text.length > MOST_CHARACTERS ||
    hasMore(text, LINE_WITH_WORDS, MOST_PARAGRAPHS) ||
    hasMore(text, SIGN_OF_A_LABEL, MOST_SIGNS)
  )
}

function hasMore(text: string, sign: RegExp, most: number): boolean {
  let count = 0
  for (const _ of text.matchAll(sign)) if (++count > most) return true
  return false
}
