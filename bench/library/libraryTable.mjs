/** What is measured, beside what, and the goal as a multiple of it. */
const LINES = [
  ['list at the start', 'start', 'readAll', 0.05],
  ['list again', 'list', 'readAll', 0.05],
  ['open a draft', 'open', 'rawOpen', 2],
  ['save a draft', 'save', 'rawSave', 1.5],
  ['search: a rare word', 'rare', 'scanAll', 0.05],
  ['search: a common word', 'common', 'scanAll', 0.05],
  ['search: two common words', 'two', 'scanAll', 0.05],
  ['search: two letters typed', 'typed', 'scanAll', 0.05],
  ['search: a word and three letters', 'typedThree', 'scanAll', 0.05],
  ['index usable after start', 'usable', 'build', 0.05],
]
const BASES = {
  readAll: 'read and parse every file',
  rawOpen: 'read and parse it',
  rawSave: 'write, fsync, rename, fsync the folder',
  scanAll: 'look through every file',
  build: 'make the index anew',
}

/** Medians over the rounds of one run. */
export function libraryTable({ times, rss, longestPause }) {
  const lines = LINES.map(([what, own, base, goal]) => {
    const [ours, theirs] = [median(times[own]), median(times[base])]
    return `| ${what} | ${BASES[base]} | ${(ours / theirs).toFixed(3)} | ${goal} | ${ours.toFixed(2)} | ${theirs.toFixed(2)} |`
  })
  return [
    '| what | beside | ratio | goal | ms | base, ms |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
    `First list without an index: ${median(times.firstList).toFixed(0)} ms. Index made anew: ${(median(times.build) / 1000).toFixed(1)} s, in which the host paused ${longestPause.toFixed(0)} ms at most.`,
    `Found after a save: ${median(times.update).toFixed(0)} ms. Memory: ${rss.toFixed(0)} MB at most (goal 300).`,
  ].join('\n')
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
