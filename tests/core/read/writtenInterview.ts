import fc from 'fast-check'

const NAMES = [
  ['hafenblatt', 'Ole Brandt'],
  ['Rieke Sommer', 'Dr. Amir Kaya'],
  ['REDAKTION', 'Prof. Dr. Eva-Lotte von Thun'],
  ['Q', 'A'],
  ['Frage', 'Antwort'],
  ['Ulla', 'Jens'],
  ['kante acht', "Sinéad O'Leary"],
  ['Redaktion', 'Tom Rehm', 'Ina Wolf'],
] as const

const word = fc.constantFrom(
  ...'der Kran läuft heute leise über den Kai und niemand hört ihn mehr weil der Strom von drüben kommt um 10:30 Uhr'.split(
    ' ',
  ),
)
/** "So …": some of the words above. */
export const sentence = (end: string) =>
  fc.array(word, { minLength: 2, maxLength: 12 }).map((words) => `So ${words.join(' ')}${end}`)
const question = fc
  .tuple(fc.array(sentence('.'), { maxLength: 1 }), sentence('?'))
  .map(([before, last]) => [...before, last].join(' '))
const trap = fc.constantFrom(
  'Mein Rat: Warten Sie.',
  'Wichtig: Das bleibt so.',
  'Zugegeben: Es regnet.',
  'Siehe https://example.org dazu.',
)
const answer = fc
  .array(fc.oneof({ weight: 5, arbitrary: sentence('.') }, { weight: 1, arbitrary: trap }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((sentences) => sentences.join(' '))

export interface Written {
  labels: readonly string[]
  turns: { label: string; text: string }[]
  headline: string
  standfirst: string
}

/** Interviews of two or three people in which one asks and the others answer in turn, two rounds or more. */
export const written: fc.Arbitrary<Written> = fc.constantFrom(...NAMES).chain((labels) =>
  fc.record({
    labels: fc.constant(labels),
    turns: fc
      .array(fc.tuple(question, ...labels.slice(1).map(() => answer)), { minLength: 2, maxLength: 8 })
      .map((rounds) => rounds.flatMap((texts) => texts.map((text, index) => ({ label: labels[index] ?? '', text })))),
    headline: fc.constantFrom('', 'Wenn der Kran leise wird', 'Der Kai schläft #Hafen'),
    standfirst: fc.constantFrom('', 'Am Kai ist es still geworden. Wir haben nachgefragt:', 'Ein Gespräch am Wasser.'),
  }),
)
