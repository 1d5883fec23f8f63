import { Bookmark, Document, ExternalHyperlink, ImageRun, Packer, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Finding } from '../interview/finding'
import type { ImageRef, Inline, Interview, TextRun as Run, Turn } from '../interview/interview'
import { authorOf, personOf, plainText, turnsOf } from '../interview/views'
import { cleanPicture } from '../picture/cleanPicture'
import type { HouseStyle } from '../style/houseStyleSchema'
import { type Article, composeArticle, hasWords, type Path, type PrintedTurn, writeParts } from './article'
import { type BlockTable, writeBlock } from './blockTable'
import { type DocxPlace, docxRecord, recordProperties } from './docxRecord'
import {
  BULLETS,
  CREDIT,
  type DocxStyle,
  docxNumbering,
  docxStyles,
  FIXED,
  LABEL,
  NUMBERS,
  turnStyle,
} from './docxStyles'
import { type FixedWords, fixedWords, introduction } from './fixedWords'
import { type InlineForm, nestInline } from './nestInline'
import { titleOf } from './page'
import { type Picture, pictureLeftOut, pictureMissing, pictureNotInWord } from './pictureFindings'
import { personWithIndex, turnOpening } from './turnOpening'

export interface DocxOptions {
  style: HouseStyle
  /** Gives the bytes of a picture by the name of its asset, or null where it is missing. Without it none is there. */
  pictures?: (name: string) => Uint8Array | null
}

interface Context {
  article: Article
  options: DocxOptions
  words: FixedWords
  findings: Finding[]
  /** The turns of the interview by their ids. */
  turns: ReadonlyMap<string, Turn>
  /** What begins at which bookmark. */
  places: Map<string, DocxPlace>
  /** Of plain paragraphs and lists: that of the turn, or of text outside of turns. */
  text: DocxStyle
  inTurn: boolean
}

const blocks: BlockTable<Context, Paragraph[]> = {
  paragraph: ({ content }, { text }) => [paragraph(text, inline(content))],
  list: ({ ordered, items }, context, path) => {
    const numbering = { reference: ordered ? NUMBERS : BULLETS, level: 0, instance: placeNumber(path) }
    const mark = placed({ type: 'list' }, context)
    return writeParts(items, inline).map((item, place) => {
      const children = place === 0 ? [mark, ...item] : item
      return new Paragraph({ style: context.text, numbering, children })
    })
  },
  subhead: ({ content }) => [paragraph('Subhead', inline(content))],
  pullQuote: ({ content, speaker, turn }, context) => {
    const name = personOf(context.article.interview.people, speaker)?.name.trim() ?? ''
    const mark = placed({ type: 'pullQuote', speaker, turn, inTurn: context.inTurn }, context)
    return [
      paragraph('PullQuote', [mark, ...inline(content)]),
      ...(name ? [paragraph('PullQuoteSpeaker', [new TextRun(name)])] : []),
    ]
  },
  figure: ({ image, caption }, context, path) => {
    const picture = pictureRun({ ...image, shows: caption }, path, context)
    if (!picture && !hasWords(caption)) return []
    const mark = placed({ type: 'figure', ...image, inTurn: context.inTurn }, context)
    const below = [
      ...(hasWords(caption) ? inline(caption) : []),
      ...creditRuns(image, hasWords(caption), context.words),
    ]
    return [
      ...(picture ? [paragraph('Picture', [mark, picture])] : []),
      ...(below.length > 0 ? [paragraph('CaptionText', picture ? below : [mark, ...below])] : []),
    ]
  },
  box: ({ title, content }, context) => {
    const mark = placed({ type: 'box' }, context)
    const parts = writeParts(content, (part) => inline(part))
    const hasTitle = title.trim() !== ''
    return [
      ...(hasTitle ? [paragraph('BoxTitle', [mark, new TextRun(title)])] : []),
      ...parts.map((part, index) => paragraph('BoxText', hasTitle || index > 0 ? part : [mark, ...part])),
    ]
  },
  bio: ({ person: id }, context) => {
    const found = personWithIndex(context.article.interview, id)
    if (!found) return []
    const { person, index } = found
    const { portrait } = person
    const picture = portrait && pictureRun({ ...portrait, shows: person.name }, ['people', index, 'portrait'], context)
    const mark = placed({ type: 'bio', person: id }, context)
    return [
      ...(picture ? [paragraph('Picture', [picture])] : []),
      paragraph('BioTitle', [mark, new TextRun({ text: context.words.about, style: FIXED })]),
      ...(person.name.trim() ? [paragraph('BioName', [new TextRun(person.name)])] : []),
      ...writeParts(person.bio, (part) => paragraph('Bio', inline(part))),
      ...(picture && portrait?.credit.trim()
        ? [paragraph('CaptionText', creditRuns(portrait, false, context.words))]
        : []),
    ]
  },
}

/**
 * The interview as a Word file (ECMA-376), with a style for each part, so that whoever edits it sees what is what. What the
 * words do not say (who is who, which picture is meant) lies in its document properties and bookmarks; the reader of Word
 * files takes it up again. Pictures are embedded; those that Word does not know (WebP) are left out with a finding.
 */
