import type { Inline, Mark } from '../../interview/interview'
import { MARKS } from '../../interview/marks'
import { isSafeLink } from '../../interview/safeLink'
import { DOCX_STYLES, type DocxStyle, RUN_STYLES, type RunStyle } from '../../write/docxStyles'
import { readXml } from './readXml'

/** A run of a paragraph with its character style, as far as it is one of ours. */
export interface WordRun {
  style: RunStyle | null
  inline: Inline
}

/** A paragraph of a Word file that we wrote. */
export interface WordParagraph {
  /** Null where another program changed it to one of its own. */
  style: DocxStyle | null
  /** The kind of list it belongs to, or null. */
  list: { ordered: boolean } | null
  runs: WordRun[]
  bookmarks: string[]
  hasPicture: boolean
}

type Attributes = Readonly<Record<string, string>>
type Parts = ReadonlyMap<string, Uint8Array>

/** What the paragraphs refer to by ids. */
interface Names {
  paragraphs: ReadonlyMap<string, DocxStyle>
  runs: ReadonlyMap<string, RunStyle>
  links: ReadonlyMap<string, string>
  orderedLists: ReadonlySet<string>
  /** What the document as a whole is in: a run in it is no foreign passage. */
  language: string
}

/** The paragraphs of the main part, in order; what tracked changes deleted is left out. @throws UnreadableFile */
export function wordParagraphs(main: Uint8Array, parts: Parts, language: string): WordParagraph[] {
  const reader = new ParagraphReader({ ...stylesIn(parts), ...listsIn(parts), links: linksIn(parts), language })
  readXml(main, reader)
  return reader.paragraphs
}

const MARK_OF: Readonly<Partial<Record<string, Mark>>> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:u': 'underline',
  'w:strike': 'strike',
}
const OFF = new Set(['0', 'false', 'off', 'none'])

class ParagraphReader {
  readonly paragraphs: WordParagraph[] = []
  private properties: 'paragraph' | 'run' | null = null
  private isText = false
  private link: string | undefined
  private style: RunStyle | null = null
  private marks = new Set<Mark>()
  private lang: string | undefined

  constructor(private readonly names: Names) {}

  open(name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:p') this.paragraphs.push({ style: null, list: null, runs: [], bookmarks: [], hasPicture: false })
    if (name === 'w:pPr') this.properties = 'paragraph'
    if (name === 'w:r') this.beginRun()
    // Marks of the paragraph's end stand within the paragraph's properties.
    if (name === 'w:rPr' && this.properties === null) this.properties = 'run'
    if (name === 'w:hyperlink') this.link = this.names.links.get(attributes['r:id'] ?? '')
    if (this.properties === 'paragraph') this.readParagraphProperty(name, value)
    if (this.properties === 'run') this.readRunProperty(name, value)
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph) return
    if (name === 'w:bookmarkStart') paragraph.bookmarks.push(attributes['w:name'] ?? '')
    if (name === 'wp:docPr') paragraph.hasPicture = true
    if (this.properties === null) this.readContent(name, attributes)
  }

  close(name: string): void {
    if (name === 'w:pPr' || (name === 'w:rPr' && this.properties === 'run')) this.properties = null
    if (name === 'w:t') this.isText = false
    if (name === 'w:hyperlink') this.link = undefined
  }

  text(text: string): void {
    if (this.isText) this.add(text)
  }

  private beginRun() {
    this.style = null
    this.marks.clear()
    this.lang = undefined
  }

  private readContent(name: string, attributes: Attributes) {
    if (name === 'w:t') this.isText = true
    if (name === 'w:tab' || name === 'w:noBreakHyphen') this.add(name === 'w:tab' ? ' ' : '\u2011')
    if (name === 'w:br' && attributes['w:type'] === undefined) {
      this.paragraphs.at(-1)?.runs.push({ style: this.style, inline: { break: true } })
    }
  }

  private readParagraphProperty(name: string, value: string) {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph) return
    if (name === 'w:pStyle') paragraph.style = this.names.paragraphs.get(value) ?? null
    if (name === 'w:numId' && value !== '0') paragraph.list = { ordered: this.names.orderedLists.has(value) }
  }

  private readRunProperty(name: string, value: string) {
    const mark = MARK_OF[name]
    if (mark && !OFF.has(value)) this.marks.add(mark)
    if (name === 'w:vertAlign' && (value === 'superscript' || value === 'subscript')) this.marks.add(value)
    if (name === 'w:rStyle') this.style = this.names.runs.get(value) ?? null
    if (name === 'w:lang' && value !== '' && value !== this.names.language) this.lang = value
  }

  private add(text: string) {
    const runs = this.paragraphs.at(-1)?.runs
    const marks = MARKS.filter((mark) => this.marks.has(mark))
    const inline: Inline = {
      text,
      ...(marks.length > 0 && { marks }),
      ...(this.link !== undefined && { link: this.link }),
      ...(this.lang !== undefined && { lang: this.lang }),
    }
    const last = runs?.at(-1)
    // Word parts runs where somebody typed; a parser parts texts at entities.
    if (last && 'text' in last.inline && last.style === this.style && looksOf(last.inline) === looksOf(inline)) {
      last.inline = { ...last.inline, text: last.inline.text + text }
    } else runs?.push({ style: this.style, inline })
  }
}

function looksOf(inline: Inline): string {
  return 'text' in inline ? JSON.stringify([inline.marks, inline.link, inline.lang]) : ''
}

/** By name: LibreOffice gives its own ids. */
function stylesIn(parts: Parts): Pick<Names, 'paragraphs' | 'runs'> {
  const paragraphs = new Map<string, DocxStyle>()
  const runs = new Map<string, RunStyle>()
  let id = ''
  each(parts, 'word/styles.xml', (name, attributes) => {
    if (name === 'w:style') id = attributes['w:styleId'] ?? ''
    if (name !== 'w:name') return
    const called = attributes['w:val']?.toLowerCase()
    for (const [style, known] of Object.entries(DOCX_STYLES))
      if (known.toLowerCase() === called) paragraphs.set(id, style as DocxStyle)
    for (const [style, known] of Object.entries(RUN_STYLES))
      if (known.toLowerCase() === called) runs.set(id, style as RunStyle)
  })
  return { paragraphs, runs }
}

function listsIn(parts: Parts): Pick<Names, 'orderedLists'> {
  const bulleted = new Set<string>()
  const orderedLists = new Set<string>()
  let abstract = ''
  let number = ''
  let level = ''
  each(parts, 'word/numbering.xml', (name, attributes) => {
    if (name === 'w:abstractNum') abstract = attributes['w:abstractNumId'] ?? ''
    if (name === 'w:lvl') level = attributes['w:ilvl'] ?? ''
    if (name === 'w:numFmt' && level === '0' && attributes['w:val'] === 'bullet') bulleted.add(abstract)
    if (name === 'w:num') number = attributes['w:numId'] ?? ''
    if (name === 'w:abstractNumId' && !bulleted.has(attributes['w:val'] ?? '')) orderedLists.add(number)
  })
  return { orderedLists }
}

function linksIn(parts: Parts): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  each(parts, 'word/_rels/document.xml.rels', (name, { Id = '', Target = '', TargetMode }) => {
    if (name === 'Relationship' && TargetMode === 'External' && isSafeLink(Target)) links.set(Id, Target)
  })
  return links
}

function each(parts: Parts, part: string, open: (name: string, attributes: Attributes) => void): void {
  const bytes = parts.get(part)
  if (bytes) readXml(bytes, { open })
}
