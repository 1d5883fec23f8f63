/** Medians over the rounds, each as a multiple of the bare editor of the same size. */
export function typingTable(rows) {
  const sizes = [...new Set(rows.map((row) => row.size))]
  const engines = [...new Set(rows.map((row) => row.engine))]
  const lines = [
    '| paragraphs | editor | key p50 | key p95 | Enter | undo | load | key p50, ms |',
    '|---|---|---|---|---|---|---|---|',
  ]
  for (const size of sizes) {
    const base = figures(rows, size, 'bare')
    for (const engine of engines) {
      const own = figures(rows, size, engine)
      const ratio = (name) => (own[name] / base[name]).toFixed(2)
      const cells = ['p50', 'p95', 'enter', 'undo', 'load'].map(ratio)
      lines.push(`| ${size} | ${engine} | ${cells.join(' | ')} | ${own.p50.toFixed(1)} |`)
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
    load: over((row) => row.load),
  }
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
}
