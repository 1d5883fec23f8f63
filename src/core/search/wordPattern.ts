import { ACCENTED_BLOCKS, foldWord, IN_WORD } from './foldWord'
import { isWord, type SearchWord } from './searchQuery'

export interface Stretch {
  from: number
  to: number
}

const SMALL_LETTERS = [0x61, 0x7a] as const
const FILLER = '[\\u0300-\\u036F\\u00AD\\u200B-\\u200D\\u2060]*'

let letters: Map<string, string[]> | null = null

/** The written letters by what they fold to; `ß` stands under `ss`. */
function lettersByFold(): Map<string, string[]> {
  if (letters) return letters
  letters = new Map()
  for (const [first, last] of [SMALL_LETTERS, ...ACCENTED_BLOCKS]) {
    for (let code = first; code <= last; code++) {
      const letter = String.fromCodePoint(code)
      if (!/\p{L}/u.test(letter)) continue
      for (const fold of foldWord(letter)) letters.set(fold, [...(letters.get(fold) ?? []), letter])
    }
  }
  return letters
}

/**
 * Finds the words of a query in texts as they are written, without folding these: that is what makes looking through
 * many texts quick. The pattern finds a little more than it should, so what it finds is looked at again.
 */
export function createWordFinder(word: SearchWord): (text: string) => Stretch[] {
  const end = word.beginning ? `[${IN_WORD}]*` : ''
  const source = word.forms.map(patternOf).join('|')
  const pattern = new RegExp(`(?<![${IN_WORD}])(?:${source})${end}(?![${IN_WORD}])`, 'giu')
  return (text) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => isWord(found, word))
      .map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
}

function patternOf(form: string): string {
  const signs = [...form]
  let source = FILLER
  for (let index = 0; index < signs.length; index++) {
    const sign = signs[index] ?? ''
    const next = signs[index + 1] ?? ''
    const inOne = next && (lettersByFold().get(sign + next) ?? []).join('')
    // One letter for two (ß, æ, ä) may stand here. Of three s any two may be one.
    if (inOne && sign === next) {
      while (signs[index + 1] === sign) index++
      source += `(?:${written(sign, inOne)}${FILLER})+`
    } else if (inOne) {
      index++
      source += `(?:${written(sign)}${FILLER}${written(next)}|[${inOne}])${FILLER}`
    } else source += written(sign) + FILLER
  }
  return source
}

function written(sign: string, others = ''): string {
  return `[${sign}${(lettersByFold().get(sign) ?? []).join('')}${others}]`
}
