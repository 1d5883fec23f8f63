const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
/** Marks for typesetters that are no letters: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]+/g
/** Typesetting programs part ligatures with these. Between other letters and in emoji they carry meaning and stay. */
const LIGATURE_BREAK = /(?<=\p{Script=Latin})[\u200C\u200D](?=\p{Script=Latin})/gu
/** A bullet of a symbol font, as PDF and older programs write it: a letter of no alphabet. */
const SYMBOL_BULLET = /^[\uF000-\uF0FF]\s*/
const SPACES = /[^\S\n]{2,}|\t/g

/**
 * The text as lines: trimmed, one line feed between lines and two where blank lines stood, single spaces. A single
 * no-break space stays, because it was set on purpose. No word changes.
 */
export function cleanText(text: string): string {
  const lines = text
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(LIGATURE_BREAK, '')
    .split('\n')
    .map((line) => line.trim().replace(SYMBOL_BULLET, '• ').replace(SPACES, ' '))
  const kept: string[] = []
  for (const line of lines) {
    if (line !== '' || (kept.length > 0 && kept.at(-1) !== '')) kept.push(line)
  }
  if (kept.at(-1) === '') kept.pop()
  return kept.join('\n')
}
