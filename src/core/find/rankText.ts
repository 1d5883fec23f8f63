import { FOLDINGS } from './foldings'

/** A query of one letter would find its letter in nearly every text. */
const LEAST_LETTERS = 2
/** In a longer text nearly every query finds its letters somewhere. */
const LONGEST_LOOSE = 60

/**
 * How well a text answers a query, best first: 0 where it begins with it, 1 where each word of the query begins a word of
 * the text, 2 where each stands somewhere in it, 3 where the letters come in this order from the start of a word. Null: it does not.
 */
export function rankText(text: string, query: string): number | null {
  const ranks = FOLDINGS.map((fold) => rankFolded(fold(text), fold(query.trim()))).filter((rank) => rank !== null)
  return ranks.length > 0 ? Math.min(...ranks) : null
}

function rankFolded(text: string, query: string): number | null {
  if (text.startsWith(query)) return 0
  const wanted = query.split(/\s+/u)
  const words = text.split(/[^\p{L}\p{N}#]+/u)
  if (wanted.every((part) => words.some((word) => word.startsWith(part)))) return 1
  if (wanted.every((part) => text.includes(part))) return 2
  return query.length >= LEAST_LETTERS && text.length <= LONGEST_LOOSE && isLoose(text, wanted.join('')) ? 3 : null
}

function isLoose(text: string, letters: string): boolean {
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].filter(([first]) => first === letters[0])
  return starts.some(({ index }) => {
    let at = index - 1
    return [...letters].every((letter) => {
      at = text.indexOf(letter, at + 1)
      return at >= 0
    })
  })
}
