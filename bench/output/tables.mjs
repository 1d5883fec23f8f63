import { median, ratio, table } from '../tables.mjs'

/** Medians as multiples of the plain renderer of the same size, and of Ghost's. */
export function htmlTable(rows) {
  return table(
    ['paragraphs', 'renderer', '× JSON.parse and plain', 'Ghost ÷ this', 'median, ms'],
    rows.map(({ paragraphs, renderer, times }) => {
      const timeOf = (name) => median(rows.find((row) => row.paragraphs === paragraphs && row.renderer === name).times)
      const own = median(times)
      return [
        paragraphs,
        renderer,
        ratio(own, timeOf('JSON.parse and plain')),
        ratio(timeOf('Ghost'), own),
        own.toFixed(1),
      ]
    }),
  )
}

/** Medians beside what they are to be at most. */
export function viewTable(rows) {
  return table(
    ['four pages, after a change', 'median, ms', 'slowest, ms', 'goal, ms'],
    rows.map(({ view, goal, times }) => [view, median(times).toFixed(0), Math.max(...times).toFixed(0), goal]),
  )
}

/** Medians as multiples of Chromium alone: of a cold one where the row begins with a cold one, too. */
export function pdfTable(rows) {
  return table(
    ['pages', 'what', '× Chromium alone', 'median, ms'],
    rows.map(({ pages, what, times }) => {
      const base = /cold|first/.test(what) ? 'Chromium alone, cold' : 'Chromium alone'
      const own = median(times)
      return [
        pages,
        what,
        ratio(own, median(rows.find((row) => row.pages === pages && row.what === base).times)),
        own.toFixed(0),
      ]
    }),
  )
}
