import { type Candidate, unnamedPlace } from '../candidate'
import { isAsking } from '../requests'
import { endsSentence } from '../sentences'
import { type Line, linesOf } from './lines'

const QUOTED = /^> ?(?![>\s])(?:\d{1,3}[.)] )?/u
const QUOTATION = /^>/mu
const QUOTED_TWICE = /^>>/mu
const FEWEST = 2
/** Of what is quoted asks. */
const LEAST_ASKING = 0.7

/** A mail that answers questions below each of them: what is quoted asks, what stands free answers. */
export function quotedMail(text: string): Candidate[] {
  if (!QUOTATION.test(text) || QUOTED_TWICE.test(text)) return []
  const lines = linesOf(text)
  const first = lines.findIndex(isQuoted)
  const quoted = lines.filter(isQuoted)
  const answered = quoted.filter((line) => isAsking(line.text))
  if (first === -1 || answered.length < FEWEST || answered.length < quoted.length * LEAST_ASKING) return []
  const said = lines.slice(first)
  const places = said.flatMap((line, index) => {
    if (isQuoted(line))
      return [unnamedPlace(line.start, line.start + (QUOTED.exec(line.text)?.[0].length ?? 0), 'question')]
    const before = said[index - 1]
    return before && isQuoted(before) ? [unnamedPlace(line.start, line.start, 'answer')] : []
  })
  return places.filter(({ kind }) => kind === 'answer').length >= FEWEST ? places : []
}

function isQuoted({ text }: Pick<Line, 'text'>): boolean {
  return QUOTED.test(text)
}

/** Lines of a quotation that a mail program wrapped, as one: a quoted line goes on until its sentence ends. */
export function joinQuotations(text: string): string {
  if (!QUOTATION.test(text) || QUOTED_TWICE.test(text)) return text
  const joined: string[] = []
  for (const line of text.split('\n')) {
    const above = joined.at(-1)
    const goesOn = above !== undefined && isQuoted({ text: above }) && !endsSentence(above) && !above.endsWith(':')
    if (goesOn && isQuoted({ text: line })) joined[joined.length - 1] = `${above} ${line.replace(/^> ?/u, '')}`
    else joined.push(line)
  }
  return joined.join('\n')
}
