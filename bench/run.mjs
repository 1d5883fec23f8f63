// npm run bench [-- --parts=typing,html,pdf,views,reading,library]
// All figures are ratios within one interleaved run; milliseconds of two runs must not be compared.
// typing [--sizes=20,200,2000 --rounds=3 --engines=bare,lexical,ours,app]: beside a bare contenteditable and a minimal Lexical.
//   `ours` is our editor alone, `ours-without` the same without the turn's content-visibility, `app` the built app with all
//   that runs around the editor, when it has looked the text over.
// html: a stored draft of 2,000 and 20,000 paragraphs to a web page, beside JSON.parse with a plain renderer and Ghost's.
// pdf: exports of 4 and about 110 pages beside Chromium printing the finished HTML.
// views: how soon a change is seen in the pages of the PDF and in the web page of the built app.
// reading: an interview of 27,000 words in each style, and ten times as much.
// library [--drafts=10000 --rounds=3]: list, open, save and search beside what the disk itself takes, and the index.
// npm run bench -- --soak=10: types and takes back for ten minutes and shows whether memory stays flat.
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../scripts/build.mjs'
import { ensureBrowser } from '../scripts/ensureBrowser.mjs'
import { buildSource, bundleSource } from './buildSource.mjs'
import { libraryTable } from './library/libraryTable.mjs'
import { runLibrary } from './library/runLibrary.mjs'
import { measureViews } from './output/measureViews.mjs'
import { runFirst } from './output/runFirst.mjs'
import { htmlTable, pdfTable, viewTable } from './output/tables.mjs'
import { readingTable } from './reading/table.mjs'
import { measureTyping } from './typing/measure.mjs'
import { soakTyping } from './typing/soak.mjs'
import { typingTable } from './typing/table.mjs'

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'typing,html,pdf,views,reading,library' },
    sizes: { type: 'string', default: '20,200,2000' },
    rounds: { type: 'string', default: '3' },
    engines: { type: 'string', default: 'bare,lexical,ours,ours-without,app' },
    soak: { type: 'string' },
    drafts: { type: 'string', default: '10000' },
  },
})
const parts = values.parts.split(',')
const executablePath = await ensureBrowser()
if (!executablePath || !(await ensureBuilt({ quiet: true }))) process.exit(1)
if (values.soak) {
  const heap = await soakTyping({ executablePath, minutes: Number(values.soak) })
  console.log(`Heap after ${values.soak} minutes: ${(heap.at(-1) / heap[0]).toFixed(2)} times that after the first.`)
} else {
  if (parts.includes('typing')) {
    const sizes = values.sizes.split(',').map(Number)
    const rounds = Number(values.rounds)
    console.log(typingTable(await measureTyping({ executablePath, sizes, rounds, engines: values.engines.split(',') })))
  }
  if (parts.includes('html')) {
    const { measureHtml } = await buildSource('output/measureHtml')
    console.log(htmlTable([...(await measureHtml(2000, 15, 40)), ...(await measureHtml(20_000, 5, 1))]))
  }
  if (parts.includes('pdf')) {
    const { measurePdf } = await buildSource('output/measurePdf')
    const first = runFirst(await bundleSource('output/firstPdf'), 'firstPdf')
    console.log(
      pdfTable([
        ...(await measurePdf(26, 7, executablePath, first)),
        ...(await measurePdf(1000, 3, executablePath, first)),
      ]),
    )
  }
  if (parts.includes('views')) {
    console.log(viewTable(await measureViews({ executablePath, rounds: 10 })))
  }
  if (parts.includes('reading')) {
    const { measureReading } = await buildSource('reading/measureReading')
    console.log(readingTable(measureReading(27_000, 5)))
  }
  if (parts.includes('library')) {
    console.log(libraryTable(await runLibrary({ drafts: Number(values.drafts), rounds: Number(values.rounds) })))
  }
}
