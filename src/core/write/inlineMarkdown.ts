import type { Inline } from '../interview/interview'
import { element } from './html'
import { type InlineForm, nestInline } from './nestInline'

// Stand for what can be decided only when its neighbours are known. Noncharacters: no text has them (`cleanText`).
const BREAK = '\ufdd0'
const BOLD = ['\ufdd1', '\ufdd2'] as const
const ITALIC = ['\ufdd3', '\ufdd4'] as const

const form: InlineForm<string> = {
  text: ({ text }) => escaped(text),
  break: () => BREAK,
  link: (inner, href) => around(inner.join(''), '[', `](${destination(href)})`),
  lang: null,
  marks: {
    bold: (inner) => around(inner.join(''), ...BOLD),
    italic: (inner) => around(inner.join(''), ...ITALIC),
    // CommonMark has no signs for these, but takes HTML in a line.
    underline: (inner) => element('u', {}, inner.join('')),
    strike: (inner) => element('s', {}, inner.join('')),
    superscript: (inner) => element('sup', {}, inner.join('')),
    subscript: (inner) => element('sub', {}, inner.join('')),
  },
}

const nested = nestInline(form)

/** Inline content as the lines of a paragraph or list item. Empty for content without words. */
export function inlineMarkdown(content: readonly Inline[]): string {
  return linesOf(nested(content).join(''))
}

/** The same for a text without marks. */
export function plainMarkdown(text: string): string {
  return linesOf(escaped(text))
}

/** Finished Markdown, all of it bold. */
export function boldText(markdown: string): string {
  return markdown && resolved(around(markdown.replaceAll('\\\n', BREAK), ...BOLD)).replaceAll(BREAK, '\\\n')
}

/** Finished Markdown, all of it italic. */
export function italicText(markdown: string): string {
  return markdown && resolved(around(markdown.replaceAll('\\\n', BREAK), ...ITALIC)).replaceAll(BREAK, '\\\n')
}

/** A heading of one line: its line breaks are HTML, and no number sign at its end is taken for its frame. */
export function headingText(level: 1 | 2 | 3, content: readonly Inline[]): string {
  const line = resolved(nested(content).join('')).replace(EDGES, '')
  return line && `${'#'.repeat(level)} ${line.replaceAll('#', '\\#').replaceAll(BREAK, '<br>')}`
}

/** A picture with its text for those who don't see it. */
export function imageText(alt: string, source: string): string {
  return `![${escaped(alt.trim())}](${destination(source)})`
}

const EDGES = /^[\s\ufdd0]+|[\s\ufdd0]+$/gu

function linesOf(line: string): string {
  return resolved(line)
    .replace(EDGES, '')
    .split(BREAK)
    .map((part) => part.replace(/^ +| +$/g, '').replace(LINE_START, '$1\\$2'))
    .join('\\\n')
}

/** What makes a list, a quotation, a heading, a rule or a table of a line that begins with it. */
const LINE_START = /^(\d{0,9})(?:(?<=\d)(?=[.)])|(?<!\d)(?=[-+>#=]|:-))(.)/u

function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<~|]/g, '\\$&')
      // Entities. A text may end here and go on in another run, which is why the end counts too.
      .replace(/&(?=[#\w]|$)/gu, '\\&')
      .replace(/!$|(?<=\])\(/gu, '\\$&')
      // What many readers of Markdown make links of, taking in the backslashes above.
      .replace(/:(?=\/)|^(?=\/\/)|@/gu, '\\$&')
      .replace(/(www)(?=\.)/giu, '$1\\')
  )
}

/** Where a link leads, in angle brackets where it has what ends a bare one. */
function destination(href: string): string {
  if (/^[\w:/.?=%#~+,;@!$'-]+$/u.test(href)) return href.replace(/_/g, '\\_')
  const encoded = href.replace(/[<>\\\s]/gu, (character) => encodeURIComponent(character))
  return `<${encoded.replace(/[&*_`[\]]/g, '\\$&')}>`
}

/** Spaces at the edges stay outside: signs next to a space are no signs. */
function around(inner: string, open: string, close: string): string {
  const [, before = '', words = '', after = ''] = /^([\s\ufdd0]*)(.*?)([\s\ufdd0]*)$/su.exec(inner) ?? []
  return words === '' ? inner : `${before}${open}${words}${close}${after}`
}

/**
 * Signs for bold and italic, where CommonMark (§6.2) takes them as such: that depends on the characters at both sides.
 * Where it would not, as in `„Nein“sager`, stands an element of HTML.
 */
function resolved(line: string): string {
  const italic = resolve(line, ITALIC, (inside) => (inside ? '_' : null), 'em')
  return resolve(italic, BOLD, () => '**', 'strong')
}

function resolve(
  line: string,
  [open, close]: readonly [string, string],
  signFor: (isApart: boolean) => string | null,
  name: string,
): string {
  const marked = new RegExp(`${open}([^${close}]*)${close}`, 'gu')
  return line.replace(marked, (whole, inner: string, at: number) => {
    const before = lastOf(line.slice(Math.max(0, at - 2), at))
    const after = firstOf(line.slice(at + whole.length, at + whole.length + 2))
    const isApart = !isWord(before) && !isWord(after)
    const opens = !isWord(before) || isPlainWord(firstOf(inner))
    const closes = !isWord(after) || isPlainWord(lastOf(inner))
    const sign = opens && closes ? signFor(isApart) : null
    return sign === null ? element(name, {}, inner) : sign + inner + sign
  })
}

const firstOf = (text: string) => [...text][0] ?? ''
const lastOf = (text: string) => [...text].at(-1) ?? ''

/**
 * A character beside which a sign may not be one: all but space, punctuation and signs. Those beyond U+FFFF count as words
 * outside and as none inside, for readers that go by halves of them take them for either.
 */
function isWord(character: string): boolean {
  return character.length > 1 || isPlainWord(character)
}

function isPlainWord(character: string): boolean {
  return character.length === 1 && /[^\s\p{P}\p{S}\ufdd0-\ufdd4]/u.test(character)
}
