import { UnreadableFile } from '../files/unpacked'
import type { HtmlBlock, HtmlPage } from './block'
import { changeOf, dateOf, marksOfRun, OUTERMOST } from './contextOf'
import { BLOCKS, VOID } from './elements'
import { joinRows } from './joinRows'
import { type Context, OpenElements } from './openElements'
import { type Attributes, readTags, type TagHandler } from './readTags'
import { styleOf } from './styleOf'
import { type RawRun, tidyContent } from './tidyContent'

const LISTS = new Set(['ul', 'ol', 'menu', 'dir'])
const GROUPS = new Set(['li', 'tr'])
const CELLS = new Set(['td', 'th'])
const PUBLISHED = /^(?:article:published_time|date|dc\.date(?:\.issued)?|datepublished|pubdate)$/iu
const COUNTED = /^\(?(?:\d+|[a-z]|[ivx]+)[.)]/iu
/** A picture's text that is a sign or an emoji stands for it; any other only describes it. */
const SIGN = /^[^\p{L}\p{N}]{1,8}$/u

/**
 * The paragraphs of a page or of a clipboard's HTML, with the marks that an interview knows. Scripts, styles and what is
 * hidden are left out, no picture is kept and nothing is fetched. Any depth, any mistake: every visible word comes once.
 *
 * @param most runs of text and line breaks that the page may have, if not any number
 * @throws UnreadableFile `too-long` where it has more
 */
export function readPage(html: string, most = Number.POSITIVE_INFINITY): HtmlPage {
  const reader = new PageReader(most)
  readTags(html, reader)
  reader.endBlock()
  return { ...reader.page, blocks: joinRows(reader.page.blocks) }
}

class PageReader implements TagHandler {
  readonly page: HtmlPage = { blocks: [], nestedItems: 0, date: null }
  private readonly elements = new OpenElements(OUTERMOST)
  private runs: RawRun[] = []
  /** Of the block that is being read: that of its first words. */
  private context: Context | null = null
  private count = 0
  private runCount = 0
  private isAfterTag = true
  private isAfterRule = false
  private isAfterSpeaker = false
  private wordList: { name: string; list: NonNullable<HtmlBlock['list']> } | null = null
  /** Word's number or bullet, hidden text that tells whether its list counts. */
  private wordNumber = ''

  constructor(private readonly most: number) {}

  open(name: string, attributes: Attributes): void {
    this.isAfterTag = true
    if (BLOCKS.has(name)) this.endBlock()
    if (name === 'meta' && PUBLISHED.test(`${attributes.property ?? attributes.name}`))
      this.page.date ??= dateOf(attributes.content)
    if (name === 'br') this.addRun({ break: true })
    if (name === 'hr') this.isAfterRule = true
    if (name === 'img' && SIGN.test(attributes.alt ?? '')) this.text(attributes.alt ?? '')
    if (name === 'q') this.text('"')
    if (!VOID.has(name)) this.push(name, attributes)
  }

  close(name: string): void {
    this.isAfterTag = true
    if (name === 'br') this.addRun({ break: true })
    if (name === 'q') this.text('"')
    if (BLOCKS.has(name)) this.endBlock()
    const { isSpeaker: wasSpeaker } = this.elements.context
    this.elements.pop(name)
    this.isAfterSpeaker ||= wasSpeaker && !this.elements.context.isSpeaker
  }

  text(text: string): void {
    const context = this.elements.context
    if (context.isHidden) {
      if (context.wordList) this.wordNumber += text.slice(0, 8)
      return
    }
    if (context.isPreformatted) this.addLines(text, context)
    else this.addText(text, context)
  }

  endBlock(): void {
    const { context, runs } = this
    this.runs = []
    this.context = null
    if (!context) return
    const { kind, level, group, cell, role, date, isMain } = context
    const list = context.wordList ? this.wordListOf(context.wordList) : context.list
    if (!context.wordList) this.wordList = null
    for (const content of tidyContent(runs)) {
      this.page.blocks.push({
        kind,
        level,
        list,
        group,
        cell,
        role,
        date,
        isMain,
        afterRule: this.isAfterRule,
        content,
      })
      this.isAfterRule = false
    }
  }

  private push(name: string, attributes: Attributes): void {
    const style = styleOf(attributes.style)
    const change = changeOf({ name, attributes, style })
    const outer = this.elements.context
    const isList = LISTS.has(name)
    const list = isList && !outer.list ? { id: ++this.count, ordered: name === 'ol' } : outer.list
    const group = GROUPS.has(name) || style.wordList ? ++this.count : null
    if (name === 'li' && outer.listDepth > 1) this.page.nestedItems += 1
    this.elements.push(name, (outside) => ({
      ...change(outside),
      ...(isList && { list, listDepth: outside.listDepth + 1 }),
      ...(group !== null && { group }),
      ...(CELLS.has(name) && { cell: ++this.count }),
    }))
  }

  /** Word writes a list as paragraphs that name it. */
  private wordListOf({ id, level }: NonNullable<Context['wordList']>): HtmlBlock['list'] {
    if (level > 1) this.page.nestedItems += 1
    if (this.wordList?.name !== id) {
      this.wordList = { name: id, list: { id: ++this.count, ordered: COUNTED.test(this.wordNumber.trim()) } }
    }
    this.wordNumber = ''
    return this.wordList.list
  }

  private addText(text: string, context: Context): void {
    // Spaces between blocks begin none.
    if (this.context === null && text.trim() === '' && !text.includes('\u00A0')) return
    if (this.isAfterSpeaker && text.trim() !== '') this.endSpeaker(text)
    const last = this.runs.at(-1)
    if (!this.isAfterTag && last && 'text' in last) last.text += text
    else this.addRun({ text, marks: marksOfRun(context), link: context.link, lang: context.lang })
    this.isAfterTag = false
  }

  /** A name that no colon and no space sets off from the words stands on a line of its own. */
  private endSpeaker(text: string): void {
    this.isAfterSpeaker = false
    const last = this.runs.at(-1)
    const before = last && 'text' in last ? last.text : ''
    if (/[\p{L}\p{N}.)]$/u.test(before) && /^[\p{L}\p{N}„“"»«(]/u.test(text)) this.endBlock()
  }

  private addLines(text: string, context: Context): void {
    text.split(/\r\n?|\n/u).forEach((line, index) => {
      if (index > 0) this.addRun({ break: true })
      if (line !== '') this.addText(line, context)
    })
  }

  private addRun(run: RawRun): void {
    if (!('text' in run) && (this.context === null || this.elements.context.isHidden)) return
    if (++this.runCount > this.most) throw new UnreadableFile('too-long')
    this.context ??= this.elements.context
    this.runs.push(run)
  }
}
