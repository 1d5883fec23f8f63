import type { Finding } from '../interview/finding'
import type { Inline, Interview, Mark } from '../interview/interview'
import { MARKS } from '../interview/marks'
import { personOf, plainText } from '../interview/views'
import { type Article, composeArticle, hasWords, type PrintedTurn, writeParts } from './article'
import { type BlockTable, writeBlock } from './blockTable'
import { type FixedWords, fixedWords, introduction } from './fixedWords'
import { withMark, withoutMark } from './inlineContent'
import { inlineHtml, MARK_ELEMENTS } from './inlineHtml'
import { type InlineForm, nestInline } from './nestInline'
import { titleOf } from './page'
import { addressOf } from './pictureFindings'
import { personWithIndex, turnOpening } from './turnOpening'
import type { WriteOptions, Written } from './written'

/** A node of the Lexical JSON that Ghost keeps. */
interface GhostNode {
  type: string
  version: 1
  [property: string]: unknown
}

interface Context {
  article: Article
  options: WriteOptions
  words: FixedWords
  findings: Finding[]
}

/** The bits of a text's `format`. */
const FORMATS: Readonly<Record<Mark, number>> = {
  bold: 1,
  italic: 2,
  strike: 4,
  underline: 8,
  subscript: 32,
  superscript: 64,
}

const blocks: BlockTable<Context, GhostNode[]> = {
  paragraph: ({ content }) => [container('paragraph', inlineNodes(content))],
  list: ({ ordered, items }) => [
    container(
      'list',
      writeParts(items, (item) => item).map((item, place) =>
        container('listitem', inlineNodes(item), { value: place + 1 }),
      ),
      ordered ? { listType: 'number', start: 1, tag: 'ol' } : { listType: 'bullet', start: 1, tag: 'ul' },
    ),
  ],
  subhead: ({ content }) => [heading('h2', content)],
  pullQuote: ({ content, speaker }, { article }) => {
    const name = personOf(article.interview.people, speaker)?.name.trim() ?? ''
    const below: Inline[] = name ? [{ break: true }, { text: name }] : []
    return [container('aside', inlineNodes([...content, ...below]))]
  },
  figure: ({ image, caption }, context, path) => {
    const source = addressOf({ ...image, shows: caption }, path, context.options.assets, context.findings)
    const credit = introduction(context.words.photo, image.credit) + image.credit
    const below: Inline[] = [...(hasWords(caption) ? [...caption, { text: ' ' }] : []), { text: credit }]
    if (source !== null) return [picture(source, image.alt, below)]
    if (!hasWords(caption)) return []
    return [container('paragraph', inlineNodes([...withMark('italic', caption), { text: ` ${credit}` }]))]
  },
  box: ({ title, content }) => [
    ...(title.trim() ? [heading('h2', [{ text: title }])] : []),
    ...writeParts(content, (part) => container('paragraph', inlineNodes(part))),
  ],
  bio: ({ person: id }, { article, options, words, findings }) => {
    const found = personWithIndex(article.interview, id)
    if (!found) return []
    const { person, index } = found
    const { portrait } = person
    const source =
      portrait &&
      addressOf({ ...portrait, shows: person.name }, ['people', index, 'portrait'], options.assets, findings)
    const credit = portrait ? introduction(words.photo, portrait.credit) + portrait.credit : ''
    return [
      ...(portrait && source ? [picture(source, portrait.alt, [])] : []),
      heading('h2', [{ text: words.about }]),
      ...(person.name.trim() ? [spoken([{ text: person.name, marks: ['bold'] }])] : []),
      ...writeParts(person.bio, (part) => spoken(part)),
      ...(source && credit.trim() ? [spoken([{ text: credit }])] : []),
    ]
  },
}

/**
 * The interview as a post for Ghost's Admin API (`POST /ghost/api/admin/posts/`): headline, slug and tags in their fields,
 * the text as Lexical JSON, for HTML would lose on the way in. A draft there, whatever it is here. Pictures are shown where
 * `assets` has an address for them, else left out with a finding.
 */
