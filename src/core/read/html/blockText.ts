import type { Inline } from '../../interview/interview'
import { sliceInline } from '../../interview/replaceInline'
import { plainText } from '../../interview/views'

/** The plain text of a block with an index, so that one of a hundred thousand lines is found as fast as one of two. */
export class BlockText {
  readonly text: string
  /** Where each run of the content starts in the text. */
  private readonly runs: number[] = []
  /** Where each word starts, and how many letters stand before it. */
  private readonly words: number[] = []
  private readonly letters: number[] = []

  constructor(private readonly content: readonly Inline[]) {
    this.text = plainText(content)
    let at = 0
    for (const inline of content) {
      this.runs.push(at)
      at += 'text' in inline ? inline.text.length : 1
    }
    let letters = 0
    for (const found of this.text.matchAll(/\S+/gu)) {
      this.words.push(found.index)
      this.letters.push(letters)
      letters += found[0].length
    }
  }

  /** The content of the characters from `from` up to `to`. */
  slice(from: number, to: number): Inline[] {
    const first = lastUpTo(this.runs, from)
    const start = this.runs[first] ?? 0
    return sliceInline(this.content.slice(first, lastUpTo(this.runs, to) + 1), from - start, to - start)
  }

  /** How many letters stand before a place, white space not counted. */
  lettersBefore(offset: number): number {
    const word = lastUpTo(this.words, offset)
    const next = this.letters[word + 1] ?? Number.POSITIVE_INFINITY
    return Math.max(0, Math.min(next, (this.letters[word] ?? 0) + offset - (this.words[word] ?? offset)))
  }

  /** The place of the nth letter, white space not counted. */
  offsetOf(letter: number): number {
    const word = lastUpTo(this.letters, letter)
    return (this.words[word] ?? 0) + letter - (this.letters[word] ?? 0)
  }
}

/** The index of the last of these rising numbers that is no greater; 0 where all are. */
function lastUpTo(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
