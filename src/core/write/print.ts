import type { Interview } from '../interview/interview'
import { lengthsOf } from '../interview/lengths'
import { houseOf } from '../interview/views'
import { composeArticle } from './article'
import { articleHtml } from './articleHtml'
import { element, escapeHtml, lines, openTag } from './html'
import { createHyphenation } from './hyphenate'
import { titleOf } from './page'
import { pageRules } from './pageRules'
import type { PageSetup } from './pageSetupSchema'
import { printWords } from './printWords'
import type { WriteOptions, Written } from './written'

export interface PrintOptions extends WriteOptions {
  setup: PageSetup
  /** The layout with its fonts, such as resources/print/article.css. */
  css: string
}

/**
 * The interview as HTML to be printed: self-contained, an article with soft hyphens in its running text (which the print
 * scripts take out again where they are not used). What stands in the margins of the page comes as custom properties:
 * `--house`, `--running-title`, `--issue`, and the words of manuscript and proof; the page itself from `pageRules`.
 */
export function writePrint(source: Interview, options: PrintOptions): Written {
  const { article, findings } = composeArticle(source, options.style)
  const { interview } = article
  const { setup } = options
  const { html, findings: missing } = articleHtml(article, options, {
    text: hyphenationFor(interview.language, setup),
    // Those sheets show no pictures, but somebody has to find the one that is meant.
    ...(setup.layout !== 'article' && { pictureNote: (asset) => pictureNote(asset, interview.language) }),
  })
  const head = lines([
    '<meta charset="utf-8">',
    openTag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('title', {}, escapeHtml(titleOf(interview))),
    element('style', {}, `\n${marginWords(interview, setup)}\n${options.css}\n${pageRules(setup)}\n`),
  ])
  const look = setup.colour ? setup.layout : `${setup.layout} black`
  const page = element(
    'html',
    { lang: interview.language, class: look },
    `\n<head>\n${head}\n</head>\n<body>\n${html}\n</body>\n`,
  )
  return { content: `<!DOCTYPE html>\n${page}\n`, findings: [...findings, ...missing] }
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** Manuscripts and proofs are worked on: their words stay whole. Narrow columns need shorter words broken. */
function hyphenationFor(language: string, { layout, columns }: PageSetup) {
  if (layout !== 'article') return undefined
  return createHyphenation(language, columns === 3 ? 7 : 9)
}

function marginWords(interview: Interview, setup: PageSetup): string {
  const { language } = interview
  const { kicker, date } = interview.frame
  const { grid, proof, remarks } = printWords(language)
  const words = {
    house: shorten(setup.header.trim() || houseOf(interview)),
    'running-title': shorten(kicker.trim() || titleOf(interview)),
    issue: date ? longDate(date, language) : '',
    ...(setup.layout === 'manuscript' && { lengths: lengthsLine(interview), grid }),
    ...(setup.layout === 'proof' && { proof, remarks }),
  }
  const properties = Object.entries(words).map(([name, text]) => `--${name}:${cssString(text)}`)
  return `:root{${properties.join(';')}}`
}

function pictureNote(asset: string, language: string): string {
  return `${printWords(language).picture}: ${shortFileName(asset)}`
}

/** Files are named by their content, in 64 characters; the first twelve tell them apart. */
function shortFileName(name: string): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.\w{1,5})?$/s.exec(name) ?? []
  return stem.length <= 24 ? name : `${stem.slice(0, 12)}…${ending}`
}

function lengthsLine(interview: Interview): string {
  const words = printWords(interview.language)
  const { characters, normseiten, words: count } = lengthsOf(interview)
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(localeOf(interview.language), {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value)
  return [
    `${number(characters)} ${words.characters}`,
    `${number(normseiten, 1)} ${words.standardPages}`,
    `${number(count)} ${words.words}`,
  ].join(' · ')
}

/** A page header is one line of half the page at most. */
function shorten(text: string): string {
  const limit = 56
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/\s+\S*$/u, '')} …`
}

function longDate(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** Intl throws on tags that are formed like BCP 47 but are none; language and region are enough for a date or number. */
function localeOf(language: string): string {
  return /^[a-z]{2,3}(-[a-z]{2}(?![a-z\d]))?/i.exec(language)?.[0] ?? 'en'
}

/** A CSS string (CSS Syntax §4.3.5) that can't end its `style` element: all but letters, digits and space is escaped. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
