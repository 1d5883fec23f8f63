import type { NewId } from '../../interview/create'
import type { Block, Inline, Interview, Turn, TurnBlock } from '../../interview/interview'
import { plainText } from '../../interview/views'
import { type DocxPlace, type DocxRecord, readRecord } from '../../write/docxRecord'
import { CREDIT, FIXED, LABEL } from '../../write/docxStyles'
import { readXml } from './readXml'
import { type WordParagraph, wordParagraphs } from './wordParagraphs'

/** What only Word made can be in it; the words in there would be lost here. */
const FOREIGN = /<w:(?:footnoteReference|endnoteReference|txbxContent|tbl)[ >]/u

/**
 * A Word file that we wrote, read by its styles and its record. Null for any other, and where an editor added notes, tables
 * or text boxes to it.
 */
export function ownDocx(
  main: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
): ((newId: NewId) => Interview) | null {
  const record = readRecord(propertiesIn(parts))
  if (!record || FOREIGN.test(new TextDecoder().decode(main))) return null
  const paragraphs = wordParagraphs(main, parts, record.language)
  return (newId) => new InterviewReader(record, newId).read(paragraphs)
}

function propertiesIn(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  const bytes = parts.get('docProps/custom.xml')
  let name = ''
  if (!bytes) return properties
  readXml(bytes, {
    open: (element, attributes) => {
      if (element === 'property') name = attributes.name ?? ''
    },
    text: (text) => void properties.set(name, (properties.get(name) ?? '') + text),
  })
  return properties
}

/** Puts an interview together, paragraph after paragraph. Words that have no place become text outside of turns. */
class InterviewReader {
  private readonly interview: Interview
  private turn: Turn | null = null
  private label = ''
  /** The box, bio, quotation or figure that the next paragraph may belong to, and the list. */
  private box: Extract<Block, { type: 'box' }> | null = null
  private person: Interview['people'][number] | null = null
  private figure: Extract<Block, { type: 'figure' }> | null = null
  private list: Extract<Block, { type: 'list' }> | null = null

  constructor(
    private readonly record: DocxRecord,
    private readonly newId: NewId,
  ) {
    const frame = { kicker: '', headline: '', standfirst: [], byline: '', ...record.frame }
    const people = record.people.map((person) => ({ ...person, bio: [] }))
    this.interview = { format: 'wechselrede', version: 1, language: record.language, frame, people, body: [] }
  }

  read(paragraphs: readonly WordParagraph[]): Interview {
    for (const paragraph of paragraphs) {
      const place = paragraph.bookmarks.map((name) => this.record.places[name]).find((known) => known !== undefined)
      if (place?.type === 'turn') this.turn = this.begin(place)
      this.take(paragraph, place)
    }
    this.interview.body = this.interview.body.filter((item) => item.type !== 'turn' || item.blocks.length > 0)
    return this.interview
  }

  private begin(place: Extract<DocxPlace, { type: 'turn' }>): Turn {
    const isTaken = this.interview.body.some((item) => item.type === 'turn' && item.id === place.id)
    const { label, ...kept } = place
    const turn: Turn = { ...kept, id: isTaken ? this.newId() : place.id, blocks: [] }
    this.label = label
    this.interview.body.push(turn)
    return turn
  }

  private take(paragraph: WordParagraph, place: DocxPlace | undefined) {
    const content = this.ownWords(paragraph)
    const { frame } = this.interview
    if (paragraph.list === null) this.list = null
    switch (paragraph.style) {
      case 'Kicker':
        frame.kicker = joined(frame.kicker, content)
        return
      case 'Headline':
        frame.headline = joined(frame.headline, content)
        return
      case 'Byline':
        frame.byline = joined(frame.byline, content)
        return
      case 'Standfirst':
        if (hasContent(content)) frame.standfirst.push(content)
        return
      default:
        this.takeBody(paragraph, content, place)
    }
  }

