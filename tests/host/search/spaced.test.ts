import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createSpaced } from '../../../src/host/search/spaced'

const COST = 10

/** A task that takes some milliseconds, and the names that it was run for. */
function spaced(pace: { share: number; most: number }) {
  const ran: string[] = []
  const task = async (name: string) => {
    const end = performance.now() + COST
    while (performance.now() < end);
    ran.push(name)
  }
  const own = createSpaced(task, pace)
  onTestFinished(own.drop)
  return { ...own, ran }
}

describe('a task that is asked for again and again', () => {
  it('is run at once, then not before its name has rested, then once for all that came meanwhile', async () => {
    const { run, ran } = spaced({ share: 10, most: 5_000 })
    const started = performance.now()
    for (let n = 0; n < 4; n++) await run('a')
    expect(ran).toEqual(['a'])
    await vi.waitFor(() => expect(ran).toEqual(['a', 'a']))
    expect(performance.now() - started).toBeGreaterThan(10 * COST)
  })

  it('keeps no other name waiting', async () => {
    const { run, ran } = spaced({ share: 1_000, most: 60_000 })
    for (const name of ['a', 'a', 'b', 'b']) await run(name)
    expect(ran).toEqual(['a', 'b'])
  })

  it('is run for what waits when somebody can not', async () => {
    const { run, settle, ran } = spaced({ share: 1_000, most: 60_000 })
    for (const name of ['a', 'a', 'b']) await run(name)
    await settle()
    expect(ran).toEqual(['a', 'b', 'a'])
    await settle()
    expect(ran).toHaveLength(3)
  })

  it('waits no longer than it may', async () => {
    const { run, ran } = spaced({ share: 1_000_000, most: 20 })
    for (let n = 0; n < 2; n++) await run('a')
    await vi.waitFor(() => expect(ran).toEqual(['a', 'a']))
  })

  it('is forgotten on request', async () => {
    const { run, drop, settle, ran } = spaced({ share: 1_000, most: 60_000 })
    for (let n = 0; n < 2; n++) await run('a')
    drop()
    await settle()
    expect(ran).toEqual(['a'])
  })
})
