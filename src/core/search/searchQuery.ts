import { foldWord, IN_WORD } from './foldWord'

/** A word of a query. */
export interface SearchWord {
  /** See `foldWord`. */
  forms: readonly string[]
  /** The last word of a query is still being typed: it may be the beginning of a word. */
  beginning: boolean
}

const WORD = new RegExp(`[${IN_WORD}]+`, 'gu')
/** Nobody looks for more; each word costs. */
const MOST_WORDS = 16
const LONGEST_WORD = 64

/** The words that a text must have to be found. What is no letter and no digit only separates words; there is no syntax. */
export function searchWordsOf(query: string): SearchWord[] {
  const words = wordsIn(query.slice(0, MOST_WORDS * LONGEST_WORD))
    .map((word) => ({ forms: foldWord([...word].slice(0, LONGEST_WORD).join('')), cut: word.length > LONGEST_WORD }))
    .filter(({ forms }) => forms.length > 0)
    .slice(0, MOST_WORDS)
  return words.map(({ forms, cut }, index) => ({ forms, beginning: cut || index === words.length - 1 }))
}

/** Whether a query says enough to look through whole texts: a single letter is in every one of them. */
export function isSearchable(query: string): boolean {
  return searchWordsOf(query).some(({ forms }) => forms.some((form) => [...form].length > 1))
}

/** Whether a word of a text is the one that is looked for. */
export function isWord(word: string, { forms, beginning }: SearchWord): boolean {
  return foldWord(word).some((own) => forms.some((form) => (beginning ? own.startsWith(form) : own === form)))
}

/** The words of a text as they stand. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? []
}