  private takeBody(paragraph: WordParagraph, content: Inline[], place: DocxPlace | undefined) {
    switch (paragraph.style) {
      case 'Picture':
        if (place?.type === 'figure') this.beginFigure(place)
        return
      case 'CaptionText':
        this.takeCaption(paragraph, content, place)
        return
      case 'PullQuote':
        this.takePullQuote(content, place)
        return
      case 'PullQuoteSpeaker':
        return
      case 'BoxTitle':
        this.box = { type: 'box', title: plainText(content), content: [] }
        this.put(this.box, false)
        return
      case 'BoxText':
        this.takeBoxText(content, place)
        return
      case 'BioTitle':
        this.beginBio(place)
        return
      case 'BioName':
        if (this.person) this.person.name = plainText(content)
        return
      case 'Bio':
        if (this.person) this.person.bio.push(content)
        else this.put({ type: 'paragraph', content }, false)
        return
      case 'Subhead':
        if (hasContent(content)) this.put({ type: 'subhead', content }, false)
        return
      default:
        this.takeText(paragraph, content, place)
    }
  }

  private takeText(paragraph: WordParagraph, content: Inline[], place: DocxPlace | undefined) {
    const inTurn = paragraph.style !== 'OutsideText' && this.turn !== null
    if (!hasContent(content)) return
    if (paragraph.list === null) {
      this.put({ type: 'paragraph', content }, inTurn)
      return
    }
    const { ordered } = paragraph.list
    if (this.list?.ordered === ordered && place === undefined) {
      this.list.items.push(content)
      return
    }
    this.list = { type: 'list', ordered, items: [content] }
    this.put(this.list, inTurn)
  }

  private takePullQuote(content: Inline[], place: DocxPlace | undefined) {
    if (place?.type !== 'pullQuote') return this.put({ type: 'pullQuote', content, speaker: null, turn: null }, false)
    this.put({ type: 'pullQuote', content, speaker: place.speaker, turn: place.turn }, place.inTurn)
  }

  private beginFigure({ asset, alt, credit, inTurn }: Extract<DocxPlace, { type: 'figure' }>) {
    this.figure = { type: 'figure', image: { asset, alt, credit }, caption: [] }
    this.put(this.figure, inTurn)
  }

  private takeCaption(paragraph: WordParagraph, content: Inline[], place: DocxPlace | undefined) {
    if (place?.type === 'figure') this.beginFigure(place)
    const credit = textOf(paragraph, CREDIT)
    if (this.figure === null) {
      // The credit of a portrait is with its person.
      if (hasContent(content)) this.put({ type: 'paragraph', content }, false)
      return
    }
    this.figure.caption = content
    if (credit !== '') this.figure.image.credit = credit
    this.figure = null
  }

  private takeBoxText(content: Inline[], place: DocxPlace | undefined) {
    if (!this.box || place?.type === 'box') {
      this.box = { type: 'box', title: '', content: [] }
      this.put(this.box, false)
    }
    this.box.content.push(content)
  }

  private beginBio(place: DocxPlace | undefined) {
    if (place?.type !== 'bio') return
    this.put({ type: 'bio', person: place.person }, false)
    this.person = this.interview.people.find(({ id }) => id === place.person) ?? null
  }

  private put(block: Block, inTurn: boolean) {
    if (block.type !== 'box') this.box = null
    if (block.type !== 'figure') this.figure = null
    this.person = null
    if (inTurn && this.turn) {
      this.turn.blocks.push(block as TurnBlock)
      return
    }
    this.turn = null
    this.interview.body.push(block)
  }

  /** The words of a paragraph that are the interview's. A label that was changed is words. */
  private ownWords(paragraph: WordParagraph): Inline[] {
    return paragraph.runs
      .filter(({ style, inline }) => {
        if (style === LABEL) return 'text' in inline && inline.text.trim() !== this.label
        return style !== FIXED && style !== CREDIT
      })
      .map(({ inline }) => inline)
  }
}

function textOf({ runs }: WordParagraph, style: string): string {
  return runs.map((run) => (run.style === style && 'text' in run.inline ? run.inline.text : '')).join('')
}

function hasContent(content: readonly Inline[]): boolean {
  return plainText(content).trim() !== ''
}

function joined(before: string, content: readonly Inline[]): string {
  const text = plainText(content).replaceAll('\n', ' ')
  return before === '' ? text : `${before} ${text}`
}
