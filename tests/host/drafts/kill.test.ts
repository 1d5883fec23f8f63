import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { sampleInterview } from '../sampleInterview'
import { openDrafts } from './openDrafts'

const CHILD = join(import.meta.dirname, '..', 'savingChild.mjs')

test('a process killed while saving leaves the old version or the new one, whole', { timeout: 60_000 }, async () => {
  const { drafts, library } = await openDrafts()
  const { draft } = await drafts.create(sampleInterview())
  const { id } = draft
  let revision = 1
  for (let round = 0; round < 5; round++) {
    const reported = await saveUntilKilled(library, id, revision, 3 + round)
    const again = await openDrafts(library)
    const opened = await again.drafts.open(id)
    expect(opened.notice).toBeNull()
    expect(opened.draft.frame.headline).toBe(`Fassung ${opened.draft.draft.revision}`)
    // What was reported as saved is there; the save that was under way may be.
    expect(opened.draft.draft.revision - reported).toBeGreaterThanOrEqual(0)
    expect(opened.draft.draft.revision - reported).toBeLessThanOrEqual(1)
    revision = opened.draft.draft.revision
  }
  await expect
    .poll(async () => (await readdir(join(library, 'drafts', id))).filter((name) => name.endsWith('.tmp')))
    .toEqual([])
})

/** Gives the last revision that the process reported before it was killed in the middle of the next save. */
async function saveUntilKilled(library: string, id: string, revision: number, saves: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, library, id, String(revision)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let last = revision
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (last >= revision + saves) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return last
}
