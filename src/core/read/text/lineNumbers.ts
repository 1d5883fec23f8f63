/** A line's number, with words behind it or an empty line. */
const NUMBERED = /^(\d{1,2})(?: (.*))?$/u
const COUNTS = /^1(?: .*)?\n2(?: |\n)/mu
const CUE = /^(?:[QA][.:]? |[^:]{2,40}: )/u
const FEWEST_LINES = 8
/** Of the lines carry the number that is next, or 1 at the top of a page. */
const MOSTLY = 0.8
const FEWEST_CUES = 2

export interface Unnumbered {
  text: string
  /** How many numbers were left out. */
  numbers: number
  /** Numbers of pages, which stand among the lines. */
  pages: string[]
}

/**
 * The text of a record of court or parliament without the numbers of its lines, which are joined.
 * @param text cleaned text; where its lines do not count it comes back as it is
 */
export function withoutLineNumbers(text: string): Unnumbered {
  if (!COUNTS.test(text)) return { text, numbers: 0, pages: [] }
  const lines = text.split('\n')
  let next = 1
  const counted = lines.map((line) => {
    const found = NUMBERED.exec(line)
    const value = Number(found?.[1])
    if (!found || (value !== next && value !== 1)) return null
    next = value + 1
    return found[2] ?? ''
  })
  const words = counted.filter((line) => line !== null)
  const filled = lines.filter((line) => line !== '').length
  const isRecord =
    words.length >= Math.max(FEWEST_LINES, filled * MOSTLY) &&
    words.filter((line) => CUE.test(line)).length >= FEWEST_CUES
  if (!isRecord) return { text, numbers: 0, pages: [] }
  const isPage = (line: string, index: number) => counted[index] === null && /^\d{1,4}$/u.test(line)
  const kept = lines.flatMap((line, index) => (isPage(line, index) || line === '' ? [] : [counted[index] ?? line]))
  return { text: joinLines(kept).join('\n').trim(), numbers: words.length, pages: lines.filter(isPage) }
}

/** A line of a record goes on in the next one, unless somebody begins to speak or it is a heading in capitals. */
function joinLines(lines: readonly string[]): string[] {
  const isApart = (line: string) => CUE.test(line) || line === line.toUpperCase()
  const joined: string[] = []
  for (const line of lines) {
    const above = joined.at(-1)
    if (above === undefined || isApart(line) || (isApart(above) && !CUE.test(above))) joined.push(line)
    else joined[joined.length - 1] = `${above} ${line}`
  }
  return joined
}
