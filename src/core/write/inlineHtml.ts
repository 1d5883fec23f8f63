import type { Inline, Mark } from '../interview/interview'
import { element, escapeHtml } from './html'
import { type InlineForm, nestInline } from './nestInline'

/** How a writer of HTML says each mark, from finished HTML to finished HTML. */
export type MarkTable = Readonly<Record<Mark, (inner: string) => string>>

export interface InlineOptions {
  marks: MarkTable
  /** Whether foreign passages may carry `lang`. */
  languages: boolean
  /** Last change to a text before it is escaped, such as hyphenation. `language` is set in a foreign passage. */
  text?: (text: string, language: string | undefined) => string
  /** Line breaks: WordPress has no line feed behind them. */
  break?: string
}

/** All marks as the elements that HTML has for them. */
export const MARK_ELEMENTS: MarkTable = {
  bold: (inner) => element('strong', {}, inner),
  italic: (inner) => element('em', {}, inner),
  underline: (inner) => element('u', {}, inner),
  strike: (inner) => element('s', {}, inner),
  superscript: (inner) => element('sup', {}, inner),
  subscript: (inner) => element('sub', {}, inner),
}

/** What writes inline content as HTML whose elements nest and never repeat. */
export function inlineHtml(options: InlineOptions): (content: readonly Inline[]) => string {
  const { marks, languages, text, break: lineBreak = '<br>\n' } = options
  const joined = (wrap: (inner: string) => string) => (inner: string[]) => wrap(inner.join(''))
  const form: InlineForm<string> = {
    text: (run) => escapeHtml(text ? text(run.text, run.lang) : run.text),
    break: () => lineBreak,
    link: (inner, href) => element('a', { href }, inner.join('')),
    lang: languages ? (inner, lang) => element('span', { lang }, inner.join('')) : null,
    marks: {
      bold: joined(marks.bold),
      italic: joined(marks.italic),
      underline: joined(marks.underline),
      strike: joined(marks.strike),
      superscript: joined(marks.superscript),
      subscript: joined(marks.subscript),
    },
  }
  const nested = nestInline(form)
  return (content) => nested(content).join('')
}
