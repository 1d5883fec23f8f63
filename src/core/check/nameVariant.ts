import type { TextFinding, TextRule } from './rule'
import { differsLittle, soundOf } from './spelling'

/** Shorter names are too close to other words. */
const SHORTEST = 5
/** From here on a name that sounds the same is taken for a slip wherever it stands. */
const TELLING = 6
const WORD = /\p{L}[\p{L}\p{M}'’]*/gu
const ADDRESS = /^(?:Frau|Herrn?|Dr|Prof|Professor|Professorin|Doktor|Mr|Mrs|Ms|Miss|Sir|Dame)$/u

interface Word {
  text: string
  at: number
}

/**
 * The name of somebody here, spelt in another way. Only where little else can be meant: next to the other part of the
 * name or an address ("Frau Vosberg"), or a longer name that sounds the same.
 */
export const nameVariant: TextRule = (places, { names }) => {
  const parts = names.map(partsOf).filter((words) => words.length > 1)
  if (parts.length === 0) return []
  const known = new Set(parts.flat())
  return places.flatMap(({ path, text }) => {
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }): Word => ({ text: word, at: index }))
    return words.flatMap((word, index): TextFinding[] => {
      const meant =
        isCandidate(word.text, known) && parts.map((name) => meantBy(words, index, text, name)).find(Boolean)
      if (!meant) return []
      const values = { text: word.text, instead: meant }
      return [
        { rule: 'name-spelt-two-ways', severity: 'check', values, path, from: word.at, to: word.at + word.text.length },
      ]
    })
  })
}

/** The words of a name, titles and particles left out. A hyphenated name is two words. */
function partsOf(name: string): string[] {
  return (name.match(WORD) ?? []).filter((word) => /^\p{Lu}/u.test(word) && !ADDRESS.test(word))
}

function isCandidate(word: string, known: ReadonlySet<string>): boolean {
  return word.length >= SHORTEST - 1 && /^\p{Lu}\p{Ll}/u.test(word) && !known.has(word)
}

/** The part of this name that a word was meant to be, in the name's spelling. */
function meantBy(words: readonly Word[], index: number, text: string, name: readonly string[]): string | undefined {
  const word = words[index]?.text ?? ''
  return name.find((part) => {
    if (part.length < SHORTEST || isInflected(word, part) || !differsLittle(word, part)) return false
    return standsAsName(words, index, name, part) || soundsTheSame(words, index, text, part)
  })
}

/** `Vossbergs`, `Vossberg’s`, `Vossbergsche`; and a name inside of another word. */
function isInflected(word: string, part: string): boolean {
  return word.startsWith(part) || part.startsWith(word)
}

/** Beside another part of the same name, or behind an address. */
function standsAsName(words: readonly Word[], index: number, name: readonly string[], part: string): boolean {
  const nth = name.indexOf(part)
  const before = words[index - 1]?.text ?? ''
  const behind = words[index + 1]?.text ?? ''
  return (
    ADDRESS.test(before) ||
    (nth > 0 && before === name[nth - 1]) ||
    (name[nth + 1] !== undefined && behind === name[nth + 1])
  )
}

function soundsTheSame(words: readonly Word[], index: number, text: string, part: string): boolean {
  const word = words[index]
  if (!word || part.length < TELLING || soundOf(word.text) !== soundOf(part)) return false
  // At the start of a sentence any word has a capital.
  return /[\p{L}\p{N},]\s+$/u.test(text.slice(0, word.at))
}
