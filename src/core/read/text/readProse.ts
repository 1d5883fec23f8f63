import { strayHyphenSpace } from '../../check/strayHyphenSpace'
import { turnsMissing } from '../../check/turnsMissing'
import type { NewId } from '../../interview/create'
import type { Reading } from '../reading'
import { assemble } from './assemble'
import { leftoversAtEnd } from './leftovers'
import { openingOfProse } from './opening'
import { paragraphsOf } from './paragraphs'
import { counted, type Source } from './source'
import { untimedProse } from './turnTimes'

/** A text in which nobody speaks: its headline and its paragraphs. */
export function readProse({ text, language, leftovers, findings: early }: Source, newId: NewId): Reading {
  const { paragraphs, codes } = untimedProse(paragraphsOf(text))
  const aside = paragraphs.splice(paragraphs.length - leftoversAtEnd(paragraphs, { onlyKnown: true }))
  const { interview, findings } = assemble(
    {
      language,
      opening: openingOfProse(paragraphs),
      voices: [],
      turns: [],
      closing: [],
      aside: [...leftovers, ...aside.map((paragraph) => paragraph.text)],
    },
    newId,
  )
  return {
    interview,
    findings: [
      ...turnsMissing(interview),
      ...early,
      ...counted('time-codes-dropped', codes),
      ...findings,
      ...strayHyphenSpace(interview),
    ],
    certainty: {},
    labels: {},
    other: null,
  }
}
