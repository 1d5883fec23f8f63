import { isNavigation } from './leftovers'
import type { SourceParagraph } from './paragraphs'
import { endsSentence, endsWithQuestion } from './sentences'
import type { SourceTurn } from './turns'

const LONGEST = 70
const MOST_WORDS = 9
const BEGINS = /^[\p{Lu}\p{N}„“"»«‚‘]/u
const ENDS_OPEN = /[.!?…:;,][“”"»«‘’)\]]*$/u
/** In a text whose other turns stop like sentences a line without a stop is no slip. */
const LEAST_STOPPED = 0.9
/** One above each question at most. */
const MOST_OFTEN = 1 / 2

/**
 * Takes subheads out of the turns above them: a few words without a stop, under words that have one, right before
 * somebody else begins. They stand before the next turn then. Furniture of a page ("Anzeige") in that place goes aside.
 * Changes the turns' paragraphs.
 */
export function takeSubheads(turns: readonly SourceTurn[]): { turns: SourceTurn[]; aside: string[] } {
  const aside: string[] = []
  const before = turns.slice(0, -1)
  for (const { paragraphs } of before) {
    while (paragraphs.length > 1 && isNavigation(paragraphs.at(-1)?.text ?? ''))
      aside.push(paragraphs.pop()?.text ?? '')
  }
  const headed = new Set(before.filter(({ paragraphs }) => isSubhead(paragraphs.at(-1), paragraphs.at(-2))))
  const others = before.filter((turn) => !headed.has(turn))
  const stopped = others.filter(({ paragraphs }) => endsSentence(paragraphs.at(-1)?.text ?? ''))
  const isClear = stopped.length >= others.length * LEAST_STOPPED && headed.size <= before.length * MOST_OFTEN
  if (!isClear || headed.size === 0) return { turns: [...turns], aside }
  const found = turns.map((turn, index) => {
    const above = turns[index - 1]
    return above && headed.has(above) ? { ...turn, subhead: above.paragraphs.pop()?.text ?? '' } : turn
  })
  return { turns: found, aside }
}

function isSubhead(last: SourceParagraph | undefined, above: SourceParagraph | undefined): boolean {
  // Under a question it is the answer to it.
  if (!last || !above || !endsSentence(above.text) || endsWithQuestion(above.text)) return false
  const { text } = last
  const isShort = text.length <= LONGEST && text.split(' ').length <= MOST_WORDS
  return isShort && BEGINS.test(text) && !ENDS_OPEN.test(text)
}
