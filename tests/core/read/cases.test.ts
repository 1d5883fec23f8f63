import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { interviewSchema } from '../../../src/core/interview/interview'
import { readHtml } from '../../../src/core/read/html'
import { readText } from '../../../src/core/read/text'
import { counter, summarize } from './readingSummary'

const folder = new URL('../../cases/read/', import.meta.url)
const names = readdirSync(folder).filter((name) => !name.endsWith('.json'))

describe('a raw text or page is read as a person would read it', () => {
  test.each(names)('%s', (name) => {
    const read = name.endsWith('.html') ? readHtml : readText
    const reading = read(readFileSync(new URL(name, folder), 'utf8'), { newId: counter() })
    const expected: unknown = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/u, '.json'), folder), 'utf8'))
    expect(summarize(reading)).toEqual(expected)
    expect(interviewSchema.safeParse(reading.interview).error).toBeUndefined()
  })
})
