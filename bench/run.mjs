// npm run bench [-- --sizes=20,200,2000 --rounds=3 --engines=bare,lexical,ours,app]
// measures typing beside a bare contenteditable and a minimal Lexical, interleaved in one run, as ratios; milliseconds of two
// runs must not be compared. `ours` is our editor alone, `ours-without` the same without the turn's content-visibility,
// `app` the built app with all that runs around the editor.
// npm run bench -- --soak=10: types and takes back for ten minutes and shows whether memory stays flat.
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../scripts/build.mjs'
import { ensureBrowser } from '../scripts/ensureBrowser.mjs'
import { measureTyping } from './typing/measure.mjs'
import { soakTyping } from './typing/soak.mjs'
import { typingTable } from './typing/table.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20,200,2000' },
    rounds: { type: 'string', default: '3' },
    engines: { type: 'string', default: 'bare,lexical,ours,ours-without,app' },
    soak: { type: 'string' },
  },
})
const executablePath = await ensureBrowser()
if (!executablePath || !(await ensureBuilt({ quiet: true }))) process.exit(1)
if (values.soak) {
  const heap = await soakTyping({ executablePath, minutes: Number(values.soak) })
  console.log(`Heap after ${values.soak} minutes: ${(heap.at(-1) / heap[0]).toFixed(2)} times that after the first.`)
} else {
  const rows = await measureTyping({
    executablePath,
    sizes: values.sizes.split(',').map(Number),
    rounds: Number(values.rounds),
    engines: values.engines.split(','),
  })
  console.log(typingTable(rows))
}
