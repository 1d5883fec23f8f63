import { ACCENTED_BLOCKS, foldWord, IN_WORD } from './foldWord'
import { isWord, type SearchWord } from './searchQuery'

export interface Stretch {
  from: number
  to: number
}

const PLAIN_LETTERS = [
  [0x41, 0x5a],
  [0x61, 0x7a],
] as const
const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060'
const FILLER = `[\\u0300-\\u036F${INVISIBLE}]*`
/** Two dots that stand behind their letter as a sign of their own. */
const DOTS = `[${INVISIBLE}]*\\u0308`

let letters: Map<string, string[]> | null = null

/** The written letters by what they fold to; `ß` stands under `ss`. */
function lettersByFold(): Map<string, string[]> {
  if (letters) return letters
  letters = new Map()
  for (const [first, last] of [...PLAIN_LETTERS, ...ACCENTED_BLOCKS]) {
    for (let code = first; code <= last; code++) {
      const letter = String.fromCodePoint(code)
      if (!/\p{L}/u.test(letter)) continue
      for (const fold of foldWord(letter)) letters.set(fold, [...(letters.get(fold) ?? []), letter])
    }
  }
  return letters
}

/** Where a word of a query stands in a text. */
export interface WordFinder {
  isIn(text: string): boolean
  all(text: string): Stretch[]
}

const WORD_END = new RegExp(`[${IN_WORD}]$`, 'u')

/**
 * Finds the words of a query in texts as they are written, without folding these: that is what makes looking through
 * many texts quick. For the same reason the pattern names capital letters and does not ask what stands before; it finds more than it
 * should, and what it finds is looked at again.
 */
export function createWordFinder(word: SearchWord): WordFinder {
  const end = word.beginning ? `[${IN_WORD}]*` : ''
  const forms = word.forms.map((form) => patternOf(form, word.beginning))
  const pattern = new RegExp(`(?:${forms.join('|')})${end}(?![${IN_WORD}])`, 'gu')
  const isFound = ({ 0: found, index, input }: RegExpMatchArray) =>
    isWord(found, word) && !WORD_END.test((input ?? '').slice(Math.max(0, (index ?? 0) - 2), index))
  return {
    isIn: (text) => {
      for (const match of text.matchAll(pattern)) if (isFound(match)) return true
      return false
    },
    all: (text) =>
      [...text.matchAll(pattern)]
        .filter(isFound)
        .map(({ 0: found, index }) => ({ from: index, to: index + found.length })),
  }
}

function patternOf(form: string, beginning: boolean): string {
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
      const dotted = next === 'e' && 'aou'.includes(sign) ? `|${written(sign)}${DOTS}` : ''
      source += `(?:${written(sign)}${FILLER}${written(next)}|[${inOne}]${dotted})${FILLER}`
    } else source += written(sign, beginning && next === '' ? begunBy(sign) : '') + FILLER
  }
  return source
}

/** Letters that stand for two, of which this is the first: what is typed so far may end inside of `ß`. */
function begunBy(sign: string): string {
  return [...lettersByFold()].flatMap(([fold, own]) => (fold.length > 1 && fold.startsWith(sign) ? own : [])).join('')
}

function written(sign: string, others = ''): string {
  return `[${sign}${sign.toUpperCase()}${(lettersByFold().get(sign) ?? []).join('')}${others}]`
}
