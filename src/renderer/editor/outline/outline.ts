/**
 * One question with its answers, as a line of the outline; where several people ask one after the other, a line for each.
 * The same object as long as nothing of it changed.
 */
export interface OutlineRow {
  /** Id of the question's turn. */
  turn: string
  /** Id of the first turn of its pair, which moves as one. */
  pair: string
  /** Its first words; empty where nothing is written yet. */
  words: string
  /** False for answers that stand before the first question. */
  asks: boolean
}

export interface Outline {
  rows: readonly OutlineRow[]
  /** The row of the question, or its answer, with the caret. */
  active: string | null
}
