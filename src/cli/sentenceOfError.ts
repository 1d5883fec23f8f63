import { parseDifference } from '../core/equal/difference'
import type { Interview } from '../core/interview/interview'
import { placeName } from '../core/interview/placeName'
import type { Sentences } from '../core/wording/sentences'
import type { HostError } from '../host/hostError'

/** The sentence of an error; where words differ with those words and, where the interview is known, with their place. */
export function sentenceOfError({ code, detail }: HostError, sentences: Sentences, interview?: Interview): string {
  if (code !== 'words-differ') return sentences(`errors.${code}`)
  const { expected, found, path } = parseDifference(detail)
  const said = sentences(`errors.${code}`, { expected, found })
  if (!interview) return said
  const place = placeName(interview, path)
  return `${said} (${sentences(`place.${place.key}`, place.values)})`
}
