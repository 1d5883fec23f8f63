import type { Finding } from '../interview/finding'
import type { ImageRef, Inline, Person } from '../interview/interview'
import { personOf, voiceOf } from '../interview/views'
import type { HouseStyle } from '../style/houseStyleSchema'
import type { Article, Path, PrintedTurn } from './article'
import { hasWords, writeParts } from './article'
import { type BlockTable, writeBlock } from './blockTable'
import { type FixedWords, fixedWords, introduction } from './fixedWords'
import { type Attributes, element, escapeHtml, lines, openTag } from './html'
import { type InlineOptions, inlineHtml, MARK_ELEMENTS as marks } from './inlineHtml'
import { type Picture, pictureMissing } from './pictureFindings'
import { turnOpening } from './turnOpening'
import type { WriteOptions } from './written'

interface Context {
  article: Article
  style: HouseStyle
  words: FixedWords
  inline: (content: readonly Inline[]) => string
  /** Running text, which may be hyphenated. */
  running: (content: readonly Inline[]) => string
  image: (picture: Picture, path: Path) => string
  nextId: (kind: string) => string
  /** The class of a turn's element. */
  turnClass: (turn: PrintedTurn) => string
  /** How an `aside` is named: by the elements with these ids, or in words of its own where another has the same name. */
  naming: (name: string, ids?: string) => Attributes
  /** What stands beside the words of a picture, see `ArticleForm`. */
  pictureNote: (image: ImageRef | null) => Attributes
}

/** How one output has the article otherwise than the others. */
export interface ArticleForm {
  /** Last change to running text, such as hyphenation. */
  text?: InlineOptions['text']
  /** A class besides that of the style. */
  name?: string
  /** Whether the headline stands in it; true where nothing is said. */
  withHeadline?: boolean
  /** Names a picture that is not shown; styles set the name, as `data-picture`, beside what is said about it. */
  pictureNote?: (asset: string) => string
}

const blocks: BlockTable<Context, string> = {
  paragraph: ({ content }, { running }) => element('p', {}, running(content)),
  list: ({ ordered, items }, { running }) =>
    element(ordered ? 'ol' : 'ul', {}, `\n${lines(writeParts(items, (item) => element('li', {}, running(item))))}\n`),
  subhead: ({ content }, { inline }) => element('h2', {}, inline(content)),
  pullQuote: ({ content, speaker }, { inline, article }) => {
    const name = personOf(article.interview.people, speaker)?.name.trim() ?? ''
    const quote = element('blockquote', {}, element('p', {}, inline(content)))
    return figure({ class: 'pull' }, [quote, name && element('figcaption', {}, escapeHtml(name))])
  },
  figure: ({ image, caption }, context, path) => {
    const source = context.image({ ...image, shows: caption }, path)
    if (!source && !hasWords(caption)) return ''
    return figure(context.pictureNote(image), [source, figcaption(caption, image.credit, context)])
  },
  box: ({ title, content }, { running, nextId, naming, words }) => {
    const id = nextId('box')
    const heading = title.trim() === '' ? '' : element('h2', { id }, escapeHtml(title))
    const paragraphs = writeParts(content, (paragraph) => element('p', {}, running(paragraph)))
    const named = heading ? naming(title, id) : naming(words.box)
    return element('aside', { class: 'box', ...named }, `\n${lines([heading, ...paragraphs])}\n`)
  },
  bio: ({ person: personId }, context) => {
    const { article, inline, nextId, naming, words, image, pictureNote } = context
    const index = article.interview.people.findIndex(({ id }) => id === personId)
    const person = article.interview.people[index]
    if (!person) return ''
    const id = nextId('bio')
    const hasName = person.name.trim() !== ''
    const portrait = person.portrait
      ? image({ ...person.portrait, shows: person.name }, ['people', index, 'portrait'])
      : ''
    const parts = [
      portrait,
      element('h2', { id }, words.about),
      hasName ? element('p', { class: 'name', id: `${id}-name` }, escapeHtml(person.name)) : '',
      ...writeParts(person.bio, (paragraph) => element('p', {}, inline(paragraph))),
      portrait && creditLine(person.portrait?.credit ?? '', words),
    ]
    const named = naming(`${words.about} ${person.name}`, hasName ? `${id} ${id}-name` : id)
    return element('aside', { class: 'bio', ...named, ...pictureNote(person.portrait) }, `\n${lines(parts)}\n`)
  },
}

