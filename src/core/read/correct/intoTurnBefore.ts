import type { BodyItem, Inline, Interview, Paragraph, Turn, TurnBlock } from '../../interview/interview'
import { plainText } from '../../interview/views'
import { endsSentence } from '../text/sentences'
import type { Change, Moved } from './change'

type Moves = Map<readonly Inline[], Moved[]>

/** The turn that an item of the body could go into: nothing lies between that parts the two, such as a subhead. */
export function turnBefore(body: readonly BodyItem[], index: number): Turn | null {
  for (let at = index - 1; at >= 0; at--) {
    const item = body[at]
    if (item?.type === 'turn') return item
    if (!item || !(mayStandInTurn(item) || isApart(item))) return null
  }
  return null
}

/**
 * The chosen items are no turns of their own: their words, a label that was none before them, go into the turn before, with
 * what stands in between. Where a subhead parts the two, the words stay a turn, of whoever spoke before; before the first turn they are
 * plain text.
 *
 * @param chosen by their indexes in the body: what was taken for a label, else the empty string
 */
export function intoTurnBefore(interview: Interview, chosen: ReadonlyMap<number, string>): Change {
  const body: BodyItem[] = []
  const moved: Moves = new Map()
  const gone = new Map<string, string | null>()
  const settled: string[] = []
  interview.body.forEach((item, index) => {
    const label = chosen.get(index)
    if (label === undefined || !(item.type === 'turn' || mayStandInTurn(item))) {
      body.push(item)
      return
    }
    const blocks = withLabel(item.type === 'turn' ? item.blocks : [item], label, moved)
    const before = turnBefore(body, body.length)
    if (before) {
      const between = body.splice(body.indexOf(before)).slice(1)
      const all = [...between.filter(mayStandInTurn), ...blocks].reduce(added(moved), before.blocks)
      body.push({ ...before, blocks: all }, ...between.filter(isApart))
      if (item.type === 'turn') gone.set(item.id, before.id)
      settled.push(before.id)
      return
    }
    const earlier = body.findLast((other) => other.type === 'turn')
    if (item.type === 'turn' && earlier) {
      const { kind: _, ...turn } = item
      body.push({ ...turn, speaker: earlier.speaker, ...(earlier.kind && { kind: earlier.kind }), blocks })
      settled.push(item.id)
      return
    }
    if (item.type === 'turn') gone.set(item.id, null)
    for (const block of blocks) body.push(block)
  })
  return { interview: { ...interview, body }, moved, gone, settled }
}

function mayStandInTurn(item: BodyItem): item is Extract<BodyItem, TurnBlock> {
  return item.type === 'paragraph' || item.type === 'list' || item.type === 'figure' || item.type === 'pullQuote'
}

/** Lies beside the text wherever it stands, so it stays behind. */
function isApart(item: BodyItem): boolean {
  return item.type === 'note' || item.type === 'bio'
}

function withLabel(blocks: readonly TurnBlock[], label: string, moved: Moves): TurnBlock[] {
  if (label === '') return [...blocks]
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', content: [{ text: label }] }, ...blocks]
  return [joined({ type: 'paragraph', content: [{ text: label }] }, first, moved), ...rest]
}

/** A paragraph that stops amid a sentence goes on in the next; one without words is dropped. */
function added(moved: Moves) {
  return (blocks: TurnBlock[], block: TurnBlock): TurnBlock[] => {
    const last = blocks.at(-1)
    if (block.type === 'paragraph' && plainText(block.content).trim() === '') return blocks
    if (last?.type !== 'paragraph') return [...blocks, block]
    const words = plainText(last.content).trim()
    if (words !== '' && (block.type !== 'paragraph' || endsSentence(words))) return [...blocks, block]
    return [...blocks.slice(0, -1), block.type === 'paragraph' && words !== '' ? joined(last, block, moved) : block]
  }
}

function joined(one: Paragraph, two: Paragraph, moved: Moves): Paragraph {
  const content = two.content.length > 0 ? [...one.content, { text: ' ' }, ...two.content] : [...one.content]
  moved.set(one.content, [{ from: 0, to: content, at: 0 }])
  moved.set(two.content, [{ from: 0, to: content, at: plainText(one.content).length + 1 }])
  return { type: 'paragraph', content }
}
