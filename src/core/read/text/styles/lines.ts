/** A line of the cleaned text that has words, by its offsets. */
export interface Line {
  start: number
  end: number
  text: string
}

export function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }))
}
