/** What belongs to a word: letters and digits of all scripts with their marks, and what is invisible inside of words (soft hyphen, joiners). */
export const IN_WORD = '\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\u2060'
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/gu
/** Blocks of letters that may have accents: Latin, Greek, Cyrillic. Signs of other scripts stay as they are. */
export const ACCENTED_BLOCKS = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2126, 0x212b],
] as const
const ACCENTED = /[\u00C0-\u024F\u0370-\u052F\u1E00-\u1FFF\u2126-\u212B]/gu
const ACCENTS = /[\u0300-\u036F]/gu
const UMLAUT = /([aou])\u0308/gu
const PLAIN = /^[a-z0-9]*$/

/** Letters that do not decompose. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
}

/**
 * The forms under which a word is found: without case and accents, and with umlauts spelled out where it has some.
 * `Größe` → `grosse`, `groesse`. Two words are alike where they share a form. Empty for what has no letter.
 */
export function foldWord(word: string): string[] {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower === '' ? [] : [lower]
  const decomposed = lower.replace(INVISIBLE, '').replace(ACCENTED, (letter) => letter.normalize('NFD'))
  const plain = withoutAccents(decomposed)
  if (plain === '') return []
  const spelledOut = withoutAccents(decomposed.replace(UMLAUT, '$1e'))
  return spelledOut === plain ? [plain] : [plain, spelledOut]
}

function withoutAccents(decomposed: string): string {
  return decomposed.replace(ACCENTS, '').replace(/[ßæœøłđðþς]/g, (letter) => SPELLED[letter] ?? letter)
}
