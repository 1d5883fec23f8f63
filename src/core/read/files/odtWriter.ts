import { element, escapeHtml } from '../../write/html'
import type { XmlHandler } from './readXml'
import { trackedChanges } from './trackedChanges'
import type { Unpacked } from './unpacked'

type Attributes = Readonly<Record<string, string>>

/** Elements of ODT and what they are in HTML; `null`: only what is inside counts. */
const TAGS: Readonly<Record<string, string>> = {
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
}
/** Their words are no words of the text: who changed it when, numbers of notes, comments' dates. */
const LEFT_OUT = new Set(['office:change-info', 'text:note-citation', 'dc:creator', 'dc:date', 'text:sequence-decls'])

/** Writes the content of an ODT file as HTML, as its elements go by. */
export class OdtWriter implements XmlHandler {
  private readonly marksOf = new Map<string, string[]>()
  private readonly numberedLists = new Set<string>()
  private readonly closing: string[] = []
  private readonly notes: string[] = []
  private readonly deleted: string[] = []
  private readonly comments: string[] = []
  private html = ''
  private styleName = ''
  private insertions = 0
  private leftOut = 0
  private isBody = false
  private deletedDepth = 0
  private commentDepth = 0
  private noteStart: number | null = null

  open(name: string, attributes: Attributes): void {
    this.readStyle(name, attributes)
    if (name === 'office:text') this.isBody = true
    if (LEFT_OUT.has(name)) this.leftOut++
    if (name === 'text:insertion') this.insertions++
    if (name === 'text:deletion') this.startDeletion()
    if (name === 'office:annotation') this.startComment()
    if (name === 'text:note-body') this.noteStart = this.html.length
    const [start, end] = this.tagsFor(name, attributes)
    this.html += start
    this.closing.push(end)
  }

  close(name: string): void {
    this.html += this.closing.pop() ?? ''
    if (LEFT_OUT.has(name)) this.leftOut--
    if (name === 'text:deletion') this.deletedDepth--
    if (name === 'office:annotation') this.commentDepth--
    if (name === 'text:note-body') this.endNote()
  }

  text(text: string): void {
    if (!this.isBody || this.leftOut > 0) return
    if (this.commentDepth > 0) this.comments.push(`${this.comments.pop() ?? ''}${text}`)
    else if (this.deletedDepth > 0) this.deleted.push(`${this.deleted.pop() ?? ''}${text}`)
    else this.html += escapeHtml(text)
  }

  result(): Unpacked {
    // A rule parts the notes, which are nobody's words, from the last turn.
    const notes = this.notes.length > 0 ? `<hr>${element('ol', {}, this.notes.join(''))}` : ''
    const comments = this.comments.map((text) => text.trim()).filter((text) => text !== '')
    const { findings, deleted } = trackedChanges(this.insertions, this.deleted)
    return { form: 'html', content: this.html + notes, aside: [...deleted, ...comments], findings }
  }

  private startDeletion(): void {
    this.deletedDepth++
    this.deleted.push('')
  }

  private startComment(): void {
    this.commentDepth++
    this.comments.push('')
  }

  /** Notes go to the end, as in print. */
  private endNote(): void {
    const start = this.noteStart ?? this.html.length
    this.notes.push(element('li', {}, this.html.slice(start)))
    this.html = this.html.slice(0, start)
    this.noteStart = null
  }

  private tagsFor(name: string, attributes: Attributes): [start: string, end: string] {
    if (this.deletedDepth > 0 || this.commentDepth > 0 || !this.isBody) return ['', '']
    const tag = TAGS[name]
    if (tag) return pair(tag)
    if (name === 'text:p') return this.marked(attributes, 'p')
    if (name === 'text:h') return this.marked({}, `h${headingLevel(attributes['text:outline-level'])}`)
    if (name === 'text:span') return this.marked(attributes)
    if (name === 'text:list') return pair(this.numberedLists.has(attributes['text:style-name'] ?? '') ? 'ol' : 'ul')
    if (name === 'text:a') return [`<a href="${escapeHtml(attributes['xlink:href'] ?? '')}">`, '</a>']
    if (name === 'text:line-break') return ['<br>', '']
    if (name === 'text:tab') return [' ', '']
    if (name === 'text:s') return [' '.repeat(Math.max(1, Math.min(Number(attributes['text:c'] ?? 1) || 1, 100))), '']
    return ['', '']
  }

  private marked(attributes: Attributes, block?: string): [string, string] {
    const marks = this.marksOf.get(attributes['text:style-name'] ?? '') ?? []
    const tags = block ? [block, ...marks] : marks
    return [
      tags.map((tag) => `<${tag}>`).join(''),
      tags
        .map((tag) => `</${tag}>`)
        .reverse()
        .join(''),
    ]
  }

  /** Automatic styles stand before the text: which of them are bold, which lists count. */
  private readStyle(name: string, attributes: Attributes): void {
    if (name === 'style:style' || name === 'text:list-style') this.styleName = attributes['style:name'] ?? ''
    if (name === 'style:text-properties') this.marksOf.set(this.styleName, marksOfStyle(attributes))
    if (name === 'text:list-level-style-number' && attributes['text:level'] === '1')
      this.numberedLists.add(this.styleName)
  }
}

function pair(tag: string): [string, string] {
  return [`<${tag}>`, `</${tag}>`]
}

function headingLevel(level: string | undefined): number {
  return Math.min(Math.max(Number(level) || 1, 1), 6)
}

function marksOfStyle(attributes: Attributes): string[] {
  const has = (name: string, pattern: RegExp) => pattern.test(attributes[name] ?? '')
  return [
    has('fo:font-weight', /^(?:bold|[6-9]00)$/u) && 'strong',
    has('fo:font-style', /^(?:italic|oblique)$/u) && 'em',
    has('style:text-underline-style', /^(?!none$)./u) && 'u',
    has('style:text-line-through-style', /^(?!none$)./u) && 's',
    has('style:text-position', /^(?:super|[1-9])/u) && 'sup',
    has('style:text-position', /^(?:sub|-)/u) && 'sub',
  ].filter((tag) => tag !== false)
}
