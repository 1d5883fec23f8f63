import { turnsOf } from '../../src/core/interview/views'
import type { Reading } from '../../src/core/read/reading'
import { roundsOf, STYLES } from './styles'

export interface ReadingRow {
  style: string
  turns: number
  /** Milliseconds for the interview and for one ten times as long, one of each per round. */
  times: number[]
  longTimes: number[]
}

/** An interview as long as a podcast of three hours, and ten times that, in each style, one after the other in each round. */
export function measureReading(words: number, rounds: number): ReadingRow[] {
  const [short, long] = [roundsOf(words), roundsOf(words * 10)]
  return STYLES.map(({ name, read, write }) => {
    const row: ReadingRow = { style: name, turns: 0, times: [], longTimes: [] }
    const [text, longText] = [write(short), write(long)]
    for (let round = 0; round < rounds; round++) {
      const { time, turns } = timed(() => read(text, { newId: counter() }))
      row.turns = turns
      row.times.push(time)
      row.longTimes.push(timed(() => read(longText, { newId: counter() })).time)
    }
    return row
  })
}

function timed(read: () => Reading): { time: number; turns: number } {
  const start = performance.now()
  const { interview } = read()
  return { time: performance.now() - start, turns: turnsOf(interview).length }
}

function counter(): () => string {
  let count = 0
  return () => `${++count}`
}
