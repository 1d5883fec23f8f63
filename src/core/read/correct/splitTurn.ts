import type { Inline, Interview, Person, Turn, TurnBlock } from '../../interview/interview'
import { sliceInline } from '../../interview/replaceInline'
import { plainText, textsOf, turnsOf } from '../../interview/views'
import { endsWithQuestion, sentenceStarts } from '../text/sentences'
import type { Change, Moved } from './change'

/** Where a turn can be parted: before a block, or before a sentence inside a paragraph. */
export interface SplitPlace {
  block: number
  /** Characters of the paragraph that stay; 0: the whole block goes into the new turn. */
  at: number
  /** What the new turn begins with: the sentence. */
  words: string
  /** What stays ends with a question. */
  followsQuestion: boolean
}

/** All places between two sentences of a turn, in order. */
export function splitPlacesOf({ blocks }: Turn): SplitPlace[] {
  return blocks.flatMap((block, index) => {
    const text = textsOf(block, []).join(' ')
    const starts = block.type === 'paragraph' ? sentenceStarts(text) : [0]
    return starts.flatMap((at, nth): SplitPlace[] => {
      const words = text.slice(at, starts[nth + 1]).trim()
      const isFirst = index === 0 && at === 0
      const before = at === 0 ? (blocks[index - 1] ?? null) : null
      const stays = before ? textsOf(before, []).join(' ') : text.slice(0, at)
      const followsQuestion = endsWithQuestion(stays.trimEnd())
      return isFirst || (words === '' && block.type === 'paragraph')
        ? []
        : [{ block: index, at, words, followsQuestion }]
    })
  })
}

/** Null where nothing would stand on one of the sides. */
export function splitTurn(interview: Interview, id: string, { block, at }: SplitPoint, next: string): Change | null {
  const index = interview.body.findIndex((item) => item.type === 'turn' && item.id === id)
  const turn = interview.body[index]
  if (turn?.type !== 'turn' || turnsOf(interview).some((other) => other.id === next)) return null
  const parts = partBlocks(turn.blocks, { block, at })
  if (!parts) return null
  const { kind: _, time: __, ...rest } = turn
  const second: Turn = { ...rest, ...speakerAfter(interview, index, turn), id: next, blocks: parts.second }
  const body = interview.body.toSpliced(index, 1, { ...turn, blocks: parts.first }, second)
  return { interview: { ...interview, body }, moved: parts.moved, settled: [id, next] }
}

type SplitPoint = Pick<SplitPlace, 'block' | 'at'>

function partBlocks(
  blocks: readonly TurnBlock[],
  { block, at }: SplitPoint,
): { first: TurnBlock[]; second: TurnBlock[]; moved: Map<readonly Inline[], Moved[]> } | null {
  const parted = blocks[block]
  if (!parted || (at > 0 && parted.type !== 'paragraph') || (block === 0 && at === 0)) return null
  if (at === 0 || parted.type !== 'paragraph')
    return { first: blocks.slice(0, block), second: blocks.slice(block), moved: new Map() }
  const text = plainText(parted.content)
  const end = text.slice(0, at).trimEnd().length
  const start = text.length - text.slice(at).trimStart().length
  if (end === 0 || start === text.length) return null
  const [before, behind] = [sliceInline(parted.content, 0, end), sliceInline(parted.content, start, text.length)]
  const moved: Moved[] = [
    { from: 0, to: before, at: 0 },
    { from: start, to: behind, at: 0 },
  ]
  return {
    first: [...blocks.slice(0, block), { ...parted, content: before }],
    second: [{ ...parted, content: behind }, ...blocks.slice(block + 1)],
    moved: new Map([[parted.content, moved]]),
  }
}

/** Of two people the other one; of more, who spoke before; where nobody is named, an answer follows a question. */
function speakerAfter({ body, people }: Interview, index: number, turn: Turn): Pick<Turn, 'speaker' | 'kind'> {
  const { speaker, kind } = turn
  if (speaker === null) {
    if (kind === 'question') return { speaker, kind: 'answer' }
    return kind === 'answer' ? { speaker, kind: 'question' } : { speaker, ...(kind && { kind }) }
  }
  const keeps = kind === 'statement' ? { kind } : {}
  return { speaker: otherOf(people, speaker) ?? lastBefore(body, index, speaker) ?? speaker, ...keeps }
}

function otherOf(people: readonly Person[], speaker: string): string | undefined {
  return people.length === 2 ? people.find(({ id }) => id !== speaker)?.id : undefined
}

function lastBefore(body: Interview['body'], index: number, speaker: string): string | undefined {
  const before = body.slice(0, index).findLast((item) => item.type === 'turn' && item.speaker !== speaker)
  return before?.type === 'turn' ? (before.speaker ?? undefined) : undefined
}
