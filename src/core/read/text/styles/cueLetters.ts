import { type Candidate, NO_MARKS } from '../candidate'
import { keyOf } from '../labelShape'
import { endsSentence, isInitial, isTitle, wordBefore } from '../sentences'
import { skipSpaces } from '../spaces'

/** `Q.`, `Q1)`, and in press briefings the bare `Q`; other letters are lists. */
const FORMS = [
  /(?<!\S)([QA])\d{0,3}\.(?=\s+[^\s\p{Ll}])/gu,
  /(?<!\S)([QA])\d{0,3}\)(?=\s+\S)/gu,
  /(?<!\S)([QA])(?=[^\S\n]+[\p{Lu}“"„‘'«»([…—–-])/gu,
]

/** `Q` and `A` without a colon, in the one form that the text uses. `taken`: where labels with a colon begin. */
export function cueLetters(text: string, taken: ReadonlySet<number>): Candidate[] {
  return FORMS.map((form) => cuesOf(text, form, taken)).reduce((most, cues) =>
    cues.length > most.length ? cues : most,
  )
}

function cuesOf(text: string, form: RegExp, taken: ReadonlySet<number>): Candidate[] {
  const cues: Candidate[] = []
  for (const found of text.matchAll(form)) {
    const isLine = found.index === 0 || text.charAt(found.index - 1) === '\n'
    if (taken.has(found.index) || !(isLine || followsTurn(wordBefore(text, found.index - 1)))) continue
    const label = found[1] ?? ''
    const end = skipSpaces(text, found.index + found[0].length)
    cues.push({
      ...NO_MARKS,
      start: found.index,
      end,
      label,
      key: keyOf(label),
      boundary: isLine ? 'line' : 'sentence',
    })
  }
  return inPairs(cues)
}

/** An `A` without its `Q` is a list, an initial or an article; a `Q` alone may be answered by somebody with a name. */
function inPairs(cues: readonly Candidate[]): Candidate[] {
  if (takeTurns(cues)) return [...cues]
  const questions = cues.filter((cue) => cue.label === 'Q')
  return questions.length > 1 ? questions : []
}

function takeTurns(cues: readonly Candidate[]): boolean {
  const changes = cues.filter((cue, index) => index > 0 && cue.label !== cues[index - 1]?.label).length
  return changes > 0 && changes >= (cues.length - 1) * 0.6
}

/** A dash cuts somebody short. */
function followsTurn(word: string): boolean {
  return (endsSentence(word) || /[—–)\]]$/u.test(word)) && !isTitle(word) && !isInitial(word)
}
