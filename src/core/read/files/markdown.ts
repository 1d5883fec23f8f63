import { Marked } from 'marked'
import { element, escapeHtml } from '../../write/html'
import { refuseTooLong } from '../longest'
import type { UnpackText } from './unpacked'

/** Data about the text that site generators put before it, between two lines of dashes. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u
const TITLE = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/mu
/** A line that begins with a label: whoever writes so means a new turn, though to Markdown it is the same paragraph. */
const LABEL_LINE = /\n(?=(?:\*\*|__)?\p{Lu}[^:\n]{0,40}:(?:\*\*|__)?[ \t])/gu
const HAS_HEADING = /^#[ \t]|^[^\n]+\n=+[ \t]*$/mu

/** Deeper than anybody quotes or nests lists; the library takes its time with the square of it, and fails in the end. */
const TOO_DEEP = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){100}/mu

/** Markdown (CommonMark, tables and strike-through of GitHub). HTML inside goes the way of all HTML. */
export const unpackMarkdown: UnpackText = (text) => {
  refuseTooLong(text)
  if (TOO_DEEP.test(text)) return { form: 'text', content: text, aside: [], findings: [] }
  const front = FRONT_MATTER.exec(text)?.[1] ?? ''
  const body = text.replace(FRONT_MATTER, '').replace(LABEL_LINE, '\n\n')
  const title = HAS_HEADING.test(body) ? undefined : TITLE.exec(front)?.[2]
  const html = new Marked({ gfm: true, async: false }).parse(body) as string
  const heading = title ? element('h1', {}, escapeHtml(title)) : ''
  const rest = title ? front.replace(TITLE, '') : front
  return { form: 'html', content: heading + html, aside: rest.trim() === '' ? [] : [rest.trim()], findings: [] }
}
