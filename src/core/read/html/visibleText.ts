import { plainText } from '../../interview/views'
import type { HtmlPage } from './block'
import { readPage } from './readPage'

/** What a person sees of HTML, a blank line between paragraphs: the source as it can be shown beside its reading. */
export function visibleText(html: string): string {
  return textOfPage(readPage(html))
}

export function textOfPage({ blocks }: HtmlPage): string {
  return blocks.map(({ content }) => plainText(content)).join('\n\n')
}
