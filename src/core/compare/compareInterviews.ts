import type { Interview, Turn } from '../interview/interview'
import { type ComparedWords, compareWords } from './compareWords'
import { matchParts } from './matchParts'
import { type Part, partsOf } from './parts'

/** A part of an interview in two versions. A part that is in one version only has all its words added or removed. */
export interface ComparedPart {
  kind: Part['kind']
  /** The later version's turn, or the earlier one's where it is gone; null where the part is no turn. */
  turn: Turn | null
  /** Who speaks, in both versions; null where nobody is named or the part is no turn. */
  speaker: { before: string | null; after: string | null }
  /** `form`: the words are the same; speaker, marks, links, a picture or the kind of a block are not. */
  change: 'same' | 'words' | 'form' | 'added' | 'removed'
  /** It stood elsewhere among the others. */
  moved: boolean
  /** Paragraphs are parted by line feeds. */
  words: ComparedWords[]
}

/**
 * Compares two versions of an interview part by part: fields of the frame, turns, what stands between them, bios. Turns are
 * known by their ids, and by their words where another program has dropped the ids.
 * @returns the later version's parts in its order; what is gone stands behind what it stood behind
 */
export function compareInterviews(before: Interview, after: Interview): ComparedPart[] {
  const earlier = partsOf(before)
  const later = partsOf(after)
  const pairs = matchParts(earlier, later)
  const matched = new Set(pairs.map(({ partner }) => partner))
  const goneBehind = new Map<number, ComparedPart[]>()
  earlier.forEach((part, index) => {
    if (matched.has(index)) return
    const anchor = lastMatchedBefore(index, matched)
    goneBehind.set(anchor, [...(goneBehind.get(anchor) ?? []), removed(part)])
  })
  return [
    ...(goneBehind.get(-1) ?? []),
    ...later.flatMap((part, index) => {
      const { partner, moved } = pairs[index] ?? { partner: null, moved: false }
      const former = partner === null ? undefined : earlier[partner]
      const compared = former ? both(former, part, moved) : added(part)
      return [compared, ...(partner === null ? [] : (goneBehind.get(partner) ?? []))]
    }),
  ]
}

function lastMatchedBefore(index: number, matched: ReadonlySet<number | null>): number {
  let anchor = index - 1
  while (anchor >= 0 && !matched.has(anchor)) anchor--
  return anchor
}

function both(before: Part, after: Part, moved: boolean): ComparedPart {
  const sameWords = before.text === after.text
  const change = sameWords ? (before.form === after.form ? 'same' : 'form') : 'words'
  const words: ComparedWords[] = sameWords
    ? [{ text: after.text, mark: 'same' }]
    : compareWords(before.text, after.text)
  const speaker = { before: before.speaker, after: after.speaker }
  return { kind: after.kind, turn: after.turn, speaker, change, moved, words }
}

function added({ kind, turn, speaker, text }: Part): ComparedPart {
  const words: ComparedWords[] = [{ text, mark: 'added' }]
  return { kind, turn, speaker: { before: null, after: speaker }, change: 'added', moved: false, words }
}

function removed({ kind, turn, speaker, text }: Part): ComparedPart {
  const words: ComparedWords[] = [{ text, mark: 'removed' }]
  return { kind, turn, speaker: { before: speaker, after: null }, change: 'removed', moved: false, words }
}
