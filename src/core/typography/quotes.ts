import type { Conversion, GuardedText } from './conversion'
import type { QuotationMarks } from './quotationMarks'

const DOUBLE = '"“”„‟«»'
const SINGLE = "'‘’‚‛‹›´`"
const MARK = new RegExp(`[${DOUBLE}${SINGLE}]`, 'gu')
const APOSTROPHE = '’'
/** Signs that people type for an apostrophe. */
const APOSTROPHES = "'’´`"
const WORD = /[\p{L}\p{N}]/u

/** Words that begin with an apostrophe, and decades. What follows must be known: `'s` may become `'sagen'`. */
const CLIPPED =
  /^(?:(?:s|n|ne|nen|nem|ner|nes|tis|twas|em|til|cause|bout|round)(?=[^\p{L}\p{N}])|\d\d(?:s|er|ern)(?![\p{L}\p{N}]))/iu
const LONGEST_CLIPPED = 8

type Level = 'outer' | 'inner'
type Role = 'open' | 'close' | 'apostrophe' | 'keep'
interface Mark {
  index: number
  sign: string
  role: Role
  level: Level
}
interface Surroundings {
  before: string
  after: string
  /** The character before is a mark that opens. */
  opensBefore: boolean
}

/**
 * Quotation marks and apostrophes. What a mark means is told by what stands beside it, not by its shape alone, so that
 * marks of another house are understood too. `complete`: the text goes on no further.
 */
export function quoteConversions(guarded: GuardedText, marks: QuotationMarks, complete: boolean): Conversion[] {
  const first = setMarks(guarded, marks, complete)
  if (!complete || first.length === 0) return first
  // Marks side by side are read by each other: a second look must find nothing, so it is taken now.
  const again = setMarks({ ...guarded, text: replaceSigns(guarded.text, first) }, marks, complete)
  const later = new Map(again.map((conversion) => [conversion.from, conversion]))
  return [...first.filter(({ from }) => !later.has(from)), ...again].filter(
    ({ from, text }) => guarded.text.charAt(from) !== text,
  )
}

/** A mark takes the place of a mark: the text keeps its length. */
function replaceSigns(text: string, conversions: readonly Conversion[]): string {
  const signs = new Map(conversions.map((conversion) => [conversion.from, conversion.text]))
  return text.replaceAll(MARK, (sign, index: number) => signs.get(index) ?? sign)
}

function setMarks(guarded: GuardedText, marks: QuotationMarks, complete: boolean): Conversion[] {
  return readMarks(guarded, complete).flatMap((mark) => {
    const text = signOf(mark, marks)
    const rule = mark.role === 'apostrophe' ? 'apostrophes' : 'quotes'
    return text === mark.sign ? [] : [{ rule, from: mark.index, to: mark.index + 1, text } as const]
  })
}

function signOf({ role, level, sign }: Mark, marks: QuotationMarks): string {
  if (role === 'open') return marks[level][0]
  if (role === 'close') return marks[level][1]
  return role === 'apostrophe' ? APOSTROPHE : sign
}

/**
 * A double mark inside a quotation is an inner one. Where that leaves marks without a partner, in a text that is
 * complete, none is taken to stand inside another, and a single mark that never closes was an apostrophe.
 */
function readMarks(guarded: GuardedText, complete: boolean): Mark[] {
  const nested = pairMarks(guarded, complete, true)
  if (!complete || nested.alone.size === 0) return nested.marks
  const flat = pairMarks(guarded, complete, false)
  return flat.marks.map((mark) =>
    flat.alone.has(mark) && mark.level === 'inner'
      ? { ...mark, role: mark.sign === "'" ? 'apostrophe' : 'keep' }
      : mark,
  )
}

function pairMarks({ text, isFree }: GuardedText, complete: boolean, nesting: boolean) {
  const marks: Mark[] = []
  const open: Mark[] = []
  const alone = new Set<Mark>()
  for (const { 0: sign, index } of text.matchAll(MARK)) {
    if (!isFree(index)) continue
    const last = marks.at(-1)
    const around = {
      // Two hyphens will be a dash.
      before: text.startsWith('--', index - 2) ? '–' : text.charAt(index - 1),
      after: text.slice(index + 1, index + 1 + LONGEST_CLIPPED) + (complete ? ' ' : ''),
      opensBefore: last?.role === 'open' && last.index === index - 1,
    }
    const mark = { index, sign, ...(DOUBLE.includes(sign) ? double : single)(sign, around, open, nesting) }
    marks.push(mark)
    if (mark.role === 'open') open.push(mark)
    if (mark.role === 'close') for (const unclosed of close(open, mark.level)) alone.add(unclosed)
  }
  for (const mark of open) alone.add(mark)
  return { marks, alone }
}

/** Takes the mark that is closed from the open ones. Gives those inside it that were not closed. */
function close(open: Mark[], level: Level): Mark[] {
  const at = open.findLastIndex((mark) => mark.level === level)
  return at < 0 ? [] : open.splice(at).slice(1)
}

function double(
  sign: string,
  around: Surroundings,
  open: readonly Mark[],
  nesting: boolean,
): Pick<Mark, 'role' | 'level'> {
  const top = open.at(-1)
  const role = directionOf(around, open.length > 0)
  // 6" are inches, and where a mark stands inside a word nobody knows.
  const inches = sign === '"' && /\d/.test(around.before) && !top
  if (role === 'close' && inches) return { role: 'keep', level: 'outer' }
  if (!nesting || !top) return { role, level: 'outer' }
  if (role === 'open') return { role, level: top.level === 'outer' ? 'inner' : 'outer' }
  // The straight mark ends what is open; a mark with a shape says itself that it is no inner one.
  return { role, level: sign === '"' ? top.level : 'outer' }
}

function single(sign: string, around: Surroundings, open: readonly Mark[]): Pick<Mark, 'role' | 'level'> {
  return {
    role: singleRole(
      sign,
      around,
      open.some(({ level }) => level === 'inner'),
    ),
    level: 'inner',
  }
}

function singleRole(sign: string, around: Surroundings, innerOpen: boolean): Role {
  const { before, after } = around
  const inWord = WORD.test(before) && WORD.test(after.charAt(0))
  if (inWord) return /\d\d/.test(before + after.charAt(0)) || !`${APOSTROPHES}‘`.includes(sign) ? 'keep' : 'apostrophe'
  const role = directionOf(around, innerOpen)
  if (role === 'open') {
    if (sign === APOSTROPHE || CLIPPED.test(after)) return 'apostrophe'
    return '´`'.includes(sign) ? 'keep' : 'open'
  }
  if (role !== 'close' || innerOpen) return role
  return APOSTROPHES.includes(sign) && /\p{L}/u.test(before) ? 'apostrophe' : 'keep'
}

function directionOf({ before, after, opensBefore }: Surroundings, anyOpen: boolean): Role {
  const next = after.charAt(0)
  const nextIsWord = WORD.test(next)
  const nothingToOpen = /[\s,;:!?)\]}]/u.test(next)
  if (before === '' || /[\s([{/]/u.test(before) || opensBefore) return nothingToOpen ? 'keep' : 'open'
  if (/[–—]/u.test(before)) {
    if (anyOpen && !nextIsWord) return 'close'
    return nothingToOpen ? 'keep' : 'open'
  }
  if (!nextIsWord) return 'close'
  if (WORD.test(before)) return 'keep'
  if (before === '-') return anyOpen ? 'keep' : 'open'
  return anyOpen ? 'close' : 'open'
}
