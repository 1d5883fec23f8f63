/** Lines of an article that say one thing about it: who wrote it, when, and under which hashtags. */
export interface FrameLines {
  byline: string
  /** YYYY-MM-DD */
  date: string | null
  tags: string[]
}

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|von|vom|van|de|del|della|der|den|zu|und|and|&))*,?"
const NAMES = `${NAME}(?: ${NAME})*`
const OWN_LABEL = /^interview:\s*/iu
const BRACKETS = /^\(([^()]*)\)$/u
const BYLINE = new RegExp(
  `^\\(?(?:(?:Von|VON|By|BY) |(?:Interview|INTERVIEW|Text|TEXT|Gespräch|Fragen|Protokoll|Words)(?::| von | by )\\s*|(?:Das|Dieses) (?:Gespräch|Interview) führten? |Die Fragen stellten? |Interviewed by |Interview conducted by |Aufgezeichnet von )${NAMES}[.]?(?: ?[/|,;·] ?(?:Fotos?|Photos?|FOTOS?|Text|Protokoll|Illustration)(?::| von | by ) ?${NAMES})?\\)?$`,
  'u',
)
const LONGEST_BYLINE = 120
const LONGEST_TAGS = 1000
const HASHTAGS = /^(?:#[\p{L}\p{N}_-]+[\s,]*)+$/u
const MONTHS = ['jan', 'feb', 'mär|mar', 'apr', 'mai|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dez|dec'].map(
  (names) => new RegExp(`^(?:${names})`, 'iu'),
)
const DAY_OF_WEEK =
  '(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)'
const MONTH = '(?<month>\\p{L}{3,9})\\.?'
const DATES = [
  '(?<day>\\d{1,2})\\.(?<number>\\d{1,2})\\.(?<year>\\d{4})',
  '(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})',
  `(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)? ${MONTH},? (?<year>\\d{4})`,
  `${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?, (?<year>\\d{4})`,
].map((date) => new RegExp(`^(?:${DAY_OF_WEEK}, ?)?${date}$`, 'iu'))
function isByline(text: string): boolean {
  return text.length <= LONGEST_BYLINE && BYLINE.test(text)
}

/** A byline without the word that every output sets itself. */
export function bylineOf(text: string): string {
  return text.replace(BRACKETS, '$1').replace(OWN_LABEL, '')
}

/** The hashtags of a line that has nothing else. */
function tagsOf(text: string): string[] {
  return text.length <= LONGEST_TAGS && HASHTAGS.test(text)
    ? [...text.matchAll(/#([\p{L}\p{N}_-]+)/gu)].map((found) => found[1] ?? '')
    : []
}

/** The day that a line names, if it says nothing else: `12. März 2031`, `March 12, 2031`, `12.03.2031`. */
function dateOf(text: string): string | null {
  const groups = DATES.map((date) => date.exec(text)?.groups).find((found) => found !== undefined)
  if (!groups) return null
  const named = MONTHS.findIndex((month) => month.test(groups.month ?? ''))
  const month = groups.number ? Number(groups.number) : named + 1
  const day = Number(groups.day)
  // The thirtieth of February is no date.
  if (month < 1 || month > 12 || day < 1 || day > daysOf(month, Number(groups.year))) return null
  return [groups.year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

function daysOf(month: number, year: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** Takes the lines about the article itself out of these paragraphs. The first of each kind counts. */
export function takeFrameLines<P extends { text: string }>(paragraphs: readonly P[]): { frame: FrameLines; rest: P[] } {
  const frame: FrameLines = { byline: '', date: null, tags: [] }
  const rest = paragraphs.filter(({ text }) => {
    const date = frame.date === null ? dateOf(text) : null
    const tags = tagsOf(text)
    const byline = frame.byline === '' && isByline(text) ? text : ''
    if (date !== null) frame.date = date
    if (byline !== '') frame.byline = byline
    frame.tags.push(...tags)
    return date === null && byline === '' && tags.length === 0
  })
  return { frame, rest }
}

/** Both ends of an article may name its author; then the lower line is set aside. */
export function joinFrameLines(head: FrameLines, end: FrameLines): { frame: FrameLines; aside: string[] } {
  const isSecond = head.byline !== '' && end.byline !== ''
  return {
    frame: {
      byline: head.byline || end.byline,
      date: head.date ?? end.date,
      tags: [...new Set([...head.tags, ...end.tags])],
    },
    aside: isSecond ? [end.byline] : [],
  }
}
