import { createInterview, createPerson } from '../../src/core/interview/create'
import type { Interview, TurnBlock } from '../../src/core/interview/interview'

const WORDS =
  'der die das und ist nicht wir haben mit für auf eine Werft Brücke Stahl Prüfung Schwingung Ingenieurin Verantwortung Öffentlichkeit Genehmigung natürlich eigentlich wahrscheinlich sprechen messen hören vergleichen Jahre Millionen Prozent damals später trotzdem vielleicht niemand alles wenige lange kurze große süße frühe'.split(
    ' ',
  )

/** The same text everywhere: a small linear generator in place of chance. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

function paragraph(random: () => number): TurnBlock {
  const words = Array.from({ length: 52 + Math.floor(random() * 17) }, () => WORDS[Math.floor(random() * WORDS.length)])
  return { type: 'paragraph', content: [{ text: `${words.join(' ')}.` }] }
}

/** Turns that alternate one and three paragraphs, of about 60 words each. */
export function benchInterview(paragraphs: number): Interview {
  const random = randomNumbers(42)
  const interview = createInterview('de')
  interview.frame.headline = 'Messung'
  interview.people = [createPerson('house', 'werft', 'interviewer'), createPerson('guest', 'Ilse Tanner', 'guest')]
  for (let left = paragraphs, turn = 0; left > 0; turn++) {
    const size = Math.min(left, turn % 2 === 0 ? 1 : 3)
    left -= size
    const blocks = Array.from({ length: size }, () => paragraph(random))
    interview.body.push({ type: 'turn', id: `t${turn}`, speaker: turn % 2 === 0 ? 'house' : 'guest', blocks })
  }
  return interview
}
