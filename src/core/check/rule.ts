import type { Finding } from '../interview/finding'
import type { Interview } from '../interview/interview'
import type { Place } from './places'

/** One editorial rule: what in this interview should somebody look at? Rules change nothing. */
export type Rule = (interview: Interview) => Finding[]

/** What a rule that looks at texts may know of the whole interview. */
export interface Setting {
  /** BCP 47 */
  language: string
  /** The names of all people. */
  names: readonly string[]
}

/**
 * A rule that looks at texts which stand together: those of the frame, of a turn, of a box, of a biography. It is asked
 * again only when one of them changed. Its paths begin where those of the places do.
 */
export type TextRule = (places: readonly Place[], setting: Setting) => TextFinding[]

export interface TextFinding extends Omit<Finding, 'where'> {
  path: (string | number)[]
  from: number
  to: number
}
