import type { Finding } from '../interview/finding'
import type { Inline, Interview } from '../interview/interview'
import { personOf } from '../interview/views'
import type { HouseStyle } from '../style/houseStyleSchema'
import { type Article, composeArticle, hasWords, type Path, type PrintedTurn, writeParts } from './article'
import { type BlockTable, writeBlock } from './blockTable'
import { type FixedWords, fixedWords, introduction } from './fixedWords'
import { element, escapeHtml, lines } from './html'
import { withoutMark } from './inlineContent'
import { inlineHtml, type MarkTable } from './inlineHtml'
import { pictureLeftOut } from './pictureFindings'
import { asSubscript, asSuperscript, isLost, type MarkLosses, reduceMarks } from './plainMarks'
import type { Written } from './written'

export interface FragmentOptions {
  style: HouseStyle
  /** A CMS has a field of its own for the headline, so it is left out unless asked for. */
  withHeadline?: boolean
}

interface Context {
  article: Article
  style: HouseStyle
  words: FixedWords
  findings: Finding[]
  heading: 'h2' | 'h3'
}

const losses: MarkLosses = {
  bold: 'keep',
  italic: 'keep',
  underline: isLost,
  strike: isLost,
  superscript: asSuperscript,
  subscript: asSubscript,
}

const same = (inner: string) => inner
const marks: MarkTable = {
  bold: (inner) => element('strong', {}, inner),
  italic: (inner) => element('em', {}, inner),
  underline: same,
  strike: same,
  superscript: same,
  subscript: same,
}

const inlineOf = inlineHtml({ marks, languages: false })

const blocks: BlockTable<Context, string[]> = {
  paragraph: ({ content }, context, path) => [element('p', {}, inline(content, [...path, 'content'], context))],
  list: ({ ordered, items }, context, path) => {
    const written = writeParts(items, (item, index) =>
      element('li', {}, inline(item, [...path, 'items', index], context)),
    )
    return [element(ordered ? 'ol' : 'ul', {}, `\n${lines(written)}\n`)]
  },
  subhead: ({ content }, context, path) => [
    element(context.heading, {}, inline(content, [...path, 'content'], context)),
  ],
  pullQuote: ({ content, speaker }, context, path) => {
    const name = personOf(context.article.interview.people, speaker)?.name.trim() ?? ''
    const quote = element('p', {}, inline(content, [...path, 'content'], context))
    return [element('blockquote', {}, `\n${lines([quote, name && element('p', {}, escapeHtml(name))])}\n`)]
  },
  figure: ({ image, caption }, context, path) => {
    const { findings, words } = context
    if (image.asset !== '') findings.push(pictureLeftOut({ ...image, shows: caption }, path))
    if (!hasWords(caption)) return []
    const text = element('em', {}, inline(withoutMark('italic', caption), [...path, 'caption'], context))
    const credit = escapeHtml(introduction(words.photo, image.credit) + image.credit)
    return [element('p', {}, `${text} ${credit}`.trimEnd())]
  },
  box: ({ title, content }, context, path) => [
    title.trim() && element(context.heading, {}, escapeHtml(title)),
    ...writeParts(content, (paragraph, index) =>
      element('p', {}, inline(paragraph, [...path, 'content', index], context)),
    ),
  ],
  bio: ({ person: id }, context) => {
    const { people } = context.article.interview
    const index = people.findIndex((person) => person.id === id)
    const person = people[index]
    if (!person) return []
    return [
      element(context.heading, {}, context.words.about),
      person.name.trim() && element('p', {}, element('strong', {}, escapeHtml(person.name))),
      ...writeParts(person.bio, (paragraph, at) =>
        element('p', {}, inline(paragraph, ['people', index, 'bio', at], context)),
      ),
    ]
  },
}

/**
 * The interview as HTML that a CMS keeps with its default settings: only `h2 h3 p br strong em a ul ol li blockquote`, and
 * no attribute but a link's `href`. What has no tag there is said in Unicode where it can be (`CO₂`), else dropped with a
 * finding; pictures are left out with a finding, their captions stay.
 */
export function writeFragment(source: Interview, { style, withHeadline = false }: FragmentOptions): Written {
  const { article, findings } = composeArticle(source, style)
  const words = fixedWords(article.interview.language)
  const { kicker, headline, byline } = article.interview.frame
  const hasHeadline = withHeadline && headline.trim() !== ''
  const context: Context = { article, style, words, findings, heading: hasHeadline ? 'h3' : 'h2' }
  const content = lines([
    kicker.trim() && element('p', {}, escapeHtml(kicker)),
    hasHeadline ? element('h2', {}, escapeHtml(headline)) : '',
    ...writeParts(article.standfirst, (part, index) =>
      element(
        'p',
        {},
        element('strong', {}, inline(withoutMark('bold', part), ['frame', 'standfirst', index], context)),
      ),
    ),
    byline.trim() && element('p', {}, element('em', {}, escapeHtml(introduction(words.interview, byline) + byline))),
    ...article.items.flatMap((item) =>
      item.type === 'turn' ? turnHtml(item, context) : writeBlock(blocks, item, context),
    ),
  ])
  return { content: content && `${content}\n`, findings }
}

/** Inline content alone, in the same few elements, for a place inside of a paragraph. */
export function writeInline(content: readonly Inline[]): string {
  return inlineOf(reduceMarks(content, losses, [], []))
}

function turnHtml(turn: PrintedTurn, context: Context): string[] {
  const { style, heading } = context
  const [first, ...rest] = turn.blocks
  const label = turn.label && element('strong', {}, escapeHtml(turn.label + style.separator.trimEnd()))
  if (first?.block.type !== 'paragraph') {
    return [label && element('p', {}, label), ...turn.blocks.flatMap((placed) => writeBlock(blocks, placed, context))]
  }
  const asHeading = style.headings && turn.kind === 'question' && rest.length === 0
  const words = inline(first.block.content, [...first.path, 'content'], context)
  const head = [label, words].filter((part) => part !== '').join(/\s$/.test(style.separator) ? ' ' : '')
  return [
    element(asHeading ? heading : 'p', {}, head),
    ...rest.flatMap((placed) => writeBlock(blocks, placed, context)),
  ]
}

function inline(content: readonly Inline[], path: Path, { findings }: Context): string {
  return inlineOf(reduceMarks(content, losses, path, findings))
}
