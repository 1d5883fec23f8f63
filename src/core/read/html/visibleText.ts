import { plainText } from '../../interview/views'
import { readPage } from './readPage'

/** What a person sees of HTML, a blank line between paragraphs: the source as it can be shown beside its reading. */
export function visibleText(html: string): string {
  return readPage(html)
    .blocks.map(({ content }) => plainText(content))
    .join('\n\n')
}
