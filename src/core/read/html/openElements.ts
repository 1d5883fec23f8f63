import type { Mark } from '../../interview/interview'
import type { BlockKind, BlockRole, HtmlBlock } from './block'
import { BLOCKS, ENDS, HEADINGS, WALLS } from './elements'
import type { StyleOf } from './styleOf'

/** What holds inside of an element. */
export interface Context {
  kind: BlockKind
  level: number
  list: HtmlBlock['list']
  /** Lists in lists: 1 is the outermost. */
  listDepth: number
  wordList: StyleOf['wordList']
  group: number
  cell: number
  role: BlockRole | null
  date: string | null
  isMain: boolean
  isHidden: boolean
  isPreformatted: boolean
  /** The page says that it names who speaks. */
  isSpeaker: boolean
  marks: readonly Mark[]
  link: string | undefined
  lang: string | undefined
}

/** What an element changes for what is inside of it. */
export type Change = (outside: Context) => Context

interface OpenElement {
  name: string
  change: Change
  context: Context
}

/** Browsers nest no deeper either. What lies deeper keeps the context of this depth. */
const DEEPEST = 512

/** The open elements of a page, which may be closed in the wrong order or never. */
export class OpenElements {
  private readonly open: OpenElement[] = []
  /** How many of each name are open: most end tags that close nothing need no search. */
  private readonly counts = new Map<string, number>()
  constructor(private readonly outermost: Context) {}

  get context(): Context {
    return this.open.at(-1)?.context ?? this.outermost
  }

  push(name: string, change: Change): void {
    this.endOpen(name)
    if (this.open.length >= DEEPEST) return
    this.open.push({ name, change, context: change(this.context) })
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  /** An end tag. One that closes nothing is ignored. */
  pop(name: string): void {
    const at = this.find(name)
    if (at === -1) return
    // `<b><p>…</b>…</p>`: the mark ends, the paragraph goes on.
    if (BLOCKS.has(name)) this.cutFrom(at)
    else this.remove(at)
  }

  private endOpen(name: string): void {
    if (BLOCKS.has(name) && this.open.at(-1)?.name === 'p') this.cutFrom(this.open.length - 1)
    if (name === 'p' || HEADINGS.has(name)) {
      const heading = this.open.findLastIndex((open) => BLOCKS.has(open.name))
      if (HEADINGS.has(this.open[heading]?.name ?? '')) this.cutFrom(heading)
    }
    const rule = ENDS[name]
    if (!rule) return
    for (let at = this.open.length - 1; at >= 0; at--) {
      const open = this.open[at]?.name ?? ''
      if (rule.within.has(open)) return
      if (!rule.ends.has(open)) continue
      this.cutFrom(at)
      return
    }
  }

  private cutFrom(at: number): void {
    for (const { name } of this.open.splice(at)) this.counts.set(name, (this.counts.get(name) ?? 0) - 1)
  }

  private find(name: string): number {
    if (!this.counts.get(name)) return -1
    const isWall = WALLS.has(name)
    for (let at = this.open.length - 1; at >= 0; at--) {
      const open = this.open[at]?.name ?? ''
      if (open === name) return at
      if (!isWall && WALLS.has(open) && name !== 'tr') return -1
    }
    return -1
  }

  private remove(from: number): void {
    for (const { name } of this.open.splice(from, 1)) this.counts.set(name, (this.counts.get(name) ?? 0) - 1)
    let context = this.open[from - 1]?.context ?? this.outermost
    for (const element of this.open.slice(from)) {
      context = element.change(context)
      element.context = context
    }
  }
}
