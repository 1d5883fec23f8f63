import { setTimeout as delay } from 'node:timers/promises'
import { interviewOf } from '../../src/host/drafts/interviewOf'
import { idOf, LAST_WORD } from './fillLibrary'
import { foundBy, openLibrary, WHENEVER } from './openLibrary'

/**
 * Works in a filled library: makes the index anew, lists, searches, opens and saves. Prints what memory the process had at most, in
 * MB. Alone in it, for what fills and measures a library needs memory of its own.
 */

const [folder = '', count = '10000', ...words] = process.argv.slice(2)
const COUNT = Number(count)

// The index keeps nobody from ending, and here nothing else does.
setInterval(() => undefined, 1000)
const { drafts, close } = await openLibrary(folder, 'data-of-memory')
await foundBy(drafts, LAST_WORD)
while ((await drafts.list()).length < COUNT) await delay(20)
for (const word of words) await drafts.search(word, WHENEVER)
for (let nth = 0; nth < 200; nth++) {
  const { draft } = await drafts.open(idOf((nth * 41) % COUNT))
  const { id, revision, style } = draft.draft
  await drafts.save(id, { revision, interview: interviewOf(draft), style })
  await drafts.list()
}
await close()
process.stdout.write(JSON.stringify(process.resourceUsage().maxRSS / 1024))
process.exit(0)
