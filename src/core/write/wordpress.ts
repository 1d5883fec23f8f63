import type { Finding } from '../interview/finding'
import type { Inline, Interview } from '../interview/interview'
import { personOf } from '../interview/views'
import { type Article, composeArticle, hasWords, type PrintedTurn, writeParts } from './article'
import { type BlockTable, writeBlock } from './blockTable'
import { type FixedWords, fixedWords, introduction } from './fixedWords'
import { element, escapeHtml } from './html'
import { withMark, withoutMark } from './inlineContent'
import { inlineHtml, MARK_ELEMENTS } from './inlineHtml'
import { addressOf } from './pictureFindings'
import { personWithIndex, turnOpening } from './turnOpening'
import type { WriteOptions, Written } from './written'

export interface WordPressOptions extends WriteOptions {
  /** WordPress has a field of its own for the headline, so it is left out unless asked for. */
  withHeadline?: boolean
}

interface Context {
  article: Article
  options: WordPressOptions
  words: FixedWords
  findings: Finding[]
}

/** Each block as blocks of WordPress. */
const blocks: BlockTable<Context, string[]> = {
  paragraph: ({ content }) => [paragraph(inline(content))],
  list: ({ ordered, items }) => {
    const written = writeParts(items, (item) => block('list-item', {}, element('li', {}, inline(item))))
    const name = ordered ? 'ol' : 'ul'
    return [block('list', ordered ? { ordered } : {}, element(name, { class: 'wp-block-list' }, written.join('\n\n')))]
  },
  subhead: ({ content }) => [heading(inline(content))],
  pullQuote: ({ content, speaker }, { article }) => {
    const name = personOf(article.interview.people, speaker)?.name.trim() ?? ''
    const quote = element('p', {}, inline(content)) + (name && element('cite', {}, plain(name)))
    const body = element('blockquote', {}, quote)
    return [block('pullquote', {}, element('figure', { class: 'wp-block-pullquote' }, body))]
  },
  figure: ({ image, caption }, context, path) => {
    const source = addressOf({ ...image, shows: caption }, path, context.options.assets, context.findings)
    const credit = plain(introduction(context.words.photo, image.credit) + image.credit)
    if (source !== null) return [picture(source, image.alt, `${hasWords(caption) ? inline(caption) : ''} ${credit}`)]
    return hasWords(caption) ? [paragraph(`${inline(withMark('italic', caption))} ${credit}`.trimEnd())] : []
  },
  box: ({ title, content }) => [
    group([title.trim() && heading(plain(title)), ...writeParts(content, (part) => paragraph(inline(part)))]),
  ],
  bio: ({ person: id }, { article, options, words, findings }) => {
    const found = personWithIndex(article.interview, id)
    if (!found) return []
    const { person, index } = found
    const { portrait } = person
    const source =
      portrait &&
      addressOf({ ...portrait, shows: person.name }, ['people', index, 'portrait'], options.assets, findings)
    return [
      group([
        portrait && source ? picture(source, portrait.alt, '') : '',
        heading(words.about),
        person.name.trim() && paragraph(element('strong', {}, plain(person.name))),
        ...writeParts(person.bio, (part) => paragraph(inline(part))),
        portrait && source && portrait.credit.trim()
          ? paragraph(plain(introduction(words.photo, portrait.credit) + portrait.credit))
          : '',
      ]),
    ]
  },
}

/**
 * The interview as the block markup of WordPress (core blocks only: paragraph, heading, list, image, pullquote, group), to
 * be pasted into its editor or sent as `content` of its REST API. Square brackets are entities, so that no words become a
 * shortcode. Pictures are shown where `assets` has an address for them, else left out with a finding.
 */
export function writeWordPress(source: Interview, options: WordPressOptions): Written {
  const { article, findings } = composeArticle(source, options.style)
  const words = fixedWords(article.interview.language)
  const context: Context = { article, options, words, findings }
  const { kicker, headline, byline } = article.interview.frame
  const content = [
    kicker.trim() && paragraph(plain(kicker)),
    options.withHeadline && headline.trim() ? heading(plain(headline)) : '',
    ...writeParts(article.standfirst, (part) => paragraph(element('strong', {}, inline(withoutMark('bold', part))))),
    byline.trim() && paragraph(element('em', {}, plain(introduction(words.interview, byline) + byline))),
    ...article.items.flatMap((item) =>
      item.type === 'turn' ? turnBlocks(item, context) : writeBlock(blocks, item, context),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
  return { content: content && `${content}\n`, findings }
}

function turnBlocks(turn: PrintedTurn, context: Context): string[] {
  const { label, gap, first, rest, asHeading } = turnOpening(turn, context.options.style)
  const more = rest.flatMap((placed) => writeBlock(blocks, placed, context))
  const name = label && element('strong', {}, plain(label))
  if (first === null) return [name && paragraph(name), ...more]
  const words = name + gap + inline(first.content)
  return [asHeading ? heading(words) : paragraph(words), ...more]
}

function paragraph(inner: string): string {
  return block('paragraph', {}, element('p', {}, inner))
}

function heading(inner: string): string {
  return block('heading', {}, element('h2', { class: 'wp-block-heading' }, inner))
}

/** The markup that WordPress itself writes, with a closed `img`. */
function picture(source: string, alt: string, caption: string): string {
  const image = `<img src="${plain(source)}" alt="${plain(alt)}"/>`
  const below = caption.trim() && element('figcaption', { class: 'wp-element-caption' }, caption.trim())
  return block('image', {}, element('figure', { class: 'wp-block-image' }, image + below))
}

function group(parts: readonly string[]): string {
  const inner = parts.filter((part) => part !== '').join('\n\n')
  return block('group', { tagName: 'aside' }, element('aside', { class: 'wp-block-group' }, inner))
}

/** A block between its comments. Its attributes are ours, never words of an interview. */
function block(name: string, attributes: Readonly<Record<string, string | boolean>>, html: string): string {
  const json = Object.keys(attributes).length > 0 ? ` ${JSON.stringify(attributes)}` : ''
  return `<!-- wp:${name}${json} -->\n${html}\n<!-- /wp:${name} -->`
}

const inlineOf = inlineHtml({ marks: MARK_ELEMENTS, languages: true, break: '<br>' })

function inline(content: readonly Inline[]): string {
  return withoutShortcodes(inlineOf(content))
}

function plain(text: string): string {
  return withoutShortcodes(escapeHtml(text))
}

function withoutShortcodes(html: string): string {
  return html.replaceAll('[', '&#91;')
}
