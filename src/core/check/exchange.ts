import type { Finding } from '../interview/finding'
import type { BodyItem, Interview, Turn, TurnKind } from '../interview/interview'
import { kindOf, plainText, textsOf } from '../interview/views'

/** A turn with words, and its index in the body. */
export interface SpokenTurn {
  turn: Turn
  index: number
  kind: TurnKind
}

/** The turns with words in order, with what comes before and behind each. */
export function exchangeOf({ body, people }: Pick<Interview, 'body' | 'people'>): SpokenTurn[] {
  return body.flatMap((turn, index) =>
    turn.type === 'turn' && hasWords(turn) ? [{ turn, index, kind: kindOf(turn, people) }] : [],
  )
}

/** More than this share of the turns, and it is no slip but the way this text was taken down. */
const HABIT = 0.25

/** What is a slip here and there; where it is a habit only the first is worth a word. */
export function unlessHabit(findings: Finding[], turns: number): Finding[] {
  return findings.length > Math.max(2, turns * HABIT) ? findings.slice(0, 1) : findings
}

/** A turn that stays the same is looked at once. */
const known = new WeakMap<Turn, boolean>()

/** Whether a turn says or shows something; a note for the desk does not count. */
export function hasWords(turn: Turn): boolean {
  const has = known.get(turn) ?? turn.blocks.some(saysSomething)
  known.set(turn, has)
  return has
}

function saysSomething(block: Turn['blocks'][number]): boolean {
  if (block.type === 'figure') return true
  return block.type !== 'note' && textsOf(block, []).some((text) => text.trim() !== '')
}

/** What is said in a turn, a string a paragraph or list item: no notes, captions or pull quotes. */
export function wordsSaid(turn: Turn): string[] {
  return turn.blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [plainText(block.content)]
    return block.type === 'list' ? block.items.map(plainText) : []
  })
}

/** The figures and pull quotes of an item of the body, with their paths in the interview. */
export function blocksOf(item: BodyItem, index: number) {
  if (item.type !== 'turn') return [{ block: item, path: ['body', index] as (string | number)[] }]
  return item.blocks.map((block, nth) => ({ block, path: ['body', index, 'blocks', nth] as (string | number)[] }))
}
