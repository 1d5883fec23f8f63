const CLOSING = '["“”»«›‹’\')\\]]*'
const TITLES =
  'Dr|Prof|Professor|Dipl|Ing|Mag|Lic|Univ|Hon|St|Mr|Mrs|Ms|Mme|Hr|Fr|Jr|Sr|med|phil|rer|nat|jur|pol|oec|habil|h|c|et|Sen|Rep|Gov|Gen|Col|Capt|Sgt|Rev'

/** A word that ends in a full stop without ending a sentence, because a name goes on after it. */
const TITLE = new RegExp(`^(?:${TITLES})(?:\\.-?(?:${TITLES}))*\\.$`, 'u')
const TITLE_OF_ANY_CASE = new RegExp(TITLE.source, 'iu')
const INITIAL = /^(?:\p{Lu}|Chr?|Ph|Th)\.(?:-?\p{Lu}\.)*$/u
const ENDS_LIKE_SENTENCE = new RegExp(`[.!?…]${CLOSING}$`, 'u')
const ENDS_LIKE_QUESTION = new RegExp(`\\?[!?]*${CLOSING}$`, 'u')
const BREAK = new RegExp(`[.!?…]${CLOSING}\\s+`, 'gu')

export function isTitle(word: string): boolean {
  // "MR. HALE", but "H." is an initial.
  return TITLE.test(word) || (word.length > 2 && TITLE_OF_ANY_CASE.test(word))
}

export function isInitial(word: string): boolean {
  return INITIAL.test(word)
}

/** Whether the text stops as a sentence does: full stop, question mark, exclamation mark, ellipsis, quotes after it allowed. */
export function endsSentence(text: string): boolean {
  return ENDS_LIKE_SENTENCE.test(text.slice(-8))
}

export function endsWithQuestion(text: string): boolean {
  return ENDS_LIKE_QUESTION.test(text.slice(-8))
}

/** Where sentences begin, 0 included. A stop after a title or an initial begins none. */
export function sentenceStarts(text: string): number[] {
  const starts = [0]
  for (const found of text.matchAll(BREAK)) {
    const word = wordBefore(text, found.index + 1)
    if (found[0].startsWith('.') && (isTitle(word) || isInitial(word))) continue
    starts.push(found.index + found[0].length)
  }
  return starts
}

/** The word that ends at `end`, looked for within 20 characters. */
export function wordBefore(text: string, end: number): string {
  let start = end
  while (start > Math.max(0, end - 20) && !/\s/u.test(text.charAt(start - 1))) start--
  return text.slice(Math.min(start, Math.max(0, end)), Math.max(0, end))
}
