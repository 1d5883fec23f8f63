import type { Inline, Interview } from '../../interview/interview'

/** Where words went that stand in another paragraph now. Offsets count characters of the plain text. */
export interface Moved {
  /** The first of these words in the paragraph that they stood in. */
  from: number
  to: readonly Inline[]
  /** Where the first of them stands there. */
  at: number
}

/** What a correction does to a reading's interview, and what else is to know of it. */
export interface Change {
  interview: Interview
  /** By the contents of paragraphs that are gone: where their words are. In order. */
  moved?: ReadonlyMap<readonly Inline[], readonly Moved[]>
  /** By the ids of turns that are gone: the turn that has their words; null where it is plain text. */
  gone?: ReadonlyMap<string, string | null>
  /** Turns about which nothing is doubtful any more, since a person looked at them. */
  settled?: readonly string[]
}
