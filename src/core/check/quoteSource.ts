import type { TurnKind } from '../interview/interview'
import { standsIn } from './quoteStands'

/** A turn as a quotation sees it. */
export interface QuotedTurn {
  id: string
  speaker: string | null
  kind: TurnKind
  /** What is said there, made `comparable`. Asked for only where it is needed. */
  said(): string
}

/** Where a quotation comes from: it stands there word for word, or it once did. */
export interface QuoteSource {
  stands: boolean
  kind: TurnKind
  /** The how manieth turn of its kind, from 1. */
  number: number
}

/**
 * Where a pull quote comes from: the turn it remembers; if its words stand there no longer, another turn of the same speaker
 * in which they do, for turns are split and joined. Null where it remembers nothing that is left and its words stand nowhere.
 */
export function quoteSource(
  turns: readonly QuotedTurn[],
  quote: { text: string; speaker: string | null; turn: string | null },
): QuoteSource | null {
  const remembered = turns.find((turn) => turn.id === quote.turn)
  const stands = (turn: QuotedTurn) => standsIn(turn.said(), quote.text)
  if (remembered && stands(remembered)) return sourceAt(turns, remembered, true)
  const other = turns.find((turn) => isBy(turn, quote.speaker) && stands(turn))
  if (other) return sourceAt(turns, other, true)
  return remembered ? sourceAt(turns, remembered, false) : null
}

function isBy(turn: QuotedTurn, speaker: string | null): boolean {
  return speaker === null || turn.speaker === speaker
}

function sourceAt(turns: readonly QuotedTurn[], turn: QuotedTurn, stands: boolean): QuoteSource {
  const { kind } = turn
  const alike = turns.filter((other) => other.kind === kind)
  return { stands, kind, number: alike.indexOf(turn) + 1 }
}
