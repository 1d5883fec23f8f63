/**
 * Medians over the rounds as multiples of the bare editor of the same size; bold and heap of the minimal Lexical. `load`: until
 * the document is painted as far as the window shows it; `whole`: until all of it stands there.
 */
export function typingTable(rows) {
  const sizes = [...new Set(rows.map((row) => row.size))]
  const engines = [...new Set(rows.map((row) => row.engine))]
  const lines = [
    '| paragraphs | editor | key p50 | key p95 | Enter | undo | load | whole | all bold (× lexical) | heap (× lexical) | key p50, ms | script per key, ms |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
  ]
  for (const size of sizes) {
    const bare = figures(rows, size, 'bare')
    const lexical = figures(rows, size, 'lexical')
    for (const engine of engines) {
      const own = figures(rows, size, engine)
      const cells = [
        ...['p50', 'p95', 'enter', 'undo', 'load', 'whole'].map((name) => ratio(own[name], bare[name])),
        ...['bold', 'heap'].map((name) => ratio(own[name], lexical[name])),
        own.p50.toFixed(1),
        own.script.toFixed(2),
      ]
      lines.push(`| ${size} | ${engine} | ${cells.join(' | ')} |`)
    }
  }
  return lines.join('\n')
}

function figures(rows, size, engine) {
  const chosen = rows.filter((row) => row.size === size && row.engine === engine)
  const over = (pick) => quantile(chosen.map(pick), 0.5)
  return {
    p50: over((row) => quantile(row.typed, 0.5)),
    p95: over((row) => quantile(row.typed, 0.95)),
    enter: over((row) => quantile(row.enter, 0.5)),
    undo: over((row) => quantile(row.undo, 0.5)),
    load: over((row) => row.opened.painted),
    whole: over((row) => row.opened.whole),
    bold: over((row) => quantile(row.bold, 0.5)),
    heap: over((row) => row.heap),
    script: over((row) => row.scriptPerKey),
  }
}

function ratio(own, base) {
  return Number.isFinite(own / base) ? (own / base).toFixed(2) : '–'
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
