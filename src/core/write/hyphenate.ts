/// <reference path="./hyphen.d.ts" />
import german from 'hyphen/de/index.js'
import english from 'hyphen/en/index.js'

export const SOFT_HYPHEN = '\u00ad'

/** Shorter words are not worth a hyphen in columns of 80 mm. */
const MINIMUM = 9

const languages: Readonly<Record<string, (word: string) => string>> = {
  de: (word) => german.hyphenateSync(word, { minWordLength: MINIMUM, hyphenChar: SOFT_HYPHEN }),
  en: (word) => english.hyphenateSync(word, { minWordLength: MINIMUM, hyphenChar: SOFT_HYPHEN }),
}

/** Two letters alone on the next line look like an error. */
const SHORT_END = new RegExp(`${SOFT_HYPHEN}(?=\\p{L}{1,2}$)`, 'u')

const WORD = new RegExp(`\\p{L}{${MINIMUM},}`, 'gu')
/** Addresses and handles must be copied as they are; the package would also take `<…>` for a tag. */
const ADDRESS = /[@/\\<>_\d]|\p{L}\.\p{L}/u

/**
 * Makes the hyphenation of a language (BCP 47): a text with soft hyphens in its words of nine letters and more.
 * Texts in languages without patterns stay as they are. For print only; see resources/print/keepUsedHyphens.js.
 */
export function createHyphenation(language: string): (text: string, foreign: string | undefined) => string {
  const known = new Map<string, string>()
  return (text, foreign) => {
    const code = (foreign ?? language).slice(0, 2).toLowerCase()
    const hyphenate = languages[code]
    if (!hyphenate) return text
    return text.replace(/\S{9,}/gu, (token) => {
      if (ADDRESS.test(token)) return token
      return token.replace(WORD, (word) => {
        const key = `${code} ${word}`
        const hyphenated = known.get(key) ?? hyphenate(word).replace(SHORT_END, '')
        known.set(key, hyphenated)
        return hyphenated
      })
    })
  }
}
