import type { Inline } from '../interview/interview'
import { plainText } from '../interview/views'
import { type DictionaryName, dictionaryFor } from './dictionaries'
import { type SpellingWord, spellingWords } from './spellingWords'

export interface WordToCheck extends SpellingWord {
  dictionary: DictionaryName
}

/** The words of a passage, each with the dictionary of its language; those of languages without one are left out. */
export function wordsToCheck(content: readonly Inline[], language: string): WordToCheck[] {
  const languageAt = languagesOf(content, language)
  return spellingWords(plainText(content)).flatMap((word) => {
    const dictionary = dictionaryFor(languageAt(word.from))
    return dictionary ? [{ ...word, dictionary }] : []
  })
}

function languagesOf(content: readonly Inline[], language: string): (at: number) => string {
  let end = 0
  const runs = content.map((inline) => {
    end += 'text' in inline ? inline.text.length : 1
    return { end, lang: 'text' in inline ? inline.lang : undefined }
  })
  return (at) => runs.find((run) => at < run.end)?.lang ?? language
}
