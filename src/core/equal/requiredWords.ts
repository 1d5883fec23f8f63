import type { Finding } from '../interview/finding'
import type { ImageRef, Inline } from '../interview/interview'
import { personOf, plainText } from '../interview/views'
import type { HouseStyle } from '../style/houseStyleSchema'
import { type Article, hasWords, type Path, type PrintedTurn, writeParts } from '../write/article'
import { type BlockTable, writeBlock } from '../write/blockTable'
import { type FixedWords, fixedWords, introduction } from '../write/fixedWords'
import { titleOf } from '../write/page'
import { personWithIndex, turnOpening } from '../write/turnOpening'

/** A text that must appear in an output, with its place in the interview. */
export interface RequiredText {
  text: string
  path: Path
}

export interface OutputForm {
  style: HouseStyle
  /** Where the headline stands: in its place, nowhere, or before everything as the title of a post. */
  headline: 'in-place' | 'left-out' | 'first'
  /** What stands before the items of lists without order, where signs and numbers of items are text; else null. */
  bullet: string | null
  /** Whether the output shows a picture: only then does the credit of a portrait appear. */
  shows: (image: ImageRef) => boolean
}

interface Context {
  article: Article
  form: OutputForm
  words: FixedWords
}

const blocks: BlockTable<Context, RequiredText[]> = {
  paragraph: ({ content }, _, path) => [inline(content, [...path, 'content'])],
  list: ({ ordered, items }, { form }, path) =>
    writeParts(items, (item, index) => inline(item, [...path, 'items', index])).map((item, place) => {
      if (form.bullet === null) return item
      const sign = ordered ? `${place + 1}.` : form.bullet
      return { ...item, text: `${sign} ${item.text}` }
    }),
  subhead: ({ content }, _, path) => [inline(content, [...path, 'content'])],
  pullQuote: ({ content, speaker }, { article }, path) => [
    inline(content, [...path, 'content']),
    { text: personOf(article.interview.people, speaker)?.name ?? '', path: [...path, 'speaker'] },
  ],
  figure: ({ image, caption }, { form, words }, path) => {
    if (!hasWords(caption) && !form.shows(image)) return []
    return [inline(caption, [...path, 'caption']), credit(image, words, [...path, 'image', 'credit'])]
  },
  box: ({ title, content }, _, path) => [
    { text: title, path: [...path, 'title'] },
    ...writeParts(content, (part, index) => inline(part, [...path, 'content', index])),
  ],
  bio: ({ person: id }, { article, form, words }) => {
    const found = personWithIndex(article.interview, id)
    if (!found) return []
    const { person, index } = found
    const path = ['people', index]
    const { portrait } = person
    return [
      { text: words.about, path },
      { text: person.name, path: [...path, 'name'] },
      ...writeParts(person.bio, (part, at) => inline(part, [...path, 'bio', at])),
      ...(portrait && form.shows(portrait) ? [credit(portrait, words, [...path, 'portrait', 'credit'])] : []),
    ]
  },
}

/** What must appear in an output, in order: the words of the article with labels, credits and the fixed words between them. */
export function requiredWords(article: Article, form: OutputForm): RequiredText[] {
  const { interview, standfirst } = article
  const { kicker, headline, byline } = interview.frame
  const words = fixedWords(interview.language)
  const context: Context = { article, form, words }
  const frame = (text: string, key: string): RequiredText => ({ text, path: ['frame', key] })
  return [
    ...(form.headline === 'first' ? [frame(titleOf(interview), 'headline')] : []),
    frame(kicker, 'kicker'),
    ...(form.headline === 'in-place' ? [frame(headline, 'headline')] : []),
    ...writeParts(standfirst, (part, index) => inline(part, ['frame', 'standfirst', index])),
    frame(introduction(words.interview, byline) + byline, 'byline'),
    ...article.items.flatMap((item) =>
      item.type === 'turn' ? turnWords(item, context) : writeBlock(blocks, item, context),
    ),
  ].filter(({ text }) => text.trim() !== '')
}

function turnWords(turn: PrintedTurn, context: Context): RequiredText[] {
  const { label, gap, first, rest } = turnOpening(turn, context.form.style)
  const more = rest.flatMap((placed) => writeBlock(blocks, placed, context))
  if (!first) return [{ text: label, path: turn.blocks[0]?.path ?? [] }, ...more]
  return [{ text: label + gap + plainText(first.content), path: [...first.place.path, 'content'] }, ...more]
}

function inline(content: readonly Inline[], path: Path): RequiredText {
  return { text: plainText(content), path }
}

function credit(image: ImageRef, words: FixedWords, path: Path): RequiredText {
  return { text: image.credit.trim() === '' ? '' : introduction(words.photo, image.credit) + image.credit, path }
}

/** Which pictures an output shows, from what it found: those it did not complain about. */
export function shownPictures(findings: readonly Finding[]): (image: ImageRef) => boolean {
  const absent = new Set(findings.filter(({ rule }) => rule.startsWith('image-')).map(({ values }) => values.name))
  return ({ asset }) => asset !== '' && !absent.has(asset)
}
