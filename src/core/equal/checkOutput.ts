import type { Finding } from '../interview/finding'
import type { Interview } from '../interview/interview'
import type { HouseStyle } from '../style/houseStyleSchema'
import { composeArticle } from '../write/article'
import type { PackedTarget } from '../write/exportTarget'
import { textStyle } from '../write/text'
import { type Comparison, compareWords } from './compareWords'
import { docxText, ghostText, htmlText, markdownText, ninjsText } from './outputWords'
import { type OutputForm, requiredWords, shownPictures } from './requiredWords'

/** An output with what was found on the way to it. */
export interface CheckedOutput {
  to: Exclude<PackedTarget, 'pdf'>
  content: Uint8Array
  findings: readonly Finding[]
  style: HouseStyle
  withHeadline?: boolean
}

interface Form {
  words: (content: Uint8Array) => string
  headline: OutputForm['headline'] | 'asked-for'
  showsPictures: boolean
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const html = (bytes: Uint8Array) => htmlText(text(bytes))

const FORMS: Readonly<Record<CheckedOutput['to'], Form>> = {
  page: { words: html, headline: 'in-place', showsPictures: true },
  fragment: { words: html, headline: 'asked-for', showsPictures: false },
  semantic: { words: html, headline: 'asked-for', showsPictures: true },
  wordpress: { words: html, headline: 'asked-for', showsPictures: true },
  ghost: { words: (bytes) => ghostText(text(bytes)), headline: 'first', showsPictures: true },
  markdown: { words: (bytes) => markdownText(text(bytes)), headline: 'in-place', showsPictures: true },
  text: { words: text, headline: 'in-place', showsPictures: false },
  docx: { words: docxText, headline: 'in-place', showsPictures: true },
  ninjs: { words: (bytes) => ninjsText(text(bytes)), headline: 'in-place', showsPictures: true },
}

/**
 * Reads an output as others read it (HTML and Markdown by a parser, Word by its XML, Ghost by its nodes) and compares its
 * words with those that the interview says must appear in it.
 */
export function checkOutput(interview: Interview, output: CheckedOutput): Comparison {
  const { to, content, findings, withHeadline = false } = output
  const { words, headline, showsPictures } = FORMS[to]
  const style = to === 'text' ? textStyle(output.style) : output.style
  const asked = withHeadline ? 'in-place' : 'left-out'
  const { article } = composeArticle(interview, style)
  const required = requiredWords(article, {
    style,
    headline: headline === 'asked-for' ? asked : headline,
    bullet: to === 'text' ? '-' : null,
    shows: showsPictures ? shownPictures(findings) : () => false,
  })
  return compareWords(required, words(content))
}
