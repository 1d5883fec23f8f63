/** The next character from `from` on that is no space; a line feed is none. */
export function skipSpaces(text: string, from: number): number {
  let end = from
  while (end < text.length && isSpace(text.charAt(end))) end++
  return end
}

/** A space of any kind, but no line feed. */
export function isSpace(character: string): boolean {
  return character === ' ' || (character !== '\n' && /\s/u.test(character))
}
