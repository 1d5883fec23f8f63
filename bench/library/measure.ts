import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import type { Drafts } from '../../src/host/drafts/drafts'
import { interviewOf } from '../../src/host/drafts/interviewOf'
import { peopleFolder } from '../../src/host/people/createPeople'
import { fillLibrary, idOf, LAST_WORD } from './fillLibrary'
import { foundBy, openLibrary, WHENEVER } from './openLibrary'

/** Measures the library beside what the disk itself takes, by turns in one run. Prints one line of JSON. */

const [folder = '', count = '10000', rounds = '5'] = process.argv.slice(2)
const COUNT = Number(count)
const library = join(folder, 'library')
const drafts = join(library, 'drafts')
const times: Record<string, number[]> = {}

async function timed<T>(name: string, task: () => T | Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await task()
  times[name] = [...(times[name] ?? []), performance.now() - started]
  return result
}

function readAndParseAll(): number {
  return readdirSync(drafts).filter((id) => JSON.parse(readFileSync(join(drafts, id, 'draft.json'), 'utf8'))).length
}

function scanAll(word: string): number {
  const pattern = new RegExp(word, 'iu')
  return readdirSync(drafts).filter((id) => pattern.test(readFileSync(join(drafts, id, 'draft.json'), 'utf8'))).length
}

/** What every save that is safe has to do. */
function rawSave(id: string, text: string): void {
  const target = join(drafts, id, 'draft.json')
  const file = openSync(`${target}.new`, 'w')
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${target}.new`, target)
  const place = openSync(join(drafts, id), 'r')
  fsyncSync(place)
  closeSync(place)
}

const PAIRS = 40
/** Milliseconds in which the index has read what was saved last. */
const REST = 30

/** Opens and saves, each beside the same without us; every other time the one comes first. */
async function openAndSave(opened: Drafts, first: number): Promise<void> {
  for (let nth = first; nth < first + PAIRS; nth++) {
    const id = idOf((nth * 37) % COUNT)
    const path = join(drafts, id, 'draft.json')
    const raw = () => timed('rawOpen', async () => JSON.parse(await readFile(path, 'utf8')))
    if (nth % 2 === 0) await raw()
    const { draft } = await timed('open', () => opened.open(id))
    if (nth % 2 !== 0) await raw()
    // Nobody saves in the moment of opening, nor twice in one: what follows on these is not to stand in the way of either.
    await opened.idle()
    await delay(REST)

    const text = readFileSync(path, 'utf8')
    const other = idOf((nth * 37 + 11) % COUNT)
    const otherText = readFileSync(join(drafts, other, 'draft.json'), 'utf8')
    const rawly = () => timed('rawSave', () => rawSave(other, otherText))
    const change = { checksum: draft.draft.checksum, change: { frame: draft.frame } }
    if (nth % 2 === 0) await rawly()
    if (!(await timed('save', () => opened.saveChange(id, change)))) throw new Error('the words were not held')
    await opened.idle()
    await delay(REST)
    if (nth % 2 !== 0) await rawly()
    writeFileSync(path, text)
  }
}

// The index keeps nobody from ending, and here nothing else does.
setInterval(() => undefined, 1000)
const { rare, common, second } = fillLibrary(library, COUNT)
const loop = monitorEventLoopDelay({ resolution: 1 })
const building = await openLibrary(folder)
loop.enable()
await timed('build', async () => {
  await timed('firstList', () => building.drafts.list())
  await foundBy(building.drafts, LAST_WORD)
  // Files of the same moment are read in any order.
  while ((await building.drafts.list()).length < COUNT) await delay(20)
})
// Once in the life of a library its people are read out of all drafts.
while (!existsSync(join(peopleFolder(library), 'people.json'))) await delay(50)
loop.disable()
await building.close()

for (let round = 0; round < Number(rounds); round++) {
  await timed('readAll', readAndParseAll)
  await timed('scanAll', () => scanAll(rare))
  const started = performance.now()
  const opened = await openLibrary(folder)
  const { length } = await opened.drafts.list()
  times.start = [...(times.start ?? []), performance.now() - started]
  if (length !== COUNT) throw new Error(`${length} drafts are listed`)
  await foundBy(opened.drafts, rare)
  times.usable = [...(times.usable ?? []), performance.now() - started]
  await timed('list', () => opened.drafts.list())
  for (const [name, query] of Object.entries({
    rare,
    common,
    two: `${common} ${second}`,
    typed: common.slice(0, 2),
    typedThree: `${common} ${second.slice(0, 3)}`,
  })) {
    await timed(name, () => opened.drafts.search(query, WHENEVER))
  }
  await openAndSave(opened.drafts, round * PAIRS)
  const id = idOf(round)
  const { draft } = await opened.drafts.open(id)
  const word = `neuigkeit${round}`
  const interview = interviewOf(draft)
  const frame = { ...interview.frame, headline: word }
  await opened.drafts.save(id, {
    revision: draft.draft.revision,
    interview: { ...interview, frame },
    style: 'every-turn',
  })
  await timed('update', () => foundBy(opened.drafts, word))
  await opened.close()
}
process.stdout.write(`${JSON.stringify({ times, words: [rare, common, second], longestPause: loop.max / 1e6 })}\n`)
process.exit(0)
