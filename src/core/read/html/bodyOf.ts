import type { NewId } from '../../interview/create'
import type { BodyItem, Inline, Turn, TurnBlock } from '../../interview/interview'
import type { Entry } from './bodyEntries'
import { isWholly, withoutMark } from './contentParts'

export interface Body {
  items: BodyItem[]
  /** Where a subhead parts a turn: the id of the first part by that of the other. */
  parts: Map<string, string>
}

export interface BodyOptions {
  /** Whether a turn is a question. */
  asks(turn: Turn): boolean
  newId: NewId
}

/**
 * The items of the body. Items of a list come together again, line breaks stay, a question that is marked as a whole loses
 * the mark, since a house style sets it.
 */
export function bodyOf(entries: readonly Entry[], { asks, newId }: BodyOptions): Body {
  const body: Body = { items: [], parts: new Map() }
  const seen = new Set<Turn>()
  for (const stretch of stretchesOf(entries)) {
    const [first] = stretch
    if (first?.what === 'subhead') {
      body.items.push({ type: 'subhead', content: withoutMark(first.content, 'bold') })
      continue
    }
    const turn = stretch.find((entry) => entry.turn !== null)?.turn
    if (!turn) {
      // Not spread: a page may have more blocks than a call may have arguments.
      for (const block of blocksOf(stretch, false)) body.items.push(block)
      continue
    }
    const blocks = asks(turn) ? blocksOf(stretch, true).map(plainly) : blocksOf(stretch, true)
    if (!seen.has(turn)) body.items.push({ ...turn, blocks })
    else {
      const { time: _of, ...same } = turn
      const id = newId()
      body.parts.set(id, turn.id)
      body.items.push({ ...same, id, blocks })
    }
    seen.add(turn)
  }
  return body
}

/** Entries of one turn, a caption between them included, or one subhead, or neighbours outside of turns. */
function stretchesOf(entries: readonly Entry[]): Entry[][] {
  const stretches: Entry[][] = []
  let open: Turn | null | undefined
  entries.forEach((entry, index) => {
    const isInside = entry.what === 'caption' && open && entries[index + 1]?.turn === open
    const turn = isInside ? open : entry.turn
    const isAlone = entry.what === 'subhead' || entries[index - 1]?.what === 'subhead'
    if (turn === open && !isAlone && stretches.length > 0) stretches.at(-1)?.push(entry)
    else stretches.push([entry])
    open = turn
  })
  return stretches
}

function blocksOf(entries: readonly Entry[], isTurn: boolean): TurnBlock[] {
  const blocks: TurnBlock[] = []
  entries.forEach((entry, index) => {
    const last = blocks.at(-1)
    const before = entries[index - 1]
    if (entry.what === 'caption') {
      blocks.push({ type: 'figure', image: { asset: '', alt: '', credit: '' }, caption: entry.content })
    } else if (last?.type === 'list' && before && isSameList(before, entry)) {
      if (before.block?.group === entry.block?.group) last.items.at(-1)?.push({ break: true }, ...entry.content)
      else last.items.push([...entry.content])
    } else if (isListItem(entry, entries[index + 1], isTurn && index === 0)) {
      blocks.push({ type: 'list', ordered: entry.block?.list?.ordered ?? false, items: [[...entry.content]] })
    } else if (last?.type === 'paragraph' && before && isSameParagraph(before, entry)) {
      last.content.push({ break: true }, ...entry.content)
    } else blocks.push({ type: 'paragraph', content: [...entry.content] })
  })
  return blocks
}

/** A single item that begins a turn holds a question or an answer. */
function isListItem(entry: Entry, after: Entry | undefined, begins: boolean): boolean {
  if (entry.block?.kind !== 'item' || !entry.block.list) return false
  return !begins || (after !== undefined && isSameList(entry, after) && entry.block.group !== after.block?.group)
}

function isSameList(one: Entry, other: Entry): boolean {
  return one.block?.list != null && other.block?.kind === 'item' && one.block.list.id === other.block.list?.id
}

/** Two lines of one paragraph. */
function isSameParagraph(before: Entry, entry: Entry): boolean {
  return (
    before.block !== null &&
    before.block === entry.block &&
    before.block.kind !== 'preformatted' &&
    before.to < entry.from
  )
}

function plainly(block: TurnBlock): TurnBlock {
  if (block.type !== 'paragraph') return block
  const without = (content: Inline[], mark: 'bold' | 'italic') =>
    isWholly(content, mark) ? withoutMark(content, mark) : content
  return { ...block, content: without(without(block.content, 'bold'), 'italic') }
}
