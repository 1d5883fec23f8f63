import type { Interview } from '../interview/interview'
import { composeArticle } from './article'
import { articleHtml } from './articleHtml'
import { element, escapeHtml, lines, openTag } from './html'
import { createHyphenation } from './hyphenate'
import { titleOf } from './page'
import type { WriteOptions, Written } from './written'

export interface PrintOptions extends WriteOptions {
  /** The layout with its fonts, such as resources/print/article.css. */
  css: string
}

/**
 * The interview as HTML to be printed: self-contained, with soft hyphens in its running text (which the print script
 * takes out again where they are not used) and the words of the page header as custom properties:
 * `--house`, `--running-title`, `--issue`.
 */
export function writePrint(source: Interview, options: PrintOptions): Written {
  const { article, findings } = composeArticle(source, options.style)
  const { interview } = article
  const { html, findings: missing } = articleHtml(article, options, createHyphenation(interview.language))
  const head = lines([
    '<meta charset="utf-8">',
    openTag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('title', {}, escapeHtml(titleOf(interview))),
    element('style', {}, `\n${runningWords(interview)}\n${options.css}\n`),
  ])
  const page = element('html', { lang: interview.language }, `\n<head>\n${head}\n</head>\n<body>\n${html}\n</body>\n`)
  return { content: `<!DOCTYPE html>\n${page}\n`, findings: [...findings, ...missing] }
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

function runningWords(interview: Interview): string {
  const { kicker, date } = interview.frame
  const house = interview.people
    .filter((person) => person.role === 'interviewer')
    .map((person) => person.name.trim())
    .join(' · ')
  const words = {
    house: shorten(house),
    'running-title': shorten(kicker.trim() || titleOf(interview)),
    issue: date ? longDate(date, interview.language) : '',
  }
  const properties = Object.entries(words).map(([name, text]) => `--${name}:${cssString(text)}`)
  return `:root{${properties.join(';')}}`
}

/** A page header is one line of half the page at most. */
function shorten(text: string): string {
  const limit = 56
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/\s+\S*$/u, '')} …`
}

function longDate(date: string, language: string): string {
  // Intl throws on tags that are formed like BCP 47 but are none; language and region are enough for a date.
  const [locale] = /^[a-z]{2,3}(-[a-z]{2}(?![a-z\d]))?/i.exec(language) ?? ['en']
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** A CSS string (CSS Syntax §4.3.5) that can't end its `style` element: all but letters, digits and space is escaped. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
