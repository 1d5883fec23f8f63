import type { Finding } from '../interview/finding'
import type { Interview } from '../interview/interview'

/** One editorial rule: what in this interview should somebody look at? Rules change nothing. */
export type Rule = (interview: Interview) => Finding[]
