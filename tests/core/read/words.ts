import type { Interview } from '../../../src/core/interview/interview'
import { plainText, textsOf, wordsOf } from '../../../src/core/interview/views'

/** All words of an interview but the names of its people, which are labels in the source: what a reader must not lose. */
export function wordsOfInterview(interview: Interview): string[] {
  const { frame, people, body } = interview
  return [
    ...[frame.kicker, frame.headline, frame.byline, ...frame.tags, ...frame.standfirst.map(plainText)],
    ...body.flatMap((item) =>
      item.type === 'turn'
        ? item.blocks.flatMap((block) => textsOf(block, people))
        : item.type === 'bio'
          ? []
          : textsOf(item, people),
    ),
    ...people.flatMap((person) => [person.organisation, ...person.bio.map(plainText)]),
  ].flatMap(wordsOf)
}

/** What is left of `from` after each word of `without` was taken away once. */
export function wordsWithout(from: readonly string[], without: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of without) counts.set(word, (counts.get(word) ?? 0) + 1)
  return from.filter((word) => {
    const count = counts.get(word) ?? 0
    if (count > 0) counts.set(word, count - 1)
    return count === 0
  })
}
