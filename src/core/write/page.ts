import type { Interview } from '../interview/interview'
import { authorOf, plainText } from '../interview/views'
import { composeArticle } from './article'
import { articleHtml } from './articleHtml'
import { fixedWords } from './fixedWords'
import { element, escapeHtml, lines, openTag } from './html'
import { jsonLd } from './jsonLd'
import { pageStyle } from './pageStyle'
import type { WriteOptions, Written } from './written'

/**
 * The interview as one self-contained HTML file: nothing is fetched and no script runs, also not by accident
 * (its content security policy allows inline style and embedded pictures only). Turns are `p` with the speaker in `b`,
 * as WHATWG HTML §4.14.3 asks for conversations.
 */
export function writePage(source: Interview, options: WriteOptions): Written {
  const { article, findings } = composeArticle(source, options.style)
  const { interview } = article
  const words = fixedWords(interview.language)
  const { html, findings: missing, hasImages } = articleHtml(article, options)
  const head = lines([
    '<meta charset="utf-8">',
    openTag('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(hasImages) }),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escapeHtml(titleOf(interview))),
    ...metadata(interview),
    element('style', {}, `\n${pageStyle(words)}\n`),
    // A data block: browsers never run it, so the policy need not allow it.
    element('script', { type: 'application/ld+json' }, `\n${jsonLd(interview)}\n`),
  ])
  const page = element(
    'html',
    { lang: interview.language },
    `\n<head>\n${head}\n</head>\n<body>\n${element('main', {}, `\n${html}\n`)}\n</body>\n`,
  )
  return { content: `<!DOCTYPE html>\n${page}\n`, findings: [...findings, ...missing] }
}

/** What stands in `title`, which must not be empty. */
export function titleOf(interview: Interview): string {
  const { headline, kicker } = interview.frame
  return headline.trim() || kicker.trim() || fixedWords(interview.language).interview
}

function contentPolicy(hasImages: boolean): string {
  const images = hasImages ? ["img-src 'self' data:"] : []
  return ["default-src 'none'", "style-src 'unsafe-inline'", ...images, "base-uri 'none'", "form-action 'none'"].join(
    '; ',
  )
}

function metadata(interview: Interview): string[] {
  const description = interview.frame.standfirst.map(plainText).join(' ').trim()
  const author = authorOf(interview)
  const named = { description, author, generator: 'Wechselrede' }
  const graph = { 'og:type': 'article', 'og:title': titleOf(interview), 'og:description': description }
  return [
    ...Object.entries(named).map(([name, content]) => ({ name, content })),
    ...Object.entries(graph).map(([property, content]) => ({ property, content })),
  ]
    .filter(({ content }) => content !== '')
    .map((attributes) => openTag('meta', attributes))
}
