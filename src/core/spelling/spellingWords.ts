/** A word to look up. `from` and `to` count UTF-16 units of the text; soft hyphens are gone from `word`, its apostrophe is straight. */
export interface SpellingWord {
  from: number
  to: number
  word: string
  /** Other spellings of which one being right is enough: a gender form's parts, a word without its possessive. */
  instead: readonly string[]
}

/**
 * Nothing in these is a word of the language: addresses, tags, numbers and what hangs on them. Each is looked for where it may begin
 * only: from every letter of a word on, a very long one would take its length squared.
 */
const NO_WORDS =
  /(?:(?<![\p{L}\p{N}+.-])[\p{L}\p{N}+.-]+:\/\/|www\.)\S+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|[#@][\p{L}\p{N}_]+|(?<![\p{L}\p{N}-]|[\p{L}\p{N}-]\.)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:de|at|ch|com|org|net|eu|io|info|uk)(?![\p{L}\p{N}])\S*/giu

const LETTERS = '\\p{L}\\p{M}\\u00AD'
/** A word with its apostrophes and the signs of gender forms; a hyphen parts words. */
const WORD = new RegExp(
  `[${LETTERS}\\p{N}]+(?:['’][${LETTERS}]+|(?<=[${LETTERS}])[:*_·](?=\\p{Ll})[${LETTERS}]+|/-?(?=in(?:nen)?(?!\\p{L}))\\p{Ll}+)*`,
  'gu',
)

/** The words of a text that can be looked up, in order. */
export function spellingWords(text: string): SpellingWord[] {
  const closed = [...text.matchAll(NO_WORDS)].map(({ 0: found, index }) => [index, index + found.length] as const)
  let next = 0
  return [...text.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    while (index >= (closed[next]?.[1] ?? Number.POSITIVE_INFINITY)) next++
    if (index >= (closed[next]?.[0] ?? Number.POSITIVE_INFINITY)) return []
    const word = found.replaceAll('\u00ad', '').replaceAll('’', "'").normalize()
    if (isNoWord(word)) return []
    return [{ from: index, to: index + found.length, word, instead: insteadOf(word) }]
  })
}

const GENDER_SIGN = /[:*_·]|\/-?/u

function isNoWord(word: string): boolean {
  if ([...word].length < 2 || /\p{N}/u.test(word)) return true
  // GmbH, LKWs, YouTube: abbreviations and brands; LeserInnen is a word.
  if (/^\p{Lu}[\p{Lu}.]*s?$/u.test(word)) return true
  return /\p{Ll}\p{Lu}/u.test(word) && !/\p{Ll}In(?:nen)?(?!\p{L})/u.test(word)
}

/** Leser:innen → Leserinnen; Leser:innenschaft → Leserinnen; jede:r → jeder, jede; LeserInnen → Leserinnen; Tanner's → Tanner. */
function insteadOf(word: string): string[] {
  const possessive = /^(.+)'(?:s|S)?$/u.exec(word)?.[1]
  if (possessive) return [possessive]
  const capital = /^(.*\p{Ll})(In(?:nen)?)$/u.exec(word)
  if (capital) return [`${capital[1]}${capital[2]?.toLowerCase()}`]
  const sign = GENDER_SIGN.exec(word)
  if (!sign) return []
  const stem = word.slice(0, sign.index)
  const ending = word.slice(sign.index + sign[0].length)
  const feminine = /^in(?:nen)?/u.exec(ending)?.[0]
  return feminine ? [stem + feminine] : [stem + ending, stem]
}
