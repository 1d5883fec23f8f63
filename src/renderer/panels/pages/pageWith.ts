import type { Pages } from './openPages'

/** Letters and digits alone: at line ends words are hyphenated, and spaces are what a program makes of gaps. */
const lettersOf = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '')

/** The first page on which some words begin; 1 where they stand on none. */
export async function pageWith(pages: Pick<Pages, 'count' | 'wordsOn'>, words: string): Promise<number> {
  const wanted = lettersOf(words)
  if (wanted === '') return 1
  let before = ''
  for (let page = 1; page <= pages.count; page++) {
    const letters = lettersOf(await pages.wordsOn(page))
    const found = (before + letters).indexOf(wanted)
    if (found >= 0) return found < before.length ? page - 1 : page
    before = letters.slice(-wanted.length)
  }
  return 1
}
