import type { Finding } from '../interview/finding'
import type { Inline, Interview } from '../interview/interview'
import { personOf, plainText } from '../interview/views'
import { DEFAULT_STYLE, houseStyle } from '../style/houseStyle'
import type { HouseStyle } from '../style/houseStyleSchema'
import { type Article, composeArticle, hasWords, type Path, type PrintedTurn, writeParts } from './article'
import { type BlockTable, writeBlock } from './blockTable'
import { type FixedWords, fixedWords, introduction } from './fixedWords'
import { asSubscript, asSuperscript, isLost, type MarkLosses, reduceMarks } from './plainMarks'
import type { Written } from './written'

interface Context {
  article: Article
  style: HouseStyle
  words: FixedWords
  findings: Finding[]
}

const losses: MarkLosses = {
  bold: 'drop',
  italic: 'drop',
  underline: 'drop',
  strike: isLost,
  superscript: asSuperscript,
  subscript: asSubscript,
}

/** Each block as paragraphs, which get a blank line between them. */
const blocks: BlockTable<Context, string[]> = {
  paragraph: ({ content }, context, path) => [plain(content, [...path, 'content'], context)],
  list: ({ ordered, items }, context, path) => [
    writeParts(items, (item, index) => plain(item, [...path, 'items', index], context))
      .map((item, place) => `${ordered ? `${place + 1}.` : '-'} ${item}`)
      .join('\n'),
  ],
  subhead: ({ content }, context, path) => [plain(content, [...path, 'content'], context)],
  pullQuote: ({ content, speaker }, context, path) => {
    const name = personOf(context.article.interview.people, speaker)?.name.trim() ?? ''
    return [[plain(content, [...path, 'content'], context), name].filter((line) => line !== '').join('\n')]
  },
  figure: ({ image, caption }, context, path) => {
    // A credit without picture and caption would stand for nothing.
    if (!hasWords(caption)) return []
    const credit = introduction(context.words.photo, image.credit) + image.credit
    return [`${plain(caption, [...path, 'caption'], context)} ${credit}`]
  },
  box: ({ title, content }, context, path) => [
    title,
    ...writeParts(content, (paragraph, index) => plain(paragraph, [...path, 'content', index], context)),
  ],
  bio: ({ person: id }, context) => {
    const { people } = context.article.interview
    const index = people.findIndex((person) => person.id === id)
    const person = people[index]
    if (!person) return []
    return [
      [context.words.about, person.name].filter((line) => line.trim() !== '').join('\n'),
      ...writeParts(person.bio, (paragraph, at) => plain(paragraph, ['people', index, 'bio', at], context)),
    ]
  },
}

/**
 * The interview as plain text: `Name: text`, a blank line between paragraphs. A style without labels gets those of the
 * default style here, for without bold nothing else says who speaks.
 */
export function writeText(source: Interview, options: { style: HouseStyle }): Written {
  const style = textStyle(options.style)
  const { article, findings } = composeArticle(source, style)
  const words = fixedWords(article.interview.language)
  const context: Context = { article, style, words, findings }
  const { kicker, headline, byline } = article.interview.frame
  const paragraphs = [
    kicker,
    headline,
    ...writeParts(article.standfirst, (content, index) => plain(content, ['frame', 'standfirst', index], context)),
    introduction(words.interview, byline) + byline,
    ...article.items.flatMap((item) =>
      item.type === 'turn' ? turnText(item, context) : writeBlock(blocks, item, context),
    ),
  ]
  const content = paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
  return { content: content && `${content}\n`, findings }
}

/** A style without labels gets those of the default style. */
export function textStyle(style: HouseStyle): HouseStyle {
  return style.labels === 'none' ? houseStyle(DEFAULT_STYLE) : style
}

function turnText(turn: PrintedTurn, context: Context): string[] {
  const { separator } = context.style
  const [head = '', ...rest] = turn.blocks.flatMap((placed) => writeBlock(blocks, placed, context))
  if (turn.label === '') return [head, ...rest]
  if (turn.blocks[0]?.block.type === 'paragraph') return [turn.label + separator + head.trimStart(), ...rest]
  // A label stands on the line above a list, a quotation or a caption.
  return [`${turn.label}${separator.trimEnd()}\n${head}`, ...rest]
}

function plain(content: readonly Inline[], path: Path, { findings }: Context): string {
  return plainText(reduceMarks(content, losses, path, findings))
}
