import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { builtProgram, runScript } from '../builtProgram'
import { temporaryFolder } from '../host/temporaryFolder'

const MB = 1_000_000
/** Megabytes of the whole process, which takes 76 where there is little to read. */
const TO_REFUSE = 400
const TO_READ = 1_000
const PATIENCE = 240_000

/** Says at the end how much memory the process had at most, in kilobytes. */
const SAY_PEAK = encodeURIComponent(
  "process.on('exit', () => process.stderr.write('peak:' + process.resourceUsage().maxRSS))",
)

const script = builtProgram('cli')

const fill = (piece: string, length: number) => Buffer.from(piece.repeat(Math.ceil(length / piece.length)))
const round = 'kante: Wie läuft es heute am Kai? Ina Wolf: Gut, denn es regnet. Mein Rat: Bleiben Sie drin. '

async function importing(name: string, bytes: Uint8Array) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, name), bytes)
  const { status, stderr } = await runScript(script(), ['import', name], {
    cwd: folder,
    environment: { WECHSELREDE_DATA: folder, NODE_OPTIONS: `--import=data:text/javascript,${SAY_PEAK}` },
  })
  return { status, megabytes: Number(/peak:(\d+)/.exec(stderr)?.[1]) / 1000 }
}

describe('the memory that a file takes is bounded', () => {
  test.each<[what: string, name: string, make: () => Uint8Array]>([
    ['50 MB of text', 'a.txt', () => fill(round, 50 * MB)],
    ['hundreds of thousands of turns in one line', 'a.txt', () => fill('Ina: Ja? Tom: Na. ', 5 * MB)],
    ['as many in brackets', 'a.txt', () => fill('[Ina] Ja? [Tom] Na. ', 5 * MB)],
    ['100,000 lines', 'a.txt', () => Buffer.from('Ina: Ja?\nTom: Na.\n'.repeat(50_000))],
    ['a ZIP bomb as Word', 'a.docx', () => zipSync({ 'word/document.xml': new Uint8Array(200 * MB) })],
  ])('%s is refused', { timeout: PATIENCE }, async (_what, name, make) => {
    const { status, megabytes } = await importing(name, make())
    expect(status).toBe(2)
    expect(megabytes).toBeLessThan(TO_REFUSE)
  })

  test.each<[what: string, make: () => Uint8Array]>([
    ['one line of 5 MB', () => fill(round, 5 * MB)],
    ['as many turns as there may be', () => fill('[Ina] Ja? [Tom] Na. ', 2 * MB).subarray(0, 2 * MB - 40)],
    ['one word of 5 MB', () => fill('x', 5 * MB)],
    ['nothing but questions', () => fill('Ja? Na? ', 5 * MB)],
  ])('%s is read', { timeout: PATIENCE }, async (_what, make) => {
    const { status, megabytes } = await importing('a.txt', make())
    expect(status).toBe(0)
    expect(megabytes).toBeLessThan(TO_READ)
  })
})