export async function writeDocx(
  source: Interview,
  options: DocxOptions,
): Promise<{ content: Uint8Array; findings: Finding[] }> {
  // Word has a style for a bold question; bold in the text is what somebody set bold.
  const { article, findings } = composeArticle(source, options.style, { questionsBold: false })
  const { interview } = article
  const words = fixedWords(interview.language)
  const outside = { text: 'OutsideText', inTurn: false } as const
  const turns = new Map(turnsOf(interview).map((turn) => [turn.id, turn]))
  const context: Context = { article, options, words, findings, turns, places: new Map(), ...outside }
  const children = [
    ...frameParagraphs(article, words),
    ...article.items.flatMap((item) =>
      item.type === 'turn' ? turnParagraphs(item, context) : writeBlock(blocks, item, context),
    ),
  ]
  const document = new Document({
    title: titleOf(interview),
    creator: authorOf(interview) || 'Wechselrede',
    description: interview.frame.standfirst.map(plainText).join(' ').trim(),
    keywords: interview.frame.tags.join(', '),
    styles: docxStyles(languageWithRegion(interview.language)),
    numbering: docxNumbering,
    customProperties: recordProperties(docxRecord(interview, Object.fromEntries(context.places))),
    sections: [{ children: children.length > 0 ? children : [new Paragraph('')] }],
  })
  return { content: await Packer.pack(document, 'uint8array'), findings }
}

/** Word knows languages by their regions: `de` → `de-DE`. */
export function languageWithRegion(language: string): string {
  const [tag] = /^[a-z]{2,3}(-[a-z]{2}(?![a-z\d]))?/i.exec(language) ?? ['en']
  const { language: name, region } = new Intl.Locale(tag).maximize()
  return region ? `${name}-${region}` : name
}

function frameParagraphs({ interview, standfirst }: Article, words: FixedWords): Paragraph[] {
  const { kicker, headline, byline } = interview.frame
  const by = [new TextRun({ text: introduction(words.interview, byline), style: FIXED }), new TextRun(byline)]
  return [
    ...(kicker.trim() ? [paragraph('Kicker', [new TextRun(kicker)])] : []),
    ...(headline.trim() ? [paragraph('Headline', [new TextRun(headline)])] : []),
    ...writeParts(standfirst, (content) => paragraph('Standfirst', inline(content))),
    ...(byline.trim() ? [paragraph('Byline', by)] : []),
  ]
}

function turnParagraphs(turn: PrintedTurn, within: Context): Paragraph[] {
  const { options } = within
  const { label, gap, first, rest } = turnOpening(turn, options.style)
  const text = turnStyle(turn.kind, turn.label, options.style)
  const context = { ...within, text, inTurn: true }
  const mark = placed({ ...placeOf(turn, within), label }, context)
  const name = label ? [new TextRun({ text: label + (first ? gap : ''), style: LABEL })] : []
  const head = first ? inline(first.content) : []
  const more = rest.flatMap((block) => writeBlock(blocks, block, context))
  return [paragraph(text, [mark, ...name, ...head]), ...more]
}

function placeOf({ id, speaker }: PrintedTurn, { turns }: Context): Omit<Turn, 'blocks'> {
  const turn = turns.get(id)
  if (!turn) return { type: 'turn', id, speaker }
  const { blocks: _blocks, ...place } = turn
  return place
}

function placed(place: DocxPlace, { places }: Context): Bookmark {
  const id = `${place.type}_${places.size + 1}`
  places.set(id, place)
  return new Bookmark({ id, children: [] })
}

/** A list has numbers of its own. */
function placeNumber(path: Path): number {
  return path.reduce<number>((sum, step) => (typeof step === 'number' ? sum * 1000 + step + 1 : sum), 0)
}

function paragraph(style: DocxStyle, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children })
}

function creditRuns({ credit }: ImageRef, behindCaption: boolean, words: FixedWords): ParagraphChild[] {
  if (credit.trim() === '') return []
  const before = (behindCaption ? ' ' : '') + introduction(words.photo, credit)
  return [
    ...(before ? [new TextRun({ text: before, style: FIXED })] : []),
    new TextRun({ text: credit, style: CREDIT }),
  ]
}

function inline(content: readonly Inline[]): ParagraphChild[] {
  return nested(content).flat()
}

const within = (inner: ParagraphChild[][]) => inner.flat()

/** Marks are properties of each run, so only links nest. */
const form: InlineForm<ParagraphChild[]> = {
  text: (run) => [textRun(run)],
  break: () => [new TextRun({ break: 1 })],
  link: (inner, link) => [new ExternalHyperlink({ link, children: inner.flat() })],
  lang: null,
  marks: { bold: within, italic: within, underline: within, strike: within, superscript: within, subscript: within },
}

const nested = nestInline(form)

function textRun({ text, marks = [], link, lang }: Run): TextRun {
  return new TextRun({
    text,
    ...(marks.includes('bold') && { bold: true }),
    ...(marks.includes('italic') && { italics: true }),
    ...(marks.includes('underline') && { underline: {} }),
    ...(marks.includes('strike') && { strike: true }),
    ...(marks.includes('superscript') && { superScript: true }),
    ...(marks.includes('subscript') && { subScript: true }),
    ...(link !== undefined && { style: 'Hyperlink' }),
    ...(lang !== undefined && { language: { value: lang } }),
  })
}

const KINDS = { jpeg: 'jpg', png: 'png', gif: 'gif', webp: null } as const
/** The width of the text, in pixels of 96 per inch. */
const WIDEST = 600
const TALLEST = 800

function pictureRun(image: Picture, path: Path, { options, findings }: Context): ImageRun | null {
  if (image.asset === '') return null
  const bytes = options.pictures?.(image.asset) ?? null
  const cleaned = bytes && cleanPicture(bytes)
  if (!cleaned?.ok) {
    findings.push(options.pictures ? pictureMissing(image, path) : pictureLeftOut(image, path))
    return null
  }
  const { kind, width, height, bytes: data } = cleaned.picture
  const type = KINDS[kind]
  if (type === null) {
    findings.push(pictureNotInWord(image, path))
    return null
  }
  const scale = Math.min(1, WIDEST / width, TALLEST / height)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return new ImageRun({ type, data, transformation, altText: { name: image.asset, description: image.alt } })
}
