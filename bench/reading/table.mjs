import { median, ratio, table } from '../tables.mjs'

/** Medians, and how many times as long ten times the text takes. */
export function readingTable(rows) {
  return table(
    ['style', 'turns', 'median, ms', '10 × the text'],
    rows.map(({ style, turns, times, longTimes }) => [
      style,
      turns,
      median(times).toFixed(0),
      ratio(Math.min(...longTimes), Math.min(...times)),
    ]),
  )
}
