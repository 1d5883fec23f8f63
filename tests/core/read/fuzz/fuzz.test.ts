import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interviewSchema } from '../../../../src/core/interview/interview'
import { readBytes } from '../../../../src/core/read/readBytes'
import { wording } from '../../../../src/core/wording/wording'
import { counter } from '../readingSummary'
import { mutants } from './mutate'
import { samples } from './samples'

/** How many damaged files each reader gets; PDF and Word take longer for each. */
const RUNS = 300
const SLOW_RUNS = 80
const SLOW = new Set(['a.pdf', 'a.docx'])
/** For a file of a few kilobytes, on a machine that does much else. */
const MOST_MILLISECONDS = 2_000

describe.each(await samples())('$name', (sample) => {
  test('as it is, is read as turns', async () => {
    const result = await readBytes(sample.bytes, sample.name, { newId: counter() })
    const turns = result.ok ? Object.keys(result.reading.certainty) : []
    expect(turns.length).toBeGreaterThanOrEqual(2)
  })

  test('damaged in any way, is a valid reading or a refusal that can be said, soon', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(mutants(sample), async (bytes) => {
        const start = performance.now()
        const result = await readBytes(bytes, sample.name, { newId: counter() })
        expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS)
        if (!result.ok) {
          expect(wording.en.reading[result.code]).toBeDefined()
          return
        }
        const { reading } = result
        for (const { interview } of [reading, reading.other ?? reading])
          expect(interviewSchema.safeParse(interview).error).toBeUndefined()
      }),
      { numRuns: SLOW.has(sample.name) ? SLOW_RUNS : RUNS },
    )
  })
})
