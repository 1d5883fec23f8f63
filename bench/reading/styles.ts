import { readHtml } from '../../src/core/read/html'
import type { Reader } from '../../src/core/read/reading'
import { readText } from '../../src/core/read/text'

interface Round {
  question: string
  answer: string
}

/** A way to write down an interview, and the reader that takes it. */
export interface Style {
  name: string
  read: Reader
  write: (rounds: readonly Round[]) => string
}

const QUESTION =
  'Das klingt nach viel Arbeit, aber sagen Sie: Wie kommt der Kran bei Sturm auf die andere Seite, Nummer'
const SENTENCE = 'Der Kran läuft heute leise über den Kai, und niemand hört ihn mehr, seit der Wind dreht.'
/** 20 and 77 words. */
const SENTENCES_OF_AN_ANSWER = 4
const WORDS_OF_A_ROUND = 88

/** Questions with their answers, together so many words. No two questions are the same. */
export function roundsOf(words: number): Round[] {
  return Array.from({ length: Math.round(words / WORDS_OF_A_ROUND) }, (_, index) => ({
    question: `${QUESTION} ${index + 1}?`,
    answer: `Ja. ${Array(SENTENCES_OF_AN_ANSWER).fill(SENTENCE).join(' ')} Mein Rat: Warten Sie ab.`,
  }))
}

const text = (name: string, parts: (round: Round) => string[], between = '\n\n'): Style => ({
  name,
  read: readText,
  write: (rounds) => rounds.flatMap(parts).join(between),
})
const page = (name: string, html: (round: Round) => string): Style => ({
  name,
  read: readHtml,
  write: (rounds) => `<h1>Am Kai</h1>${rounds.map(html).join('')}`,
})

export const STYLES: readonly Style[] = [
  text('names and colons', (round) => [`Ina Wolf: ${round.question}`, `Tom Rehm: ${round.answer}`]),
  text('in one paragraph', (round) => [`Ina Wolf: ${round.question}`, `Tom Rehm: ${round.answer}`], ' '),
  text('names on lines', (round) => [`INA WOLF\n${round.question}`, `TOM REHM\n${round.answer}`]),
  text('times and names', (round) => [
    `[00:01:02] Ina Wolf: ${round.question}`,
    `[00:01:40] Tom Rehm: ${round.answer}`,
  ]),
  text('Q. and A.', (round) => [`Q. ${round.question}`, `A. ${round.answer}`]),
  text('a bare Q', (round) => [`Q    ${round.question}`, `THE MAYOR: ${round.answer}`]),
  text('chevrons', (round) => [`>> ${round.question}`, `>> ${round.answer}`], '\n'),
  text('dashes', (round) => [`– ${round.question}`, `– ${round.answer}`]),
  text('questions without names', (round) => [round.question, round.answer]),
  text('questions quoted in a mail', (round) => [`> ${round.question}`, round.answer]),
  text('columns', (round) => [`Ina Wolf\t${round.question}`, `Tom Rehm\t${round.answer}`], '\n'),
  page(
    'HTML: bold names',
    (round) => `<p><b>Ina Wolf:</b> ${round.question}</p><p><b>Tom Rehm:</b> ${round.answer}</p>`,
  ),
  page('HTML: bold questions', (round) => `<p><b>${round.question}</b></p><p>${round.answer}</p>`),
  page('HTML: heading questions', (round) => `<h3>${round.question}</h3><p>${round.answer}</p>`),
  page(
    'HTML: definition lists',
    (round) => `<dl><dt>Ina Wolf</dt><dd>${round.question}</dd><dt>Tom Rehm</dt><dd>${round.answer}</dd></dl>`,
  ),
]
