import type { Interview } from '../interview/interview'
import { type Passage, type PassagePlace, passagesOnSheet } from '../interview/passages'
import { kindOf, plainText } from '../interview/views'
import type { Match } from './matches'
import type { FindScope } from './query'

export interface Hit {
  place: PassagePlace
  match: Match
}

/** A passage in which a query looks, and its plain text. */
export interface SearchedText {
  path: PassagePlace['path']
  text: string
}

/** The texts in which a query looks, in the order of the sheet. */
export function searchedTexts(interview: Interview, scope: FindScope): SearchedText[] {
  return passagesOnSheet(interview)
    .filter((passage) => isInScope(passage, scope, interview))
    .map(({ path, content }) => ({ path, text: plainText(content) }))
}

function isInScope({ turn }: Passage, scope: FindScope, { people }: Interview): boolean {
  if (scope.kind === 'all') return true
  if (!turn) return false
  if (scope.kind === 'speaker') return turn.speaker === scope.person
  return kindOf(turn, people) === (scope.kind === 'questions' ? 'question' : 'answer')
}

/** The hits in these texts, in their order. `matchesOf` knows those of each text. */
export function hitsIn(texts: readonly SearchedText[], matchesOf: (text: string) => readonly Match[]): Hit[] {
  return texts.flatMap(({ path, text }) =>
    matchesOf(text).map((match) => ({ place: { path, from: match.from, to: match.to }, match })),
  )
}
