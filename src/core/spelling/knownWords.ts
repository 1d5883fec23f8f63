import type { Interview } from '../interview/interview'
import { spellingWords } from './spellingWords'

/** The words of people's names, short forms and organisations: nobody's spelling but their own. */
export function knownWords({ people }: Pick<Interview, 'people'>): string[] {
  const words = people
    .flatMap(({ name, short, organisation }) => [name, short, organisation])
    .flatMap((text) => spellingWords(text).map(({ word }) => word))
  return [...new Set(words)]
}

/** Whether a word is one of these, as it stands, in capitals at the start of a sentence, or with the s of a genitive. */
export function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return forms(word).some((form) => known.has(form))
}

function forms(word: string): string[] {
  const lower = word.charAt(0).toLowerCase() + word.slice(1)
  return [word, lower, word.replace(/'?s$/u, ''), lower.replace(/'?s$/u, '')]
}
