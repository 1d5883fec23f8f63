import { wordsOf } from '../interview/views'
import { type Comparison, excerpt } from './compareWords'
import type { RequiredText } from './requiredWords'

/** What a text layer has where no font had the sign. */
const NO_SIGN = '\0'
const PARTING = /[\s\u00ad\u2010\u2011\u2212-]/u

export type LetterComparison = Comparison & {
  /** Signs that no font had, each once: they are there, but as empty boxes. */
  boxes: readonly string[]
}

/**
 * Whether a printed text says what it must, letter for letter and in order. Spaces and hyphens don't count, for lines are
 * broken at both. Not for scripts from right to left: a text layer has them as they stand on the page.
 */
export function compareLetters(required: readonly RequiredText[], output: string): LetterComparison {
  const printed = output.normalize('NFKC')
  const found = lettersOf(printed)
  const boxes = new Set<string>()
  let at = 0
  let characters = 0
  for (const { text, path } of required) {
    const composed = text.normalize('NFC')
    for (const letter of lettersOf(composed)) {
      const next = match(letter.sign, found, at, boxes)
      if (next === null) {
        const from = found[at]?.at ?? printed.length
        return {
          same: false,
          path,
          expected: excerpt(composed.slice(letter.at)),
          found: excerpt(printed.slice(from)),
          boxes: [],
        }
      }
      at = next
    }
    characters += wordsOf(text).join(' ').length
  }
  const rest = found[at]
  if (rest) {
    const path = required.at(-1)?.path ?? []
    return { same: false, path, expected: '', found: excerpt(printed.slice(rest.at)), boxes: [] }
  }
  return { same: true, characters: characters + Math.max(0, required.length - 1), boxes: [...boxes] }
}

interface Letter {
  sign: string
  /** UTF-16 units from the start. */
  at: number
}

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = []
  let at = 0
  for (const sign of text) {
    if (!PARTING.test(sign)) letters.push({ sign, at })
    at += sign.length
  }
  return letters
}

/** Where the text goes on behind a sign, or null where another one stands. One may be printed as several: `№` as `No`. */
function match(sign: string, found: readonly Letter[], from: number, boxes: Set<string>): number | null {
  if (found[from]?.sign === NO_SIGN) {
    boxes.add(sign)
    return from + 1
  }
  const parts = lettersOf(sign.normalize('NFKC'))
  return parts.every((part, index) => found[from + index]?.sign === part.sign) ? from + parts.length : null
}
