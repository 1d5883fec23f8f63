import { createInterview, createPerson, createTurn } from '../../src/core/interview/create'
import type { Interview } from '../../src/core/interview/interview'

/** A short interview of two fictional people; `words` is what the guest says. */
export function sampleInterview(words = 'Wir haben mit dem Brunnen angefangen.', headline = 'Der Brunnen'): Interview {
  const interview = createInterview('de')
  const question = createTurn('t1', 'p1')
  const answer = createTurn('t2', 'p2')
  return {
    ...interview,
    frame: { ...interview.frame, headline },
    people: [createPerson('p1', 'Stadtblatt', 'interviewer'), createPerson('p2', 'Dr. Ilse Krahn', 'guest')],
    body: [
      { ...question, blocks: [{ type: 'paragraph', content: [{ text: 'Womit fing es an?' }] }] },
      { ...answer, blocks: [{ type: 'paragraph', content: [{ text: words, marks: ['italic'] }, { break: true }] }] },
    ],
  }
}

/** What the guest says in it. */
export function wordsIn(interview: Pick<Interview, 'body'>): string {
  const turn = interview.body[1]
  const block = turn?.type === 'turn' ? turn.blocks[0] : undefined
  const inline = block?.type === 'paragraph' ? block.content[0] : undefined
  return inline && 'text' in inline ? inline.text : ''
}
