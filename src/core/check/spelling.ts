const SAME_SOUND: readonly [RegExp, string][] = [
  [/ph/gu, 'f'],
  [/ß/gu, 'ss'],
  [/[aeo][iy]/gu, 'ei'],
  [/dt|th/gu, 't'],
  [/tz/gu, 'z'],
  [/ck|c(?!h)/gu, 'k'],
  [/y/gu, 'i'],
  [/(\p{L})\1/gu, '$1'],
]

/** A word as it sounds, for comparing spellings of a name: `Vossberg` and `Vosberg`, `Müller` and `Mueller` are the same. */
export function soundOf(word: string): string {
  const lower = word.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  const plain = lower.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return SAME_SOUND.reduce((sound, [spelt, same]) => sound.replaceAll(spelt, same), plain)
}

/** From this length on a name may differ in two letters. */
const LONG = 9

/** Whether two words are one letter apart (added, left out, another, or two swapped), two in long ones; or sound the same. */
export function differsLittle(word: string, name: string): boolean {
  if (word.charAt(0).toLowerCase() !== name.charAt(0).toLowerCase()) return false
  return distance(word, name) <= (name.length >= LONG ? 2 : 1) || soundOf(word) === soundOf(name)
}

/** Edit distance with swapped neighbours as one step. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) line.push(cheapest(rows, line, a, b))
    rows.push(line)
  }
  return rows.at(-1)?.at(-1) ?? 0
}

/** The cost of the next cell: `rows` are the finished lines, `line` the one being filled. */
function cheapest(rows: readonly number[][], line: readonly number[], a: string, b: string): number {
  const [row, column] = [rows.length, line.length]
  const cost = (up: number, left: number) => (up === 0 ? line : rows[row - up])?.[column - left] ?? 0
  const differs = a[row - 1] === b[column - 1] ? 0 : 1
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
  const change = Math.min(cost(1, 0) + 1, cost(0, 1) + 1, cost(1, 1) + differs)
  return swapped ? Math.min(change, cost(2, 2) + 1) : change
}
