import type { Inline, TextRun } from '../../interview/interview'

/** Marks for typesetters that are no letters: soft hyphen, zero-width space, word joiner, byte order mark; and control characters. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]|(?![\s\u0085])\p{Cc}/gu
/** Typesetting programs part ligatures with these. Between other letters and in emoji they carry meaning and stay. */
const LIGATURE_BREAK = /(?<=\p{Script=Latin})[\u200C\u200D](?=\p{Script=Latin})/gu
/** Half of a letter, which no file can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu
const SPACES = /[ \t\n\v\f\r\u0085\u2028\u2029]+/gu
const NO_BREAK = '\u00A0'
const IS_SPACE = /\s/u
const UNIT_BEHIND = /[\d§‰%&«‹„]$|(?:^|[^\p{L}])\p{L}{1,5}\.$/u
const UNIT_AHEAD = /^[%‰°€$£:;!?»›“]|^\p{L}{1,4}(?:$|[^\p{L}])/u

/** A run as it stands between two tags. */
export type RawRun = TextRun | { break: true }

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '').replace(LIGATURE_BREAK, '').replace(LONE_SURROGATE, '\uFFFD')
}

/**
 * The content of paragraphs from the runs of a block: single spaces, none at the edges; two line breaks in a row part
 * paragraphs. A no-break space stays where it belongs, between number and unit or inside of a text; at the border of a tag,
 * where programs put it instead of a space, and beside another space it becomes one.
 */
export function tidyContent(runs: readonly RawRun[]): Inline[][] {
  const cleaned = runs.map((run) =>
    'text' in run ? { ...run, text: withoutInvisible(run.text).replace(SPACES, ' ') } : run,
  )
  return paragraphsOf(withSettledSpaces(cleaned))
    .map(trimmed)
    .filter((content) => content.length > 0)
}

function withSettledSpaces(runs: RawRun[]): RawRun[] {
  if (!runs.some((run) => 'text' in run && run.text.includes(NO_BREAK))) return runs
  const whole = runs.map((run) => ('text' in run ? run.text : '\n')).join('')
  let from = 0
  return runs.map((run) => {
    if (!('text' in run)) {
      from += 1
      return run
    }
    const start = from
    from += run.text.length
    const text = run.text.replaceAll(NO_BREAK, (space, at: number) => {
      const isBorder = at === 0 || at === run.text.length - 1
      return staysUnbroken(whole, start + at, isBorder) ? space : ' '
    })
    return { ...run, text }
  })
}

function staysUnbroken(text: string, at: number, isBorder: boolean): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (before === '' || after === '' || IS_SPACE.test(before) || IS_SPACE.test(after)) return false
  if (!isBorder) return true
  return (
    UNIT_BEHIND.test(text.slice(Math.max(0, at - 7), at)) ||
    (/\d/u.test(before) && UNIT_AHEAD.test(text.slice(at + 1, at + 7)))
  )
}

function paragraphsOf(runs: readonly RawRun[]): RawRun[][] {
  const paragraphs: RawRun[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    if (!('text' in run)) {
      breaks += 1
      continue
    }
    if (run.text.trim() === '' && breaks > 0) continue
    if (breaks > 1) paragraphs.push([])
    else if (breaks === 1) paragraphs.at(-1)?.push({ break: true })
    breaks = 0
    paragraphs.at(-1)?.push(run)
  }
  return paragraphs
}

/** One space between words, none at the edges and beside a break; neighbours that look the same are one run. */
function trimmed(runs: readonly RawRun[]): Inline[] {
  const content: Inline[] = []
  let needsNoSpace = true
  for (const run of runs) {
    if (!('text' in run)) {
      trimEnd(content)
      if (content.length > 0) content.push({ break: true })
      needsNoSpace = true
      continue
    }
    const single = run.text.replace(/ {2,}/gu, ' ')
    const text: string = needsNoSpace ? single.replace(/^ /u, '') : single
    if (text === '') continue
    needsNoSpace = text.endsWith(' ')
    add(content, { ...run, text })
  }
  trimEnd(content)
  return content
}

function trimEnd(content: Inline[]): void {
  const last = content.pop()
  if (!last) return
  const text: string = 'text' in last ? last.text.trimEnd() : ''
  if (text === '') trimEnd(content)
  else content.push({ ...last, text })
}

function add(content: Inline[], run: TextRun): void {
  const last = content.at(-1)
  if (last && 'text' in last && looksLike(last, run))
    content[content.length - 1] = { ...last, text: last.text + run.text }
  else content.push(run)
}

/** Whether two runs have the same link, language and marks. */
export function looksLike(a: TextRun, b: TextRun): boolean {
  return a.link === b.link && a.lang === b.lang && (a.marks ?? []).join() === (b.marks ?? []).join()
}
