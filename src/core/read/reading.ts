import type { NewId } from '../interview/create'
import type { Finding } from '../interview/finding'
import type { Interview } from '../interview/interview'

export type Certainty = 'sure' | 'likely' | 'check'

/** What a reader makes of a text. */
export interface Reading {
  interview: Interview
  findings: Finding[]
  /** By turn id. */
  certainty: Record<string, Certainty>
  /** By turn id: what named the speaker, as the text has it ("Mein Rat:"). A turn that no label begins has none. */
  labels: Record<string, string>
  /** The second best reading, where there is one. Its own `other` is null. */
  other: Reading | null
}

/**
 * Reads a raw text. Never throws on what a person gave it, and never loses a word: the words of frame, turns,
 * bios and notes are the words of the input, apart from recognised labels (which become people),
 * each counted in a finding where it is not self-evident.
 */
export type Reader = (text: string, options: { newId: NewId }) => Reading
