import type { Finding } from '../interview/finding'
import type { Interview } from '../interview/interview'
import { emptyTurn } from './emptyTurn'
import type { Rule } from './rule'
import { strayHyphenSpace } from './strayHyphenSpace'
import { turnsMissing } from './turnsMissing'
import { turnWithoutSpeaker } from './turnWithoutSpeaker'

const rules: readonly Rule[] = [turnsMissing, turnWithoutSpeaker, emptyTurn, strayHyphenSpace]

/** All findings of all editorial rules, rule by rule. */
export function checkInterview(interview: Interview): Finding[] {
  return rules.flatMap((rule) => rule(interview))
}
