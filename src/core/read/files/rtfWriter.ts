import { element, escapeHtml } from '../../write/html'
import { decodeBytes } from '../decodeText'
import { MOST_PARAGRAPHS } from '../longest'
import { trackedChanges } from './trackedChanges'
import { type Unpacked, UnreadableFile } from './unpacked'

/** What holds for a group and ends with it. */
interface Group {
  marks: ReadonlySet<string>
  /** A table of fonts, a picture, a header: not the text. */
  hidden: boolean
  deleted: boolean
  /** A footnote or a comment: what is said stands beside the text. */
  beside: string[] | null
  /** Bytes that stand behind a Unicode number for older programs. */
  fallback: number
  /** The address in which the group's words are a link. */
  link: string | null
}

const MARKS: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  ul: 'u',
  strike: 's',
  super: 'sup',
  sub: 'sub',
}
const CHARACTERS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  tab: ' ',
  cell: ' ',
}
const BREAKS: Readonly<Record<string, string>> = { line: '<br>', softline: '<br>' }
const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', 'row', 'nestrow'])
const HIDDEN = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl generator themedata datastore latentstyles xmlnstbl fldinst listtext pntext pn bkmkstart bkmkend'.split(
    ' ',
  ),
)
const ADDRESS = /HYPERLINK\s+"([^"]+)"/u
const START: Group = { marks: new Set(), hidden: false, deleted: false, beside: null, fallback: 1, link: null }

/** Pieces of text with marks of their own. Several make a paragraph, of which the reader takes fewer. */
const MOST_RUNS = 10 * MOST_PARAGRAPHS
const DEEPEST = 1_000_000

/**
 * Writes RTF as HTML, token by token. Groups are a list, so that depth is harmless.
 * Its methods throw `UnreadableFile` where there is more than a reader takes.
 */
export class RtfWriter {
  private readonly groups: Group[] = [START]
  private readonly paragraphs: string[] = []
  private readonly deleted: string[] = []
  private readonly footnotes: string[] = []
  private readonly comments: string[] = []
  private html = ''
  private runCount = 0
  private bytes: number[] = []
  private codepage = 1252
  private insertions = 0
  private instruction = ''
  private isInstruction = false
  private link: string | null = null

  open(): void {
    this.flush()
    if (this.groups.length > DEEPEST) throw new UnreadableFile('damaged-file')
    this.groups.push({ ...this.group })
  }

  close(): void {
    this.flush()
    if (this.isInstruction) this.link = ADDRESS.exec(this.instruction)?.[1] ?? null
    this.isInstruction = false
    if (this.groups.length > 1) this.groups.pop()
  }

  /** Gives how many letters to leave out next, where the word says so. */
  word(name: string, number: number | null): number | null {
    this.flush()
    if (name === 'u' && number !== null) {
      this.text(String.fromCharCode((number + 65536) % 65536))
      return this.group.fallback
    }
    if (name === 'uc') this.change({ fallback: number ?? 1 })
    else if (name === 'ansicpg') this.codepage = number ?? 1252
    else if (name === 'fldinst') this.startInstruction()
    else if (name === 'fldrslt') this.change({ link: this.link })
    else if (name === 'footnote') this.startBeside(this.footnotes)
    else if (name === 'annotation') this.startBeside(this.comments)
    else if (HIDDEN.has(name)) this.change({ hidden: true })
    else if (PARAGRAPH_ENDS.has(name)) this.endParagraph()
    else this.format(name, number !== 0)
    return null
  }

  byte(value: number): void {
    this.bytes.push(value)
  }

  symbol(symbol: string): void {
    if (symbol === '*') this.change({ hidden: true })
    else if (symbol === '~') this.text('\u00A0')
    else if (symbol === '_') this.text('\u2011')
    else if ('\\{}'.includes(symbol)) this.text(symbol)
    else if (symbol === '\n' || symbol === '\r') this.endParagraph()
  }

  text(words: string): void {
    this.flush()
    if (this.isInstruction) this.instruction += words
    const { hidden, deleted, beside, marks, link } = this.group
    if (hidden || words === '') return
    if (beside) {
      beside.push(`${beside.pop() ?? ''}${words}`)
      return
    }
    if (deleted) {
      this.deleted.push(words)
      return
    }
    const marked = [...marks].reduce((inner, tag) => element(tag, {}, inner), escapeHtml(words))
    this.write(link ? element('a', { href: link }, marked) : marked)
  }

  result(): Unpacked {
    this.flush()
    this.endParagraph()
    const { findings, deleted } = trackedChanges(this.insertions, this.deleted)
    const footnotes = written(this.footnotes).map((note) => element('p', {}, escapeHtml(note)))
    // A rule parts the notes, which are nobody's words, from the last turn.
    const content = [...this.paragraphs, ...(footnotes.length > 0 ? ['<hr>', ...footnotes] : [])].join('\n')
    return { form: 'html', content, aside: [...deleted, ...written(this.comments)], findings }
  }

  private get group(): Group {
    return this.groups.at(-1) ?? START
  }

  private change(change: Partial<Group>): void {
    this.groups[this.groups.length - 1] = { ...this.group, ...change }
  }

  /** Behind `\\*`, for programs that don't know the word. */
  private startBeside(beside: string[]): void {
    beside.push('')
    this.change({ hidden: false, beside })
  }

  private startInstruction(): void {
    this.change({ hidden: true })
    this.isInstruction = true
    this.instruction = ''
  }

  private format(name: string, on: boolean): void {
    const mark = MARKS[name]
    if (mark) this.mark(mark, on)
    else if (name === 'ulnone') this.mark('u', false)
    else if (name === 'nosupersub') this.change({ marks: without(this.group.marks, ['sup', 'sub']) })
    else if (name === 'plain') this.change({ marks: new Set() })
    else if (name === 'deleted') this.change({ deleted: on })
    else if (name === 'revised') this.insertions++
    else if (CHARACTERS[name]) this.text(CHARACTERS[name])
    else if (BREAKS[name] && this.group.beside) this.text(' ')
    else if (BREAKS[name] && !this.group.hidden) this.write(BREAKS[name])
  }

  private write(html: string): void {
    if (++this.runCount > MOST_RUNS) throw new UnreadableFile('too-long')
    this.html += html
  }

  private mark(tag: string, on: boolean): void {
    const marks = new Set(without(this.group.marks, [tag]))
    if (on) marks.add(tag)
    this.change({ marks })
  }

  private endParagraph(): void {
    if (this.group.beside) this.text(' ')
    if (this.group.hidden || this.group.beside) return
    if (this.html.trim() !== '') this.paragraphs.push(element('p', {}, this.html))
    this.html = ''
  }

  /** Escaped bytes of one run belong together: in some encodings a letter has two. */
  private flush(): void {
    if (this.bytes.length === 0) return
    const bytes = new Uint8Array(this.bytes)
    this.bytes = []
    this.text(decodeBytes(bytes, this.codepage))
  }
}

function written(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

function without(marks: ReadonlySet<string>, tags: readonly string[]): Set<string> {
  return new Set([...marks].filter((mark) => !tags.includes(mark)))
}
