import { wordsOf } from '../interview/views'
import type { Path } from '../write/article'
import type { RequiredText } from './requiredWords'

export type Comparison =
  /** `characters`: with single spaces, of all that must appear. */
  | { same: true; characters: number }
  /** The first place where they part, a few words of each; empty where one of them ends. */
  | { same: false; path: Path; expected: string; found: string }

const SHOWN = 6

/** Whether an output says what it must, word for word and in order. Nothing may be missing, nothing may come on top. */
export function compareWords(required: readonly RequiredText[], output: string): Comparison {
  const found = wordsOf(folded(output))
  let at = 0
  let characters = 0
  for (const { text, path } of required) {
    const words = wordsOf(folded(text))
    for (const [index, word] of words.entries()) {
      if (found[at] !== word) {
        return { same: false, path, expected: excerptOf(words, index), found: excerptOf(found, at) }
      }
      at++
    }
    characters += wordsOf(text).join(' ').length
  }
  const last = required.at(-1)
  if (at < found.length) return { same: false, path: last?.path ?? [], expected: '', found: excerptOf(found, at) }
  return { same: true, characters: characters + Math.max(0, required.length - 1) }
}

/** `CO₂` and `CO2` are the same words (NFKC), and so are those with and without soft hyphens; a raised minus is a hyphen. */
function folded(text: string): string {
  return text.replaceAll('\u00ad', '').normalize('NFKC').replaceAll('\u2212', '-')
}

/** The first words of a text, for a sentence about it. */
export function excerpt(text: string): string {
  return excerptOf(wordsOf(text), 0)
}

function excerptOf(words: readonly string[], from: number): string {
  return words.slice(from, from + SHOWN).join(' ')
}
