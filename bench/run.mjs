// npm run bench [-- --sizes=20,200,2000 --rounds=3]: measures our editor beside a bare contenteditable and a minimal
// Lexical (`ours-without`: our own without the turn's content-visibility), interleaved in one run, and prints ratios to the bare one. Milliseconds of two runs must not be compared.
import { parseArgs } from 'node:util'
import { ensureBrowser } from '../scripts/ensureBrowser.mjs'
import { measureTyping } from './typing/measure.mjs'
import { typingTable } from './typing/table.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20,200,2000' },
    rounds: { type: 'string', default: '3' },
    engines: { type: 'string', default: 'bare,lexical,ours,ours-without' },
  },
})
const executablePath = await ensureBrowser()
if (!executablePath) process.exit(1)
const rows = await measureTyping({
  executablePath,
  sizes: values.sizes.split(',').map(Number),
  rounds: Number(values.rounds),
  engines: values.engines.split(','),
})
console.log(typingTable(rows))
