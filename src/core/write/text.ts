import type { Finding } from '../interview/finding'
import type { Inline, Interview } from '../interview/interview'
import { personOf, plainText } from '../interview/views'
import { DEFAULT_STYLE, type HouseStyle, houseStyle } from '../style/houseStyle'
import {
  type Article,
  composeArticle,
  hasWords,
  type Path,
  type PlacedBlock,
  type PrintedTurn,
  writeParts,
} from './article'
import { type BlockTable, writeBlock } from './blockTable'
import { type FixedWords, fixedWords, introduction } from './fixedWords'
import { asSubscript, asSuperscript, isLost, type MarkLosses, reduceMarks } from './plainMarks'
import type { Written } from './written'

interface Context {
  article: Article
  style: HouseStyle
  words: FixedWords
  findings: Finding[]
  /** Of the block being written. */
  path: Path
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
  paragraph: ({ content }, context) => [plain(content, 'content', context)],
  list: ({ ordered, items }, context) => [
    writeParts(items, (item, index) => plain(item, 'items', context, index))
      .map((item, place) => `${ordered ? `${place + 1}.` : '-'} ${item}`)
      .join('\n'),
  ],
  subhead: ({ content }, context) => [plain(content, 'content', context)],
  pullQuote: ({ content, speaker }, context) => {
    const name = personOf(context.article.interview.people, speaker)?.name.trim() ?? ''
    return [[plain(content, 'content', context), name].filter((line) => line !== '').join('\n')]
  },
  figure: ({ image, caption }, context) => {
    // A credit without picture and caption would stand for nothing.
    if (!hasWords(caption)) return []
    const credit = introduction(context.words.photo, image.credit) + image.credit
    return [`${plain(caption, 'caption', context)} ${credit}`]
  },
  box: ({ title, content }, context) => [
    title,
    ...writeParts(content, (paragraph, index) => plain(paragraph, 'content', context, index)),
  ],
  bio: ({ person: id }, context) => {
    const { people } = context.article.interview
    const index = people.findIndex((person) => person.id === id)
    const person = people[index]
    if (!person) return []
    const own = { ...context, path: ['people', index] }
    return [
      [context.words.about, person.name].filter((line) => line.trim() !== '').join('\n'),
      ...writeParts(person.bio, (paragraph, at) => plain(paragraph, 'bio', own, at)),
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
  const context: Context = { article, style, words, findings, path: ['frame'] }
  const { kicker, headline, byline } = article.interview.frame
  const paragraphs = [
    kicker,
    headline,
    ...writeParts(article.standfirst, (content, index) => plain(content, 'standfirst', context, index)),
    introduction(words.interview, byline) + byline,
    ...article.items.flatMap((item) => (item.type === 'turn' ? turnText(item, context) : placedText(item, context))),
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

function placedText({ block, path }: PlacedBlock, context: Context): string[] {
  return writeBlock(blocks, block, { ...context, path })
}

function turnText(turn: PrintedTurn, context: Context): string[] {
  const { separator } = context.style
  const [head = '', ...rest] = turn.blocks.flatMap((placed) => placedText(placed, context))
  if (turn.label === '') return [head, ...rest]
  if (turn.blocks[0]?.block.type === 'paragraph') return [turn.label + separator + head.trimStart(), ...rest]
  // A label stands on the line above a list, a quotation or a caption.
  return [`${turn.label}${separator.trimEnd()}\n${head}`, ...rest]
}

function plain(content: readonly Inline[], key: string, { path, findings }: Context, index?: number): string {
  const at = index === undefined ? [...path, key] : [...path, key, index]
  return plainText(reduceMarks(content, losses, at, findings))
}
