/** One question with its answers, as a line of the outline. The same object as long as nothing of it changed. */
export interface OutlineRow {
  /** Id of the first turn of the pair. */
  turn: string
  /** Its first words; empty where nothing is written yet. */
  words: string
  /** False for answers that stand before the first question. */
  asks: boolean
}

export interface Outline {
  rows: readonly OutlineRow[]
  /** The row of the pair with the caret. */
  active: string | null
}
