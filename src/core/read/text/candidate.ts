import type { TurnKind } from '../../interview/interview'

/** `line`: at the start of a line. `sentence`: after the end of a sentence or a colon. `weak`: after any word. */
export type Boundary = 'line' | 'sentence' | 'weak'

/** A place that could be where somebody begins to speak. Offsets count characters of the cleaned text. */
export interface Candidate {
  start: number
  /** Where the spoken words begin. */
  end: number
  label: string
  key: string
  /** A remark that belongs to the spoken words, such as `(lacht)` between label and colon. */
  aside: string
  boundary: Boundary
  /** Seconds into the recording, where a time code stood beside the label. */
  time: number | null
  /** A question number before the label; `end` is where the text goes on after it. */
  number: { value: number; end: number } | null
  /** Opened before the label and closed after the spoken words. */
  emphasis: string
  /** What an unnamed voice does, where the text shows it. */
  kind?: TurnKind
  /** Whoever was interrupted goes on here; without further words it is no turn. */
  resumes?: true
}

/** Nobody by name: the key of a turn that has no label. */
export const UNNAMED = ''

/** A place where an unnamed voice begins. */
export function unnamedPlace(start: number, end: number, kind?: TurnKind): Candidate {
  return { ...NO_MARKS, start, end, label: '', key: UNNAMED, boundary: 'line', ...(kind && { kind }) }
}

/** For a place with nothing around its label. */
export const NO_MARKS = { aside: '', time: null, number: null, emphasis: '' } as const
