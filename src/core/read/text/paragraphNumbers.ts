import { keyOf } from './labelShape'

/** A number before a label ("001 I:", "12 Ina Wolf:") or before further words of whoever speaks. */
const NUMBERED = /^0*(\d{1,4}) (?=\S)/u
const LABEL = /^([\p{L}][^:\n?!]{0,40}):(?=\s|$)/u
const FEWEST_LABELS = 4
/** Of the numbered lines begin with a label. */
const MOSTLY = 0.5

/**
 * The text of a transcript without the numbers of its paragraphs, as programs for research write them: they count up line by line, and labels
 * that come again stand behind them.
 * @param text cleaned text; where its lines do not count it comes back as it is
 */
export function withoutParagraphNumbers(text: string): { text: string; numbers: number } {
  if (!/^0*1 \S/mu.test(text)) return { text, numbers: 0 }
  const counts = new Map<string, number>()
  let numbers = 0
  let labels = 0
  const lines = text.split('\n').map((line) => {
    const found = NUMBERED.exec(line)
    if (!found || Number(found[1]) !== numbers + 1) return line
    numbers++
    const rest = line.slice(found[0].length)
    const label = LABEL.exec(rest)?.[1]
    if (label !== undefined) {
      labels++
      counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1)
    }
    return rest
  })
  // "1 Zutat: …" and "2 Zubereitung: …" count points, not paragraphs of people who talk.
  const again = [...counts.values()].filter((count) => count > 1)
  const isTranscript =
    again.length > 1 &&
    labels >= Math.max(FEWEST_LABELS, numbers * MOSTLY) &&
    again.reduce((sum, count) => sum + count, 0) >= labels * MOSTLY
  return isTranscript ? { text: lines.join('\n'), numbers } : { text, numbers: 0 }
}
