import type { Finding } from '../interview/finding'
import type { Inline, Interview } from '../interview/interview'
import { personOf } from '../interview/views'
import { type Article, composeArticle, hasWords, type PrintedTurn, writeParts } from './article'
import { type BlockTable, writeBlock } from './blockTable'
import { type FixedWords, fixedWords, introduction } from './fixedWords'
import { withoutMark } from './inlineContent'
import { boldText, headingText, imageText, inlineMarkdown, italicText, plainMarkdown } from './inlineMarkdown'
import { addressOf } from './pictureFindings'
import { personWithIndex, turnOpening } from './turnOpening'
import type { WriteOptions, Written } from './written'

interface Context {
  article: Article
  options: WriteOptions
  words: FixedWords
  findings: Finding[]
}

/** Each block as paragraphs, which get a blank line between them. */
const blocks: BlockTable<Context, string[]> = {
  paragraph: ({ content }) => [inlineMarkdown(content)],
  list: ({ ordered, items }) => [
    writeParts(items, (item) => inlineMarkdown(item))
      .map((item, place) => listItem(ordered ? `${place + 1}. ` : '- ', item))
      .join('\n'),
  ],
  subhead: ({ content }) => [headingText(2, content)],
  pullQuote: ({ content, speaker }, { article }) => {
    const name = personOf(article.interview.people, speaker)?.name.trim() ?? ''
    const parts = [inlineMarkdown(content), plainMarkdown(name)].filter((part) => part !== '')
    return [parts.join('\n\n').replace(/^/gm, '> ').replace(/ $/gm, '')]
  },
  figure: ({ image, caption }, context, path) => {
    const source = addressOf({ ...image, shows: caption }, path, context.options.assets, context.findings)
    const credit = plainMarkdown(introduction(context.words.photo, image.credit) + image.credit)
    if (source === null && !hasWords(caption)) return []
    const text = hasWords(caption) ? italicText(inlineMarkdown(withoutMark('italic', caption))) : ''
    return [source === null ? '' : imageText(image.alt, source), `${text} ${credit}`.trim()]
  },
  box: ({ title, content }) => [
    headingText(2, [{ text: title }]),
    ...writeParts(content, (paragraph) => inlineMarkdown(paragraph)),
  ],
  bio: ({ person: id }, context) => {
    const found = personWithIndex(context.article.interview, id)
    if (!found) return []
    const { person, index } = found
    const { portrait } = person
    const path = ['people', index, 'portrait']
    const source =
      portrait && addressOf({ ...portrait, shows: person.name }, path, context.options.assets, context.findings)
    return [
      portrait && source ? imageText(portrait.alt, source) : '',
      headingText(2, [{ text: context.words.about }]),
      boldText(plainMarkdown(person.name)),
      ...writeParts(person.bio, (paragraph) => inlineMarkdown(paragraph)),
      portrait && source ? plainMarkdown(introduction(context.words.photo, portrait.credit) + portrait.credit) : '',
    ]
  },
}

/**
 * The interview as Markdown (CommonMark 0.31): what a text has that Markdown could take for its own signs is escaped.
 * Underlining, striking, raised and lowered text are inline HTML, which is part of CommonMark. Pictures are shown where
 * `assets` has an address for them, else left out with a finding.
 */
export function writeMarkdown(source: Interview, options: WriteOptions): Written {
  const { article, findings } = composeArticle(source, options.style)
  const words = fixedWords(article.interview.language)
  const context: Context = { article, options, words, findings }
  const { kicker, headline, byline } = article.interview.frame
  const paragraphs = [
    plainMarkdown(kicker),
    headingText(1, [{ text: headline }]),
    ...writeParts(article.standfirst, (content) => boldText(inlineMarkdown(withoutMark('bold', content)))),
    italicText(plainMarkdown(introduction(words.interview, byline) + byline)),
    ...article.items.flatMap((item) =>
      item.type === 'turn' ? turnText(item, context) : writeBlock(blocks, item, context),
    ),
  ].filter((paragraph) => paragraph !== '')
  const content = paragraphs.map((paragraph, index) => separated(paragraph, paragraphs[index - 1])).join('\n\n')
  return { content: content && `${content}\n`, findings }
}

const LIST = /^(?:- |\d+\. )/

/** Two lists, one after the other, would be one. */
function separated(paragraph: string, before: string | undefined): string {
  return before !== undefined && LIST.test(paragraph) && LIST.test(before) ? `<!-- -->\n\n${paragraph}` : paragraph
}

function listItem(sign: string, item: string): string {
  return sign + item.replaceAll('\n', `\n${' '.repeat(sign.length)}`)
}

function turnText(turn: PrintedTurn, context: Context): string[] {
  const { label, gap, first, rest, asHeading } = turnOpening(turn, context.options.style)
  const more = rest.flatMap((placed) => writeBlock(blocks, placed, context))
  const spoken: Inline[] = label ? [{ text: label, marks: ['bold'] }, { text: gap }] : []
  if (first === null) return [inlineMarkdown(spoken), ...more]
  const content = [...spoken, ...first.content]
  return [asHeading ? headingText(3, content) : inlineMarkdown(content), ...more]
}
