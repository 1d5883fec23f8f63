import type { NewId } from '../interview/create'
import type { Block } from '../interview/interview'
import { plainText } from '../interview/views'
import { readHtml } from './html'
import { bodyOf } from './html/bodyOf'
import { readPage } from './html/readPage'
import { tidyContent } from './html/tidyContent'
import { keepOuterSpaces } from './keepOuterSpaces'
import type { Reading } from './reading'
import { readText } from './text'
import { cleanText } from './text/cleanText'
import { joinWrappedLines } from './text/joinWrappedLines'
import { languageOf } from './text/language'

/** What a program put on the clipboard; `html` is empty where it gave none. */
export interface Clipboard {
  html: string
  text: string
}

/** More than a book: it is opened as a file, where a long wait is no surprise. Characters of words, and of HTML with all its tags. */
const LONGEST_TEXT = 400_000
const LONGEST_HTML = 3_000_000
/** A PDF viewer in the browser sets every line of the page on its own; its plain text says more. */
const PDF_PAGE = /<br[^>]*\brole="presentation"/iu

export function isTooLong({ html, text }: Clipboard): boolean {
  return text.length > LONGEST_TEXT || html.length > LONGEST_HTML
}

/** What was copied, read as an interview. */
export function readClipboard(clipboard: Clipboard, options: { newId: NewId }): Reading {
  if (hasMarkup(clipboard)) return readHtml(clipboard.html, options)
  return readText(clipboard.text, options)
}

/**
 * What was copied, as text: headings as subheads, lists, paragraphs, with the marks that an interview knows. Nothing empty,
 * nothing invisible, no spaces at the edges but those of words out of the middle of a line. Pictures are not among it: none is
 * fetched.
 */
export function blocksOfClipboard(clipboard: Clipboard): Block[] {
  const blocks = hasMarkup(clipboard) ? blocksOfHtml(clipboard.html) : []
  return keepOuterSpaces(blocks.length > 0 ? blocks : paragraphsOf(clipboard.text), clipboard.text)
}

function hasMarkup({ html }: Clipboard): boolean {
  return /<\w/u.test(html) && !PDF_PAGE.test(html)
}

function blocksOfHtml(html: string): Block[] {
  const entries = readPage(html).blocks.map((block, at) => ({
    what: block.kind === 'heading' ? ('subhead' as const) : ('paragraph' as const),
    content: block.content,
    block,
    at,
    from: 0,
    to: plainText(block.content).length,
    turn: null,
  }))
  const { items } = bodyOf(entries, { asks: () => false, newId: () => '' })
  return items.flatMap((item) => (item.type === 'turn' ? [] : [item]))
}

/** A line is a paragraph, unless a PDF viewer or a mail program wrapped the lines. */
function paragraphsOf(text: string): Block[] {
  const clean = cleanText(text)
  const lines = joinWrappedLines(clean, languageOf(clean)).text.split('\n')
  return lines.flatMap((line) =>
    tidyContent([{ text: line }]).map((content): Block => ({ type: 'paragraph', content })),
  )
}
