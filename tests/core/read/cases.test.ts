import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { interviewSchema } from '../../../src/core/interview/interview'
import { readText } from '../../../src/core/read/text'
import { counter, summarize } from './readingSummary'

const folder = new URL('../../cases/read/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))

describe('a raw text is read as a person would read it', () => {
  test.each(names)('%s', (name) => {
    const reading = readText(readFileSync(new URL(`${name}.txt`, folder), 'utf8'), { newId: counter() })
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
    expect(summarize(reading)).toEqual(expected)
    expect(interviewSchema.safeParse(reading.interview).error).toBeUndefined()
  })
})
