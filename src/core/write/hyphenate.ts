/// <reference path="./hyphen.d.ts" />
import german from 'hyphen/de/index.js'
import english from 'hyphen/en/index.js'

export const SOFT_HYPHEN = '\u00ad'

const languages: Readonly<Record<string, (word: string) => string>> = {
  de: (word) => german.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN }),
  en: (word) => english.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN }),
}

/** Two letters alone on the next line look like an error. */
const SHORT_END = new RegExp(`${SOFT_HYPHEN}(?=\\p{L}{1,2}$)`, 'u')

/** Addresses and handles must be copied as they are; the package would also take `<…>` for a tag. */
const ADDRESS = /[@/\\<>_\d]|\p{L}\.\p{L}/u

/**
 * Makes the hyphenation of a language (BCP 47): a text with soft hyphens in its words of `minimum` letters and more;
 * in columns of 80 mm shorter ones than nine are not worth it. Texts in languages without patterns stay as they are.
 * For print only; see resources/print/keepUsedHyphens.js.
 */
export function createHyphenation(
  language: string,
  minimum: number,
): (text: string, foreign: string | undefined) => string {
  const known = new Map<string, string>()
  const longToken = new RegExp(`\\S{${minimum},}`, 'gu')
  const longWord = new RegExp(`\\p{L}{${minimum},}`, 'gu')
  return (text, foreign) => {
    const code = (foreign ?? language).slice(0, 2).toLowerCase()
    const hyphenate = languages[code]
    if (!hyphenate) return text
    return text.replace(longToken, (token) => {
      if (ADDRESS.test(token)) return token
      return token.replace(longWord, (word) => {
        const key = `${code} ${word}`
        const hyphenated = known.get(key) ?? hyphenate(word).replace(SHORT_END, '')
        known.set(key, hyphenated)
        return hyphenated
      })
    })
  }
}