export function writeGhost(source: Interview, options: WriteOptions): Written {
  const { article, findings } = composeArticle(source, options.style)
  const { interview } = article
  const words = fixedWords(interview.language)
  const context: Context = { article, options, words, findings }
  const { kicker, slug, tags, byline, standfirst } = interview.frame
  const children = [
    ...(kicker.trim() ? [spoken([{ text: kicker }])] : []),
    ...writeParts(article.standfirst, (part) => spoken(withMark('bold', part))),
    ...(byline.trim() ? [spoken([{ text: introduction(words.interview, byline) + byline, marks: ['italic'] }])] : []),
    ...article.items.flatMap((item) =>
      item.type === 'turn' ? turnNodes(item, context) : writeBlock(blocks, item, context),
    ),
  ]
  const description = standfirst.map(plainText).join(' ').trim()
  const post = {
    title: titleOf(interview),
    ...(slug.trim() && { slug }),
    status: 'draft',
    // Lexical takes no root without children.
    lexical: JSON.stringify({ root: container('root', children.length > 0 ? children : [spoken([])]) }),
    ...(tags.length > 0 && { tags: tags.map((name) => ({ name })) }),
    // Longer ones Ghost refuses, and with them the whole post.
    ...(description && description.length <= 500 && { meta_description: description }),
  }
  if (post.title.length > LONGEST_TITLE) findings.push(titleTooLong(post.title.length))
  return { content: `${JSON.stringify({ posts: [post] }, null, 1)}\n`, findings }
}

/** Characters that Ghost's Admin API takes in `title`; it refuses a post with more. */
const LONGEST_TITLE = 255

/** Cut off, the headline would say something else, so it stays and is said. */
function titleTooLong(count: number): Finding {
  const values = { count, limit: LONGEST_TITLE }
  return { rule: 'ghost-title-long', severity: 'error', values, where: { path: ['frame', 'headline'] } }
}

function turnNodes(turn: PrintedTurn, context: Context): GhostNode[] {
  const { label, gap, first, rest, asHeading } = turnOpening(turn, context.options.style)
  const more = rest.flatMap((placed) => writeBlock(blocks, placed, context))
  const opening: Inline[] = label ? [{ text: label, marks: ['bold'] }, { text: first ? gap : '' }] : []
  if (first === null) return label ? [spoken(opening), ...more] : more
  const content = [...opening, ...first.content]
  return [asHeading ? heading('h2', content) : spoken(content), ...more]
}

function spoken(content: readonly Inline[]): GhostNode {
  return container('paragraph', inlineNodes(content))
}

function heading(tag: 'h2', content: readonly Inline[]): GhostNode {
  return container('extended-heading', inlineNodes(withoutMark('bold', content)), { tag })
}

const captionHtml = inlineHtml({ marks: MARK_ELEMENTS, languages: true, break: '<br>' })

function picture(src: string, alt: string, caption: readonly Inline[]): GhostNode {
  const html = hasWords(caption) ? captionHtml(caption) : ''
  return {
    type: 'image',
    version: 1,
    src,
    width: null,
    height: null,
    title: '',
    alt,
    caption: html,
    cardWidth: 'regular',
    href: '',
  }
}

function container(type: string, children: GhostNode[], own: Record<string, unknown> = {}): GhostNode {
  return { children, direction: 'ltr', format: '', indent: 0, type, version: 1, ...own }
}

/** A link is an element of its own; the runs that share it stand in it together. */
function inlineNodes(content: readonly Inline[]): GhostNode[] {
  return nested(content).flat()
}

const within = (inner: GhostNode[][]) => inner.flat()

/** Marks are bits of each text, so only links nest. */
const form: InlineForm<GhostNode[]> = {
  text: (run) => [textNode(run)],
  break: () => [{ type: 'linebreak', version: 1 }],
  link: (inner, url) => [container('link', inner.flat(), { rel: null, target: null, title: null, url })],
  lang: null,
  marks: { bold: within, italic: within, underline: within, strike: within, superscript: within, subscript: within },
}

const nested = nestInline(form)

function textNode({ text, marks = [] }: { text: string; marks?: Mark[] }): GhostNode {
  const format = MARKS.filter((mark) => marks.includes(mark)).reduce((bits, mark) => bits | FORMATS[mark], 0)
  return { detail: 0, format, mode: 'normal', style: '', text, type: 'extended-text', version: 1 }
}
