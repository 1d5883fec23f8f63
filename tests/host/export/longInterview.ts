import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { Interview } from '../../../src/core/interview/interview'

const WORDS =
  'Verkehrsunternehmen und Stadtverwaltungen unterschätzen regelmäßig, wie zuverlässig Anwohnerinnen selbst leise Veränderungen wahrnehmen: Lüftungsanlagen, Lieferverkehr, Straßenbahnkurven. Wir veröffentlichen deshalb Messergebnisse, die jede Nachbarschaft nachvollziehen kann, und vergleichen sie mit früheren Untersuchungen aus Hafenstädten'.split(
    ' ',
  )

/** Every word of a question is this one, so that its lines are known in a PDF. */
export const QUESTION = 'FRAGEWORT'

/** An interview of several pages: questions of one to six lines, answers of three and more, a subhead now and then. */
export function longInterview(pairs: number, language = 'de'): Interview {
  const person = createPerson('g', 'Dr. Ylva Brandström', 'guest')
  const body = Array.from({ length: pairs }, (_, index): Interview['body'] => {
    const question = Array.from({ length: 1 + ((index * 5) % 17) }, () => QUESTION).join(' ')
    const answer = Array.from({ length: 24 + ((index * 37) % 90) }, (_, at) => WORDS[(at * 7 + index) % WORDS.length])
    const turn = (speaker: string, text: string): Interview['body'][number] => ({
      type: 'turn',
      id: `${speaker}${index}`,
      speaker,
      blocks: [{ type: 'paragraph', content: [{ text }] }],
    })
    return [
      ...(index % 5 === 4 ? [{ type: 'subhead' as const, content: [{ text: `Zwischentitel ${index}` }] }] : []),
      turn('h', `${question}?`),
      turn('g', `${answer.join(' ')}.`),
    ]
  }).flat()
  return {
    ...createInterview(language),
    people: [
      createPerson('h', QUESTION, 'interviewer'),
      { ...person, bio: [[{ text: `Anfang ${WORDS.join(' ')} Schluss.` }]] },
    ],
    body,
  }
}