/** The `article` element that page, print and CMS share. */
export function articleHtml(
  article: Article,
  { style, assets }: WriteOptions,
  { text, name = '', withHeadline = true, pictureNote }: ArticleForm = {},
): { html: string; findings: Finding[]; hasImages: boolean } {
  const findings: Finding[] = []
  let hasImages = false
  const image: Context['image'] = (picture, path) => {
    const { asset, alt } = picture
    const source = asset === '' ? null : (assets?.(asset) ?? null)
    if (source !== null) hasImages = true
    else if (asset !== '') findings.push(pictureMissing(picture, path))
    return source === null ? '' : openTag('img', { src: source, alt })
  }
  const { language } = article.interview
  const context: Context = {
    article,
    style,
    words: fixedWords(language),
    inline: inlineHtml({ marks, languages: true }),
    running: inlineHtml({ marks, languages: true, text }),
    image,
    turnClass: turnClasses(article),
    pictureNote: (named) => (pictureNote && named?.asset ? { 'data-picture': pictureNote(named.asset) } : {}),
    ...createNames(),
  }
  const body = element('div', { class: 'body' }, `\n${lines(bodyHtml(article, context))}\n`)
  const content = lines([headerHtml(article, context, withHeadline), body])
  return {
    html: element('article', { lang: language, class: `${name} ${style.emphasis}`.trim() }, `\n${content}\n`),
    findings,
    hasImages,
  }
}

function createNames(): Pick<Context, 'nextId' | 'naming'> {
  const counts = new Map<string, number>()
  const count = (key: string) => {
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    return number
  }
  return {
    nextId: (kind) => `${kind}-${count(`id ${kind}`)}`,
    naming: (name, ids) => {
      const number = count(`name ${name.trim().replace(/\s+/gu, ' ')}`)
      if (number > 1) return { 'aria-label': `${name} (${number})` }
      return ids === undefined ? { 'aria-label': name } : { 'aria-labelledby': ids }
    },
  }
}

/** A hashtag may be set apart; its words stay in place. */
function headlineHtml(headline: string): string {
  return escapeHtml(headline).replace(/(?<![\p{L}\p{N}&])#[\p{L}\p{N}_]+/gu, (tag) =>
    element('span', { class: 'tag' }, tag),
  )
}

function headerHtml({ interview, standfirst }: Article, { inline, words }: Context, withHeadline: boolean): string {
  const { kicker, headline, byline } = interview.frame
  const parts = [
    kicker.trim() && element('p', { class: 'kicker' }, escapeHtml(kicker)),
    withHeadline && headline.trim() ? element('h1', {}, headlineHtml(headline)) : '',
    ...writeParts(standfirst, (content) => element('p', { class: 'standfirst' }, inline(content))),
    byline.trim() &&
      element('p', { class: 'byline' }, introduction(words.interview, byline) + element('b', {}, escapeHtml(byline))),
  ].filter((part) => part !== '')
  return parts.length > 0 ? element('header', {}, `\n${lines(parts)}\n`) : ''
}

function bodyHtml(article: Article, context: Context): string[] {
  // Questions stay unbroken: they are what a reader scans.
  const unbroken = { ...context, running: context.inline }
  let hasSubhead = false
  return article.items.map((item) => {
    if (item.type === 'turn') {
      return turnHtml(item, hasSubhead ? 'h3' : 'h2', item.kind === 'question' ? unbroken : context)
    }
    hasSubhead ||= item.block.type === 'subhead'
    return writeBlock(blocks, item, context)
  })
}

function turnHtml(turn: PrintedTurn, heading: 'h2' | 'h3', context: Context): string {
  const { label, gap, first, rest, asHeading } = turnOpening(turn, context.style)
  const speaker = label && element('b', { class: 'speaker' }, escapeHtml(label))
  const words = first ? context.running(first.content) : ''
  const head = speaker + (words && gap) + words
  const parts = rest.map((placed) => writeBlock(blocks, placed, context))
  if (head) parts.unshift(element(asHeading ? heading : 'p', first ? {} : { class: 'alone' }, head))
  return element('div', { class: context.turnClass(turn) }, `\n${lines(parts)}\n`)
}

/** Worked out once for all turns that have the same. */
function turnClasses({ interview: { people } }: Article): Context['turnClass'] {
  const known = new Map<string, string>()
  return (turn) => {
    const key = `${turn.kind} ${turn.label === ''} ${turn.speaker}`
    const name = known.get(key) ?? turnClass(turn, people)
    known.set(key, name)
    return name
  }
}

function turnClass({ kind, speaker, label }: PrintedTurn, people: readonly Person[]): string {
  const role = personOf(people, speaker)?.role ?? (kind === 'question' ? 'interviewer' : 'guest')
  const voice = voiceOf(people, speaker)
  return [
    'turn',
    kind,
    role === 'interviewer' ? 'house' : 'guest',
    voice && `voice-${voice}`,
    label === '' && 'unlabelled',
  ]
    .filter(Boolean)
    .join(' ')
}

function figure(attributes: Attributes, parts: readonly string[]): string {
  return element('figure', attributes, `\n${lines(parts)}\n`)
}

/** A portrait has no caption that could carry its credit. */
function creditLine(credit: string, words: FixedWords): string {
  if (credit.trim() === '') return ''
  return element('p', { class: 'credit' }, introduction(words.photo, credit) + escapeHtml(credit))
}

function figcaption(caption: readonly Inline[], credit: string, { inline, words }: Context): string {
  const parts = [
    hasWords(caption) ? inline(caption) : '',
    credit.trim() && element('span', { class: 'credit' }, introduction(words.photo, credit) + escapeHtml(credit)),
  ].filter((part) => part !== '')
  return parts.length > 0 ? element('figcaption', {}, parts.join(' ')) : ''
}
