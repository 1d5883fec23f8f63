/** What a person sets right in a reading before it is taken over. Ids are those of the reading, items count from 0 in its body. */
export type Correction =
  | { kind: 'rename'; person: string; name: string }
  /** Two labels, one person: `into` stays. */
  | { kind: 'join-people'; person: string; into: string }
  /** Exactly these people ask, all others are guests. */
  | { kind: 'asking'; people: readonly string[] }
  /** Nobody is called that: all labels with this name are words of the turns before them. */
  | { kind: 'no-speaker'; person: string }
  | { kind: 'speaker'; turn: string; person: string }
  /** Somebody whom the text does not name; `person` is the new id. */
  | { kind: 'new-speaker'; turn: string; person: string; name: string }
  /** What stands from `at` on in the text of a turn's block becomes a turn of its own, with the id `next`. */
  | { kind: 'split'; turn: string; block: number; at: number; next: string }
  /** A turn, or a paragraph between turns, belongs to the turn before. */
  | { kind: 'join'; item: number }
  /** What was taken for the label of this turn is text, and the turn belongs to the one before. */
  | { kind: 'no-label'; turn: string }
  /** What was set aside is text after all; it stands at the end then. */
  | { kind: 'take'; item: number }
  | { kind: 'lay-aside'; item: number }
  /** The turn is right as it is. */
  | { kind: 'confirm'; turn: string }
  /** The second best reading is the right one. */
  | { kind: 'other' }
