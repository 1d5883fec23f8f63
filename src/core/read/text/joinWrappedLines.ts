import { endsSentence } from './sentences'

const NARROWEST = 40
/** A newspaper's column. So narrow lines may be verse or a list: some words must be cut at their ends. */
const NARROWEST_COLUMN = 24
const FEWEST_CUTS = 2
const WIDEST = 120
/** A headline or a standfirst may be pasted unwrapped. */
const MOST_LONG = 0.1
/** So many lines must break in the middle of a sentence before the text counts as wrapped. */
const FEWEST_BREAKS = 3
/** Most lines that stop in a sentence are full in a wrapped text. */
const MOSTLY = 0.7
/** What a list, a dialogue or a transcript begins a line with. */
const NEW_ITEM = /^(?:[-–—•*·>#]|\d{1,3}[.)] |[[(#{]?\d{1,2}:\d\d|\[)/u
const LABEL = /^[^\n:]{1,45}:(?=\s|$)/u
const LAST_WORD_CUT = /(?<!\p{L})(\p{L}+)-$/u
const FIRST_LETTERS = /^\p{Ll}+/u
/** "Vor- und Nachteile": the hyphen stands for a word. */
const CONJUNCTION = /^(?:und|oder|bzw|sowie|bis|wie|statt|als|and|or|to|nor|versus)(?=[^\p{L}]|$)/u
/** What no English word begins with but many end with. */
const ENGLISH_ENDING =
  /^(?:[a-z]{0,4}(?:tions?|sions?|ments?|ities|ness|able|ible|ally|ingly)|ings?|ed|ers?|ly|ty|ous|ive)(?=[^a-z]|$)/u

export interface Joined {
  text: string
  /** How many words cut by a hyphen at a line's end were made whole. */
  hyphens: number
}

/**
 * Joins the lines of a text that a mail program or a typesetter wrapped at a width. A line is joined to the next one if
 * the next word would not have fitted, which tells a wrapped line from one that ends on purpose.
 * @param text cleaned text; where it is not wrapped it comes back as it is
 */
export function joinWrappedLines(text: string, language: string): Joined {
  const lines = text.split('\n')
  const labels = recurringLabels(lines)
  const cuts = lines.filter((line, index) => LAST_WORD_CUT.test(line) && FIRST_LETTERS.test(lines[index + 1] ?? ''))
  const narrowest = cuts.length < FEWEST_CUTS ? NARROWEST : NARROWEST_COLUMN
  const running = lines.filter((line) => !labels.has(labelOf(line)) || LABEL.test(line))
  const width = widthOf(running, narrowest)
  if (width === null) return { text, hyphens: 0 }
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu))
  let hyphens = 0
  const joined: string[] = []
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    const open = joined.at(-1)
    if (above === undefined || open === undefined || !belongs(above, line, width, labels)) {
      joined.push(line)
      return
    }
    const cut = isHyphenation(above, line, words, language)
    if (cut) hyphens += 1
    const glue = cut || /\p{L}-$/u.test(above) ? (CONJUNCTION.test(line) ? ' ' : '') : ' '
    joined[joined.length - 1] = (cut ? open.slice(0, -1) : open) + glue + line
  })
  return { text: joined.join('\n'), hyphens }
}

/** The width a text was wrapped at, or null for one that was not. */
function widthOf(lines: readonly string[], narrowest: number): number | null {
  const inside = lines.filter((line, index) => line !== '' && (lines[index + 1] ?? '') !== '')
  if (inside.length < FEWEST_BREAKS || lines.filter((line) => line.length > WIDEST).length > lines.length * MOST_LONG)
    return null
  const lengths = inside.map((line) => line.length).sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  const width = lengths.reduce((widest, length) => (length <= usual * 1.15 ? Math.max(widest, length) : widest), 0)
  if (width < narrowest) return null
  let [open, full] = [0, 0]
  lines.forEach((line, index) => {
    const next = lines[index + 1] ?? ''
    if (next === '' || line.length <= width * 0.5 || endsSentence(line) || line.endsWith(':')) return
    open += 1
    if (isFull(line, next, width)) full += 1
  })
  return full >= FEWEST_BREAKS && full >= open * MOSTLY ? width : null
}

function isFull(line: string, next: string, width: number): boolean {
  return line.length + 1 + (/^\S+/u.exec(next)?.[0].length ?? 0) > width
}

function belongs(above: string, line: string, width: number, labels: ReadonlySet<string>): boolean {
  if (above === '' || line === '' || labels.has(labelOf(line))) return false
  if (!LABEL.test(above) && labels.has(labelOf(above))) return false
  const isFresh = NEW_ITEM.test(line)
  if (isFull(above, line, width)) return !isFresh || !endsSentence(above)
  return above.length > width * 0.5 && !isFresh && !endsSentence(above) && /^\p{Ll}/u.test(line)
}

/** Beginnings with a colon, and whole lines but for their numbers, that come more than once: nothing is joined to them. */
function recurringLabels(lines: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const recurring = new Set<string>()
  for (const line of lines) {
    const label = labelOf(line)
    if (label !== '' && seen.has(label)) recurring.add(label)
    seen.add(label)
  }
  return recurring
}

function labelOf(line: string): string {
  return LABEL.exec(line)?.[0] ?? line.replace(/\d+/gu, '0')
}

/** Sure where the whole word stands elsewhere in the text, where German goes on in lower case, or a mere ending follows. */
function isHyphenation(line: string, next: string, words: ReadonlySet<string>, language: string): boolean {
  const start = LAST_WORD_CUT.exec(line)?.[1]
  const end = FIRST_LETTERS.exec(next)?.[0]
  if (start === undefined || end === undefined || CONJUNCTION.test(next)) return false
  if (words.has((start + end).toLowerCase())) return true
  return language === 'de' ? start.length > 1 : ENGLISH_ENDING.test(next)
}
